// Beside which control a label is drawn, whatever the markup's order: style sheets can draw it beside another one.
import { rectOf } from "./dom.ts";
import { boxOf } from "./text-beside.ts";

const slack = 4;
/** Farther away nobody reads a text as a label. */
const farthest = 160;
const farthestAside = 500;
/** A label right of its control, or below it, is rarer: it counts as so much farther away. */
const behind = 30;
/** So much nearer must another control be, in CSS pixels. */
const clearly = 12;

const overlap = (from: number, to: number, other: number, otherTo: number): number =>
  Math.min(to, otherTo) - Math.max(from, other);

/** How far a label stands from a control as a person reads: beside it, above or on it; infinite where it stands nowhere near. */
function distance(label: DOMRect, control: DOMRect): number {
  const across = overlap(label.left, label.right, control.left, control.right);
  const along = overlap(label.top, label.bottom, control.top, control.bottom);
  if (across > 0 && along > slack) return 0;
  const within = (gap: number, most: number, more = 0) => (gap <= most ? Math.max(0, gap) + more : Infinity);
  if (along > Math.min(label.height, control.height) / 2)
    return label.right <= control.left + slack
      ? within(control.left - label.right, farthestAside)
      : within(label.left - control.right, farthest, behind);
  const aligned = across > 0 || Math.abs(label.left - control.left) <= 24;
  if (!aligned) return Infinity;
  return label.bottom <= control.top + slack
    ? within(control.top - label.bottom, farthest)
    : within(label.top - control.bottom, farthest, behind);
}

/**
 * For each label, given with the control it was read for: the place, among these, of the control it is drawn beside.
 * Its own where no other is clearly nearer.
 */
export function drawnBeside(pairs: readonly { label: Node; control: Element }[]): number[] {
  const controls = pairs.map(({ control }) => rectOf(control));
  return pairs.map(({ label }, own) => {
    const box = boxOf(label, label);
    const distances = controls.map((control) => distance(box, control));
    const nearest = distances.indexOf(Math.min(...distances));
    return distances[nearest]! + clearly < distances[own]! ? nearest : own;
  });
}
