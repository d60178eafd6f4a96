// Labels that stand after their boxes in one row or stack: read as usual, each is taken for that of the next box. Told by what
// is left over: a box before the first label, and a label after the last box. Then nobody can be sure.
import { isElement, matches, outerOf, parentOf, styleOf } from "../dom/dom.ts";
import { pointedOutAs } from "../dom/pointing/pointed-memory.ts";
import { isRemark, isValue, itemsIn, type Item } from "../dom/text/text-beside.ts";
import { holds } from "../dom/visibility/visibility.ts";
import { type FieldWord, fieldOfLabelHere } from "../domain/labels-of-fields.ts";
import { isFieldName } from "../domain/fields.ts";
import type { Claim } from "./claim.ts";
import type { Group } from "./groups.ts";
import { unmarkedChoice } from "./unmarked-choice.ts";

/** How far around the fields the box or label that is left over is looked for, in boxes. */
const outwards = 2;
/** Larger parts of a page are no form: nothing is looked for there. */
const maxItems = 200;
/** No label has more characters, with the spaces of its markup. */
const maxLabel = 200;
/** What starts so near to one edge stands in one column; texts after boxes differ by no more in their distance. */
const near = 24;
const tick = "input[type=checkbox],input[type=radio]";
const seeking = /^\W*(search|find|filter|zoek|vind|recherch|trouv|filtr|such|finde)/i;

interface Token {
  kind: "box" | "tick" | "label";
  item: Item;
  /** What the box was taken for, or what the label names. */
  field: FieldWord | null;
  /** The words of a label. */
  text: string;
  /** A box with a name of its own: no label is missing there. */
  isNamed: boolean;
}

/** Whether the labels of a form stand after their boxes, so that each was read as the next one's; `others`: of other forms. */
export function isShifted({ container, claims }: Group, others: readonly Claim[]): boolean {
  let scope: Node | null = container;
  for (let level = 0; level <= outwards && isElement(scope); level++, scope = outerOf(scope)) {
    const items = itemsIn(scope, null);
    if (items.length === 0 || items.length > maxItems) return false;
    const tokens = items.flatMap((item) => tokenOf(item, [...claims, ...others]));
    if ([inLines(tokens), inColumns(tokens)].some((order) => leavesOver(order, container, claims)))
      return true;
  }
  return false;
}

function tokenOf(item: Item, claims: readonly Claim[]): Token[] {
  if (item.kind === "control") {
    const { element } = item;
    if (isElement(element) && matches(element, tick))
      return [{ kind: "tick", item, field: null, text: "", isNamed: true }];
    const claim = claims.find(
      ({ control }) => control.element === element || (isElement(element) && holds(control.element, element)),
    );
    return [{ kind: "box", item, field: claim?.field ?? null, text: "", isNamed: isNamed(element, claim) }];
  }
  // Looked at before anything reads it: a text may be of any length.
  const raw = item.pieces.map((piece) => piece.text).join("");
  if (raw.length > maxLabel || isValue(item) || isRemark(item)) return [];
  const text = raw.trim();
  return [{ kind: "label", item, field: fieldOfLabelHere(text), text, isNamed: false }];
}

/** Whether a box says itself what it is: to search, or pointed out by the user. */
function isNamed(element: Node, claim: Claim | undefined): boolean {
  if (pointedOutAs(element) !== null) return true;
  const names = isElement(element) ? ["placeholder", "aria-label", "title"] : [];
  const said = names.map((name) => Element.prototype.getAttribute.call(element, name) ?? "");
  return (claim?.field ?? null) === null && said.some((name) => seeking.test(name));
}

const middle = ({ item: { box } }: Token): number => (box.top + box.bottom) / 2;

