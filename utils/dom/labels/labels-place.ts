// Finds the labels that an element has by its place: text before it in its own wrapper, the term of a `dd`, or the
// headings of a table cell. Where none of these exists, takes the text left of it or above it by geometry.
import type { PlacedLabel } from "./label.ts";
import { attributeOf, bodyOf, isElement, matches, ownerOf, queryAll, rootElementOf, tagOf } from "../dom.ts";
import { cellLabels, termLabels } from "./labels-cell.ts";
import { carrierOf, isWithOther, labelsAround, overlaps } from "./labels-around.ts";
import { isTiedToOther } from "./labels-ties.ts";
import { wordsDrawnBy } from "../text/drawn-words.ts";
import { spend } from "../look.ts";
import { isRemark, isValue, itemsIn, type Item, type Piece } from "../text/text-beside.ts";
import { drawnParentOf } from "../walk.ts";

/** Limits of the search for a label: the number of levels upwards, and the number of items in one of them. */
const highest = 10;
const maxItems = 300;

export interface PlacedLabels {
  /** What a user reads as the labels, strongest first. Empty when the place does not say whose label a text is. */
  read: PlacedLabel[];
  /** The same, without texts that the markup ties to another shown control. */
  free: PlacedLabel[];
}

/** Returns the labels of a control or value by its place on the screen. */
export function labelsByPlace(target: Node): PlacedLabels {
  let tied = false;
  const read = labelsWhere(target, (item) => {
    tied ||= isTied(item, target);
    return true;
  });
  return { read, free: tied ? labelsWhere(target, (item) => !isTied(item, target)) : read };
}

function isTied(item: Item, target: Node): boolean {
  const carrier = item.kind === "text" ? carrierOf(item) : null;
  return carrier !== null && isTiedToOther(carrier, target);
}

function labelsWhere(target: Node, isFree: (item: Item) => boolean): PlacedLabel[] {
  // Costs about ten microseconds, whatever it finds.
  spend(10);
  const document = ownerOf(target)!;
  if (isElement(target) && matches(target, "dd,td,[role=cell],[role=gridcell]")) {
    const headed = headingsOf(target, true);
    if (headed.length > 0) return headed;
  }
  const found: PlacedLabel[] = [];
  let scope = drawnParentOf(target);
  for (let level = 0; level < highest && scope; level++, scope = drawnParentOf(scope)) {
    const items = itemsIn(scope, target);
    const at = items.findIndex((item) => item.kind === "control" && item.element === target);
    if (at < 0 || items.length > maxItems) break;
    const labels = [...labelsWithin(items, at, target, isFree), ...labelsDrawnBy(scope, items, at)];
    if (labels.some(({ source }) => source === "before" || source === "floating")) return labels;
    // In a narrow element the neighbour can be just another value. Look in a wider element too; its labels count for
    // less.
    const news = labels.filter(
      ({ lines }) => !found.some((old) => old.lines[0]![0]!.node === lines[0]![0]!.node),
    );
    if (found.length > 0 && news.length > 0)
      return [...found, ...news.map(({ lines }): PlacedLabel => ({ lines, source: "far" }))];
    found.push(...news);
    const headed = headingsOf(scope, !items.slice(0, at).some(isValue));
    if (headed.length > 0) return [...found, ...headed];
    if (tagOf(scope) === "dd" || scope === bodyOf(document) || scope === rootElementOf(document)) break;
  }
  return found;
}

/** Returns the words that style sheets draw in an element that holds only one control. */
function labelsDrawnBy(scope: Element, items: readonly Item[], at: number): PlacedLabel[] {
  if (items.some((item, index) => index !== at && isValue(item))) return [];
  const text = wordsDrawnBy(scope, items.length > 1);
  return text ? [{ lines: [[{ text, node: scope }]], source: "before" }] : [];
}

/** Returns the headings of a `dd` or a table cell. `first`: the target is the first value in it. */
function headingsOf(box: Element, first: boolean): PlacedLabel[] {
  if (!first) return [];
  return tagOf(box) === "dd" ? termLabels(box) : cellLabels(box);
}

function labelsWithin(
  items: readonly Item[],
  at: number,
  target: Node,
  isFree: (item: Item) => boolean,
): PlacedLabel[] {
  const others = items.some((item, index) => index !== at && isValue(item));
  if (others) return labelsAround(items, at, target, isFree);
  const texts = items.filter((item) => item.kind === "text" && isFree(item) && !isWithOther(item, target));
  if (texts.length === 0) return [];
  const before = items.slice(0, at).filter((item) => item.kind === "text" && texts.includes(item));
  const after = items.slice(at + 1).filter((item) => item.kind === "text" && texts.includes(item));
  if (before.length > 0) {
    // The order alone does not say whether a text names this value or a neighbour, when the value itself is only text.
    if (!isControlLike(target) && before.length + after.length > 1)
      return labelsAround(items, at, target, isFree);
    const names = before.filter((item) => !isRemark(item)).slice(-2);
    return before
      .filter((item) => names.includes(item) || before.indexOf(item) > before.indexOf(names.at(-1)!))
      .toReversed()
      .slice(0, 4)
      .map((item) => ({ lines: linesOf(item), source: "before" }));
  }
  if (isElement(target) && matches(target, "input[type=radio],input[type=checkbox]"))
    return after.slice(0, 1).map((item) => ({ lines: linesOf(item), source: "floating" }));
  const floating = after
    .filter((item) => overlaps(item, items[at]!) && !isPlaceholder(item, target))
    .slice(0, 1);
  return floating.length > 0
    ? floating.map((item) => ({ lines: linesOf(item), source: "floating" }))
    : labelsAround(items, at, target, isFree);
}

/**
 * Returns whether a text is the placeholder of an input, drawn over it and set as its attribute too (Naive UI). Such a
 * text is not a label.
 */
function isPlaceholder(item: Item, target: Node): boolean {
  if (item.kind !== "text" || !isElement(target)) return false;
  const text = item.pieces.map((piece) => piece.text).join("");
  return text.trim() === attributeOf(target, "placeholder")?.trim();
}

function isControlLike(target: Node): boolean {
  if (!isElement(target)) return false;
  return (
    matches(target, "input,select,textarea,[role=combobox],[role=textbox]") ||
    queryAll(target, "input,select,textarea,[role=combobox]").length > 0
  );
}

function linesOf(item: Item): Piece[][] {
  return item.kind === "text" ? [item.pieces] : [];
}
