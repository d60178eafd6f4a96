// Finds which control a page's author tied a text to: with `for`, by wrapping, or with `aria-labelledby`. A user may
// read the text differently.
import {
  firstIn,
  attributeOf,
  byId,
  closestTo,
  contains,
  queryAll,
  rootOf,
  tagOf,
  type Root,
} from "../dom.ts";
import { isControl } from "../controls/controls.ts";
import { oncePerLook } from "../look.ts";
import { isBoxShown } from "../visibility/visibility.ts";
import { holds } from "../walk.ts";

function grouped(
  elements: readonly Element[],
  keysOf: (element: Element) => string[],
): Map<string, Element[]> {
  const groups = new Map<string, Element[]>();
  for (const element of elements)
    for (const key of keysOf(element)) {
      const group = groups.get(key);
      if (group) group.push(element);
      else groups.set(key, [element]);
    }
  return groups;
}

/** Groups the labels of a root by the id of the control they are for. */
export const labelsById = oncePerLook((root: Root) =>
  grouped(queryAll(root, "label[for]"), (label) => [attributeOf(label, "for") ?? ""]),
);

/** Groups the elements of a root by the ids of the texts that name them. */
const namedById = oncePerLook((root: Root) =>
  grouped(queryAll(root, "[aria-labelledby]"), (element) =>
    (attributeOf(element, "aria-labelledby") ?? "").split(/\s/).filter(Boolean),
  ),
);

/** Returns the control that a label belongs to by its markup, or null where nobody can see the control. */
function controlOfLabel(label: Element): Element | null {
  const id = attributeOf(label, "for");
  const control = id === null ? firstIn(label, isControl) : byId(rootOf(label), id);
  if (!control) return null;
  // Some libraries keep a select for their own script only. Its label belongs to what is shown in its place.
  if (tagOf(control) === "select" && !isControl(control)) return null;
  return id === null || isBoxShown(control) || isTick(control) ? control : null;
}

/**
 * Returns whether a control is a radio or a checkbox. Such a control is often hidden itself, and its label draws it.
 */
function isTick(control: Element): boolean {
  const { type } = control as HTMLInputElement;
  return tagOf(control) === "input" && (type === "radio" || type === "checkbox");
}

/** Returns the shown controls that the markup ties a text to, by the element that contains the text. */
const tiesOf = oncePerLook((carrier: Element): readonly Element[] => {
  const label = closestTo(carrier, "label");
  const control = label && controlOfLabel(label);
  const named = closestTo(carrier, "[id]");
  const naming = named ? (namedById(rootOf(carrier) as Root).get(attributeOf(named, "id")!) ?? []) : [];
  return [...(control ? [control] : []), ...naming.filter((element) => isBoxShown(element))];
});

/** Returns whether the markup ties a text to other controls and not to this one. */
export function isTiedToOther(carrier: Element, target: Node): boolean {
  const ties = tiesOf(carrier);
  return ties.length > 0 && !ties.some((tied) => holds(tied, target) || contains(target, tied));
}