/** In the order of lines, each from left to right. */
function inLines(tokens: readonly Token[]): Token[] {
  const lines: Token[][] = [];
  for (const token of tokens.toSorted((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1);
    const isSame = line && middle(token) < Math.min(...line.map(({ item }) => item.box.bottom));
    if (isSame) line.push(token);
    else lines.push([token]);
  }
  return lines.flatMap((line) => line.toSorted((a, b) => a.item.box.left - b.item.box.left));
}

/** In the order of columns, each from top to bottom. */
function inColumns(tokens: readonly Token[]): Token[] {
  const columns: Token[][] = [];
  for (const token of tokens.toSorted((a, b) => a.item.box.left - b.item.box.left)) {
    const column = columns.at(-1);
    if (column && token.item.box.left - column[0]!.item.box.left <= near) column.push(token);
    else columns.push([token]);
  }
  return columns.flatMap((column) => column.toSorted((a, b) => middle(a) - middle(b)));
}

/** Whether a run of labels, each before the box it was read for, begins after a box and ends before a label. */
function leavesOver(order: readonly Token[], container: Element, claims: readonly Claim[]): boolean {
  const isPair = (at: number) => {
    const [label, box] = [order[at], order[at + 1]];
    if (label?.kind !== "label" || box?.kind !== "box" || label.field === null) return false;
    return isFieldName(label.field) && label.field === box.field && !box.isNamed;
  };
  const isAny = (at: number) => order[at]?.kind === "label" && order[at + 1]?.kind === "box";
  for (let first = 0; first < order.length; first++) {
    if (!isPair(first) || isPair(first - 2)) continue;
    let [from, to] = [first, first];
    while (isAny(to + 2)) to += 2;
    while (isAny(from - 2)) from -= 2;
    // A text before the first box that is drawn in another way, or above a row, heads all of it.
    const isHeading = from < first && isOtherwise(order[from]!, order[first]!, order[first + 1]!);
    const start = isHeading ? from + 1 : from - 1;
    const [box, label] = [order[start], order[to + 2]];
    const missing =
      label?.kind === "label" && isFieldName(label.field) && isUnclaimed(label.field, container, claims);
    const isLoose = box?.kind === "box" && box.field === null && !box.isNamed;
    // Two texts in a row before the box: the nearer may be a title that nothing marks.
    const isUntold = !isLoose && from < first && order[from]!.field === null && missing;
    if (label?.kind !== "label" || (!isLoose && !isUntold)) continue;
    if (missing || (label.field === null && isBesideAsOthers(order, first, to))) return true;
  }
  return false;
}

/** Whether no control is the field that a label names. */
function isUnclaimed(field: FieldWord, container: Element, claims: readonly Claim[]): boolean {
  if (claims.some((claim) => claim.field === field)) return false;
  const taken = claims.map(({ control }) => control.element);
  return (field !== "country" && field !== "division") || unmarkedChoice(field, container, taken) === null;
}

/** Whether a text is drawn otherwise than a label, or stands above its box where that one stands beside. */
function isOtherwise(text: Token, label: Token, box: Token): boolean {
  const [one, other] = [text, label].map((token) => carrierOf(token));
  if (!one || !other) return false;
  if (matches(one, "h1,h2,h3,h4,h5,h6,legend,[role=heading]")) return true;
  const [drawn, usual] = [styleOf(one), styleOf(other)];
  if (drawn.fontSize !== usual.fontSize || drawn.fontWeight !== usual.fontWeight) return true;
  const isLine = Math.abs(middle(label) - middle(box)) < near / 2;
  return isLine && text.item.box.bottom <= label.item.box.top;
}

function carrierOf({ item }: Token): Element | null {
  const carrier = item.kind === "text" ? parentOf(item.pieces[0]!.node) : null;
  return isElement(carrier) ? carrier : null;
}

/** How far a text stands from the box before it, to the right or down; infinite where it stands elsewhere. */
function behind(box: Token, label: Token): number {
  const [one, other] = [box.item.box, label.item.box];
  if (Math.abs(middle(box) - middle(label)) < one.height / 2) return other.left - one.right;
  return other.top >= one.bottom - 4 && Math.abs(other.left - one.left) <= near
    ? other.top - one.bottom
    : Infinity;
}

/** Whether the text after the last box stands to it as the other labels stand to the boxes before them. */
function isBesideAsOthers(order: readonly Token[], first: number, to: number): boolean {
  const usual = order[first - 1];
  const gap = usual?.kind === "box" ? behind(usual, order[first]!) : 0;
  return behind(order[to + 1]!, order[to + 2]!) <= gap + near / 2;
}
