// Whose label a text is when order does not say: the control or value it stands left of, or above, with nothing
// between. A text that is nearer to another one, or tied to it, is not borrowed. Boxes in CSS pixels.
import {
  attributeOf,
  byId,
  closestTo,
  contains,
  isElement,
  parentOf,
  queryAll,
  rootOf,
  tagOf,
  type Root,
} from "./dom.ts";
import { isControl } from "./controls.ts";
import type { PlacedLabel } from "./labels-place.ts";
import { isRemark, isValue, type Item } from "./text-beside.ts";
import { holds } from "./walk.ts";

const slack = 4;
const farthestAbove = 60;
const indent = 24;
const farthestLeft = 500;
const mostRemarks = 2;

type Box = DOMRect;
type TextItem = Extract<Item, { kind: "text" }>;

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

/** Whether the page ties a text to another control: its own `<label>`, an id named by another, or its own wrapper. */
export function isOwnedByOther(item: Item, target: Node): boolean {
  if (item.kind !== "text") return false;
  const node = parentOf(item.pieces[0]!.node);
  if (!isElement(node)) return false;
  const root = rootOf(node) as Root;
  const label = closestTo(node, "label");
  if (label) {
    const id = attributeOf(label, "for");
    const control = id === null ? queryAll(label, "*").find(isControl) : byId(root, id);
    // A select that a library keeps for its script only: its label belongs to what is shown in its place.
    const stood = control && tagOf(control) === "select" && !isControl(control);
    if (control && !stood && !holds(control, target) && !contains(target, control)) return true;
  }
  const named = closestTo(node, "[id]");
  if (named) {
    const naming = queryAll(root, `[aria-labelledby~="${CSS.escape(attributeOf(named, "id")!)}"]`);
    if (naming.length > 0 && !naming.some((other) => contains(other, target) || contains(target, other)))
      return true;
  }
  for (let at: Node | null = node; isElement(at) && !holds(at, target); at = parentOf(at))
    if (queryAll(at, "input,select,textarea,[role=combobox]").some(isControl)) return true;
  return false;
}

/** The label left of an item and the one above it, the nearer first. */
export function labelsAround(items: readonly Item[], at: number, target: Node): PlacedLabel[] {
  const box = items[at]!.box;
  const values = items.filter((item, index) => index !== at && isValue(item)).map((item) => item.box);
  const texts = items.filter((item): item is TextItem => item.kind === "text" && !isValue(item));
  const left = texts
    .filter((text) => isLeftOf(text.box, box) && box.left - text.box.right <= farthestLeft)
    .toSorted((a, b) => b.box.right - a.box.right)[0];
  const overhead = texts
    .filter((text) => isAbove(text.box, box) && isAligned(text.box, box))
    .toSorted((a, b) => b.box.bottom - a.box.bottom);
  const above: TextItem[] = [];
  let top = box.top;
  for (const text of overhead) {
    if (top - text.box.bottom > farthestAbove) break;
    above.push(text);
    // A remark between a label and its value: the label stands above that.
    if (!isRemark(text) || above.length > mostRemarks) break;
    top = text.box.top;
  }
  const found: { text: TextItem; source: "left" | "above"; gap: number }[] = [];
  if (left && isFreeLeft(left.box, box, values))
    found.push({ text: left, source: "left", gap: box.left - left.box.right });
  for (const [index, text] of above.entries())
    if (isFreeAbove(text.box, box, values, (above[index - 1]?.box ?? box).top - text.box.bottom))
      found.push({ text, source: "above", gap: box.top - text.box.bottom });
  return found
    .filter(({ text }) => !isOwnedByOther(text, target))
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
      (isLeftOf(text, other) && other.height <= farthestAbove) ||
      // Another stands under the same text.
      (Math.abs(other.top - box.top) < 12 && shared(text, other) > text.width / 5),
  );
}
