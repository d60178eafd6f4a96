// Recognises a custom choice (combobox) by its role and shape, and finds the box that stands for the whole of it.
import { closestTo, contains, matches, queryAll, styleOf, tagOf } from "../dom.ts";
import { drawnParentOf } from "../walk.ts";

/** What a user clicks to open a choice. */
export const triggerSelector = "[role=combobox],[aria-haspopup=listbox]";

/**
 * Wrappers of libraries whose choice carries no role, or carries it on a part too small to stand for the whole.
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

/** Whether a box is drawn as one: a border, a shadow or a fill of its own. */
function isBox(element: Element): boolean {
  const style = styleOf(element);
  const border = (["Top", "Bottom"] as const).some(
    (side) => style[`border${side}Style`] !== "none" && Number.parseFloat(style[`border${side}Width`]) > 0,
  );
  return border || style.boxShadow !== "none";
}

/** Whether all fields inside a box are parts of one choice: its trigger, or what only machines use. */
export function holdsOnly(box: Element, trigger: Element): boolean {
  const inside = queryAll(box, `${fields},${triggerSelector}`).filter(
    (field) => !matches(field, machineParts),
  );
  const others = inside.filter((field) => !contains(trigger, field) && !contains(field, trigger));
  return others.length === 0 && (box !== trigger || inside.length < 2);
}

/**
 * The box that stands for the choice a trigger opens. A button or a box is its own; an input without a border
 * of its own belongs to the nearest box drawn around it that holds nothing else.
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
