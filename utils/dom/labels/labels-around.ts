// Whose label a text is when order does not say: the control or value it stands left of, or above, with nothing
// between. A text that is nearer to another one, or tied to it, is not borrowed. Boxes in CSS pixels.
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

/** Whether two items' boxes lie over each other: a floating label over its input. */
export function overlaps(a: Item, b: Item): boolean {
  const [one, two] = [a.box, b.box];
  return shared(one, two) > 0 && Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 0;
}

/** The element that the first of a text's pieces stands in. */
export function carrierOf(item: TextItem): Element | null {
  const { node } = item.pieces[0]!;
  const carrier = isElement(node) ? node : parentOf(node);
  return isElement(carrier) ? carrier : null;
}

/** Whether a text stands in a wrapper of its own with another control: a user reads it as that one's. */
export function isWithOther(item: Item, target: Node): boolean {
  if (item.kind !== "text") return false;
  for (let at: Node | null = carrierOf(item); isElement(at) && !holds(at, target); at = parentOf(at))
    if (holdsControl(at)) return true;
  return false;
}

const holdsControl = oncePerLook((box: Element) =>
  queryAll(box, "input,select,textarea,[role=combobox]").some(isControl),
);

/** The label left of an item and the one above it, the nearer first. */
export function labelsAround(
  items: readonly Item[],
  at: number,
  target: Node,
  isFree: (item: Item) => boolean,
): PlacedLabel[] {
  const box = items[at]!.box;
  // Each is compared with each: half a microsecond a pair.
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
    // A remark between a label and its value: the label stands above that.
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
      // Another stands right under the text, closer than this one beside it.
      (isAbove(text, other) &&
        other.top - text.bottom < 32 &&
        box.left - text.right > indent &&
        Math.abs(other.left - text.left) <= slack),
  );
}

/** `gap`: from the text down to what it heads, a remark or the value itself. */
function isFreeAbove(text: Box, box: Box, values: readonly Box[], gap: number): boolean {
  return !values.some(
    (other) =>
      // Between the two.
      (isAbove(other, box) && other.top >= text.bottom - slack && shared(other, box) > 0) ||
      // The text is the caption under another, or stands left of another.
      (isAbove(other, text) && text.top - other.bottom + slack < gap) ||
      (isLeftOf(text, other) && other.height <= maxAbove) ||
      // Another stands under the same text.
      (Math.abs(other.top - box.top) < 12 && shared(text, other) > text.width / 5),
  );
}
