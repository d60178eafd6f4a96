// Groups of toggle buttons of which one is pressed: a choice, drawn as buttons side by side.
import { closestTo, isElement, matches, parentOf, queryAll, reader } from "../dom.ts";

/** A button that says whether it is pressed. */
export const toggleSelector = "[aria-pressed]";

const groups = "[role=group],[role=radiogroup]";
const firstChildOf = reader(() => Element.prototype, "firstElementChild") as (of: Element) => Element | null;

/** The toggles of one choice, of which this is one: those of its group, or its neighbours; none where it stands alone or with fields. */
export function togglesBeside(toggle: Element): Element[] {
  const box = closestTo(toggle, groups) ?? parentOf(toggle);
  if (!isElement(box) || queryAll(box, "input,select,textarea,[role=combobox]").length > 0) return [];
  const toggles = queryAll(box, toggleSelector);
  return toggles.length > 1 ? toggles : [];
}

/** Whether a box holds the toggles of one choice and nothing before them. */
export function isToggleGroup(box: Element): boolean {
  const first = firstChildOf(box);
  return first !== null && matches(first, toggleSelector) && togglesBeside(first).length > 1;
}
