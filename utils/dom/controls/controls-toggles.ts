// Recognises groups of toggle buttons of which one is pressed: a choice that is drawn as buttons side by side.
import { closestTo, isElement, matches, parentOf, queryAll, reader } from "../dom.ts";

/** Matches a button that says whether it is pressed. */
export const toggleSelector = "[aria-pressed]";

const groups = "[role=group],[role=radiogroup]";
const firstChildOf = reader(() => Element.prototype, "firstElementChild") as (of: Element) => Element | null;

/**
 * Returns the toggles of the choice that this toggle belongs to: those of its group, or its neighbours. Returns an
 * empty list where the toggle stands alone or beside other controls.
 */
export function togglesBeside(toggle: Element): Element[] {
  const box = closestTo(toggle, groups) ?? parentOf(toggle);
  if (!isElement(box) || queryAll(box, "input,select,textarea,[role=combobox]").length > 0) return [];
  const toggles = queryAll(box, toggleSelector);
  return toggles.length > 1 ? toggles : [];
}

/** Returns whether an element holds the toggles of one choice and nothing before them. */
export function isToggleGroup(box: Element): boolean {
  const first = firstChildOf(box);
  return first !== null && matches(first, toggleSelector) && togglesBeside(first).length > 1;
}
