// Finds whose label a text is when the order does not say. A label stands left of its control or value, or above it,
// with nothing between them. Never takes a text that is nearer to another control or value, or tied to it. Rectangles
// are in CSS pixels.
import { isElement, parentOf, queryAll } from "../dom.ts";
import { isControl } from "../controls/controls.ts";
import type { PlacedLabel } from "./label.ts";
import { oncePerLook, spend } from "../look.ts";
import { isRemark, isValue, type Item } from "../text/text-beside.ts";
import { holds } from "../walk.ts";

const slack = 4;
const maxAbove = 60;
const indent = 24;
const maxLeft = 500;
const maxRemarks = 2;

type Box = DOMRect;
export type TextItem = Extract<Item, { kind: "text" }>;

const middle = (box: Box) => (box.top + box.bottom) / 2;
const sideBySide = (a: Box, b: Box) =>
  (middle(a) >= b.top && middle(a) <= b.bottom) || (middle(b) >= a.top && middle(b) <= a.bottom);
const shared = (a: Box, b: Box) => Math.min(a.right, b.right) - Math.max(a.left, b.left);
const isLeftOf = (a: Box, b: Box) => a.right <= b.left + slack && sideBySide(a, b);
const isAbove = (a: Box, b: Box) => a.bottom <= b.top + slack && shared(a, b) > 0;

/** Returns whether the rectangles of two items overlap, for example a floating label and its input. */
export function overlaps(a: Item, b: Item): boolean {
  const [one, two] = [a.box, b.box];
  return shared(one, two) > 0 && Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 0;
}

/** Returns the element that contains the first piece of a text, or null. */
export function carrierOf(item: TextItem): Element | null {
  const { node } = item.pieces[0]!;
  const carrier = isElement(node) ? node : parentOf(node);
  return isElement(carrier) ? carrier : null;
}

/**
 * Returns whether a text is in a wrapper that holds another control but not the target. A user then reads the text as
 * the label of that other control.
 */
export function isWithOther(item: Item, target: Node): boolean {
  if (item.kind !== "text") return false;
  for (let at: Node | null = carrierOf(item); isElement(at) && !holds(at, target); at = parentOf(at))
    if (holdsControl(at)) return true;
  return false;
}

const holdsControl = oncePerLook((box: Element) =>
  queryAll(box, "input,select,textarea,[role=combobox]").some(isControl),
);

/**
 * Returns the labels left of an item and above it, the nearest first. Uses only texts for which `isFree` returns true.
 */
export function labelsAround(
  items: readonly Item[],
  at: number,
  target: Node,
  isFree: (item: Item) => boolean,
): PlacedLabel[] {
  const box = items[at]!.box;
  // Compares each item with each other item: half a microsecond for each pair.
  spend(items.length / 2);
  const values = items.filter((item, index) => index !== at && isValue(item)).map((item) => item.box);
  const texts = items.filter((item): item is TextItem => item.kind === "text" && !isValue(item));
  const left = texts
    .filter((text) => isLeftOf(text.box, box) && box.left - text.box.right <= maxLeft)
    .toSorted((a, b) => b.box.right - a.box.right)[0];
  const overhead = texts
    .filter((text) => isAbove(text.box, box) && isAligned(text.box, box))
    .toSorted((a, b) => b.box.bottom - a.box.bottom);
  const above: TextItem[] = [];
  let top = box.top;
  for (const text of overhead) {
    if (top - text.box.bottom > maxAbove) break;
    above.push(text);
    // A remark can stand between a label and its value. The label then stands above the remark.
    if (!isRemark(text) || above.length > maxRemarks) break;
    top = text.box.top;
  }
  const found: { text: TextItem; source: "left" | "above"; gap: number }[] = [];
  if (left && isFreeLeft(left.box, box, values))
    found.push({ text: left, source: "left", gap: box.left - left.box.right });
  for (const [index, text] of above.entries())
    if (isFreeAbove(text.box, box, values, (above[index - 1]?.box ?? box).top - text.box.bottom))
      found.push({ text, source: "above", gap: box.top - text.box.bottom });
  return found
    .filter(({ text }) => isFree(text) && !isWithOther(text, target))
    .toSorted((a, b) => a.gap - b.gap)
    .map(({ text, source }) => ({ lines: [text.pieces], source }));
}

function isAligned(text: Box, box: Box): boolean {
  return Math.abs(text.left - box.left) <= indent || shared(text, box) >= text.width / 2;
}

function isFreeLeft(text: Box, box: Box, values: readonly Box[]): boolean {
  return !values.some(
    (other) =>
      (isLeftOf(other, box) && other.left >= text.right - slack) ||
      // Another value stands right under the text. It is closer to the text than this one beside it.
      (isAbove(text, other) &&
        other.top - text.bottom < 32 &&
        box.left - text.right > indent &&
        Math.abs(other.left - text.left) <= slack),
  );
}

/**
 * Returns whether a text above a value is not the label of another value. `gap`: distance from the text down to what is
 * under it, a remark or the value itself.
 */
function isFreeAbove(text: Box, box: Box, values: readonly Box[], gap: number): boolean {
  return !values.some(
    (other) =>
      // Another value stands between the text and this value.
      (isAbove(other, box) && other.top >= text.bottom - slack && shared(other, box) > 0) ||
      // The text is the caption under another value, or stands left of another value.
      (isAbove(other, text) && text.top - other.bottom + slack < gap) ||
      (isLeftOf(text, other) && other.height <= maxAbove) ||
      // Another value stands under the same text.
      (Math.abs(other.top - box.top) < 12 && shared(text, other) > text.width / 5),
  );
}
