// Finds the control beside which a label is drawn, whatever the order in the markup: style sheets can draw a label
// beside another control.
import { isElement, parentOf, rectOf } from "../dom.ts";
import type { Label } from "./label.ts";
import { boxOf } from "../text/text-beside.ts";
import { isBoxShown } from "../visibility/visibility.ts";

const slack = 4;
/** Largest distances of a label, in CSS pixels. Nobody reads a text that is farther away as a label. */
const maxDistance = 160;
const maxAside = 500;
/** Distance added for a label right of its control or below it, because such a label is rarer. */
const behind = 30;
/** How much nearer another control must be, in CSS pixels. */
const clearly = 12;

const overlap = (from: number, to: number, other: number, otherTo: number): number =>
  Math.min(to, otherTo) - Math.max(from, other);

/**
 * Returns how far a label is from a control, in CSS pixels, as a user reads: beside it, above it or on it. Returns
 * Infinity where the label is nowhere near.
 */
function distance(label: DOMRect, control: DOMRect): number {
  const across = overlap(label.left, label.right, control.left, control.right);
  const along = overlap(label.top, label.bottom, control.top, control.bottom);
  if (across > 0 && along > slack) return 0;
  const within = (gap: number, max: number, more = 0) => (gap <= max ? Math.max(0, gap) + more : Infinity);
  if (along > Math.min(label.height, control.height) / 2)
    return label.right <= control.left + slack
      ? within(control.left - label.right, maxAside)
      : within(label.left - control.right, maxDistance, behind);
  const aligned = across > 0 || Math.abs(label.left - control.left) <= 24;
  if (!aligned) return Infinity;
  return label.bottom <= control.top + slack
    ? within(control.top - label.bottom, maxDistance)
    : within(label.top - control.bottom, maxDistance, behind);
}

/**
 * Returns, for each label, the index of the pair whose control it is drawn beside. Returns the label's own index where
 * no other control is clearly nearer.
 */
function drawnBeside(pairs: readonly { label: Node; control: Element }[]): number[] {
  const controls = pairs.map(({ control }) => rectOf(control));
  return pairs.map(({ label }, own) => {
    const box = boxOf(label, label);
    const distances = controls.map((control) => distance(box, control));
    const nearest = distances.indexOf(Math.min(...distances));
    return distances[nearest]! + clearly < distances[own]! ? nearest : own;
  });
}

function isSeen(text: Node): boolean {
  const carrier = isElement(text) ? text : parentOf(text);
  return isElement(carrier) && isBoxShown(carrier);
}

/**
 * Returns the names of controls or values, corrected by where their labels are drawn: style sheets can draw labels
 * beside each other's controls. Corrects names only where each control then has exactly one label. Otherwise returns
 * them unchanged. `nameOf` returns what a label names. Only controls and values with a name are compared.
 */
export function namesAsDrawn<Name>(
  all: readonly { element: Element; labels: readonly Label[]; name: Name | null }[],
  nameOf: (label: string) => Name | null,
): (Name | null)[] {
  const names = all.map(({ name }) => name);
  const pairs = all.flatMap(({ element, labels, name }, place) => {
    if (name === null) return [];
    const label = labels.find(({ text, at }) => at && nameOf(text) === name && isSeen(at))?.at;
    return label ? [{ label, control: element, name, place }] : [];
  });
  const beside = drawnBeside(pairs);
  if (beside.every((other, own) => other === own) || new Set(beside).size < beside.length) return names;
  pairs.forEach(({ name }, own) => (names[pairs[beside[own]!]!.place] = name));
  return names;
}
