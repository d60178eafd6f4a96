// Which control a page's author tied a text to: by `for`, by wrapping, by `aria-labelledby`. What a user reads may differ.
import { attributeOf, byId, closestTo, contains, queryAll, rootOf, tagOf, type Root } from "../dom.ts";
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

/** The labels of a root by the id they are for. */
export const labelsById = oncePerLook((root: Root) =>
  grouped(queryAll(root, "label[for]"), (label) => [attributeOf(label, "for") ?? ""]),
);

/** What is named by the id of a text, in a root. */
const namedById = oncePerLook((root: Root) =>
  grouped(queryAll(root, "[aria-labelledby]"), (element) =>
    (attributeOf(element, "aria-labelledby") ?? "").split(/\s/).filter(Boolean),
  ),
);

/** The control that a label belongs to by its markup, where that is shown; null where nobody can see it. */
function controlOfLabel(label: Element): Element | null {
  const id = attributeOf(label, "for");
  const control = id === null ? (queryAll(label, "*").find(isControl) ?? null) : byId(rootOf(label), id);
  if (!control) return null;
  // A select that a library keeps for its script only: its label belongs to what is shown in its place.
  if (tagOf(control) === "select" && !isControl(control)) return null;
  return id === null || isBoxShown(control) || isTick(control) ? control : null;
}

/** A radio or checkbox is often drawn by its label, and hidden itself. */
function isTick(control: Element): boolean {
  const { type } = control as HTMLInputElement;
  return tagOf(control) === "input" && (type === "radio" || type === "checkbox");
}

/** The controls that the markup ties a text to, by the element the text stands in; only those that are shown. */
const tiesOf = oncePerLook((carrier: Element): readonly Element[] => {
  const label = closestTo(carrier, "label");
  const control = label && controlOfLabel(label);
  const named = closestTo(carrier, "[id]");
  const naming = named ? (namedById(rootOf(carrier) as Root).get(attributeOf(named, "id")!) ?? []) : [];
  return [...(control ? [control] : []), ...naming.filter((element) => isBoxShown(element))];
});

/** Whether the markup ties a text to other controls than this one. */
export function isTiedToOther(carrier: Element, target: Node): boolean {
  const ties = tiesOf(carrier);
  return ties.length > 0 && !ties.some((tied) => holds(tied, target) || contains(target, tied));
}
