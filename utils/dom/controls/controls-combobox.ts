// Recognises a custom choice (combobox) by its role and shape, and finds the element that stands for the whole choice.
import { closestTo, contains, matches, queryAll, styleOf, tagOf } from "../dom.ts";
import { drawnParentOf } from "../walk.ts";

/** Matches what a user clicks to open a choice. */
export const triggerSelector = "[role=combobox],[aria-haspopup=listbox]";

/**
 * Matches wrappers of libraries whose choice has no role, or has it on a part that is too small to stand for the whole.
 * Only a last resort: role and shape come first. Source: docs/facts/controls.md "Choices".
 */
export const libraryWrappers = [
  ".multiselect",
  ".ant-select",
  ".el-select",
  ".n-base-selection",
  ".choices[data-type]",
  ".ts-wrapper",
  ".select2-container",
  ".p-select",
  ".q-select",
  ".ng-select",
  ".v-select",
  ".selectize-control",
  ".chosen-container",
  ".ss-main",
].join();

const fields = "input:not([type=hidden]),select,textarea";
const machineParts = "[aria-hidden=true],[tabindex^='-'],[hidden],[type=search]";

/** Returns whether an element is drawn as a rectangle of its own, with a border or a shadow. */
export function isBox(element: Element): boolean {
  const style = styleOf(element);
  const border = (["Top", "Bottom"] as const).some(
    (side) => style[`border${side}Style`] !== "none" && Number.parseFloat(style[`border${side}Width`]) > 0,
  );
  return border || style.boxShadow !== "none";
}

/**
 * Returns whether all controls inside an element are parts of one choice: its trigger, or parts that only scripts use.
 */
export function holdsOnly(box: Element, trigger: Element): boolean {
  const inside = queryAll(box, `${fields},${triggerSelector}`).filter(
    (field) => !matches(field, machineParts),
  );
  const others = inside.filter((field) => !contains(trigger, field) && !contains(field, trigger));
  return others.length === 0 && (box !== trigger || inside.length < 2);
}

/**
 * Returns the element that stands for the choice that a trigger opens. This is the wrapper of a known library where the
 * wrapper holds nothing else. A button, or an input with its own border, stands for itself. An input without its own
 * border belongs to the nearest element around it that has one and holds nothing else.
 */
export function choiceOf(trigger: Element): Element {
  const library = closestTo(trigger, libraryWrappers);
  if (library && holdsOnly(library, trigger)) return outermost(library);
  if (tagOf(trigger) !== "input" || isBox(trigger)) return trigger;
  let at = drawnParentOf(trigger);
  for (let level = 0; level < 5 && at && holdsOnly(at, trigger); level++, at = drawnParentOf(at))
    if (isBox(at)) return at;
  return trigger;
}

function outermost(wrapper: Element): Element {
  const parent = drawnParentOf(wrapper);
  const outer = parent && closestTo(parent, libraryWrappers);
  return outer && holdsOnly(outer, wrapper) ? outermost(outer) : wrapper;
}
