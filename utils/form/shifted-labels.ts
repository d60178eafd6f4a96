// Recognises labels that are after their boxes in a row or a column. Read in the usual way, each label would go to the
// next box. What is left over shows this: a box before the first label, and a label after the last box. Then it is not
// certain which label belongs to which box.
import { isElement, matches, outerOf, parentOf, styleOf } from "../dom/dom.ts";
import { pointedOutAs } from "../dom/pointing/pointed-memory.ts";
import { isRemark, isValue, itemsIn, type Item } from "../dom/text/text-beside.ts";
import { holds } from "../dom/visibility/visibility.ts";
import { type FieldWord, fieldOfLabelHere } from "../domain/labels-of-fields.ts";
import { isFieldName } from "../domain/fields.ts";
import type { Claim } from "./claim.ts";
import type { Group } from "./groups.ts";
import { unmarkedChoice } from "./unmarked-choice.ts";

/** How many levels around the fields to search for the box or label that is left over. */
const outwards = 2;
/** Maximum number of items in a form: larger parts of a page are not searched. */
const maxItems = 200;
/** Maximum length of a label in characters, with the spaces of its markup. */
const maxLabel = 200;
/**
 * Tolerance in CSS pixels. Elements that start so near to one edge are in one column. The distances of texts after
 * boxes differ by no more.
 */
const near = 24;
const tick = "input[type=checkbox],input[type=radio]";
const seeking = /^\W*(search|find|filter|zoek|vind|recherch|trouv|filtr|such|finde)/i;

interface Token {
  kind: "box" | "tick" | "label";
  item: Item;
  /** The field that the box was read as, or that the label names. */
  field: FieldWord | null;
  /** The words of a label. */
  text: string;
  /** True for a box with a name of its own: it lacks no label. */
  isNamed: boolean;
}

/**
 * Checks whether the labels of a form are after their boxes, so that each was read as the label of the next box.
 * `others`: the claims of other forms.
 */
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
  // Checks the length before anything else reads the text: a text may be of any length.
  const raw = item.pieces.map((piece) => piece.text).join("");
  if (raw.length > maxLabel || isValue(item) || isRemark(item)) return [];
  const text = raw.trim();
  return [{ kind: "label", item, field: fieldOfLabelHere(text), text, isNamed: false }];
}

/** Checks whether a box names itself: as a search box, or because the user pointed it out. */
function isNamed(element: Node, claim: Claim | undefined): boolean {
  if (pointedOutAs(element) !== null) return true;
  const names = isElement(element) ? ["placeholder", "aria-label", "title"] : [];
  const said = names.map((name) => Element.prototype.getAttribute.call(element, name) ?? "");
  return (claim?.field ?? null) === null && said.some((name) => seeking.test(name));
}

const middle = ({ item: { box } }: Token): number => (box.top + box.bottom) / 2;

/** Returns the tokens line by line, each line from left to right. */
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

/** Returns the tokens column by column, each column from top to bottom. */
function inColumns(tokens: readonly Token[]): Token[] {
  const columns: Token[][] = [];
  for (const token of tokens.toSorted((a, b) => a.item.box.left - b.item.box.left)) {
    const column = columns.at(-1);
    if (column && token.item.box.left - column[0]!.item.box.left <= near) column.push(token);
    else columns.push([token]);
  }
  return columns.flatMap((column) => column.toSorted((a, b) => middle(a) - middle(b)));
}

/**
 * Checks for a series of labels, each before the box that it was read for, with one more box before it and one more
 * label after it.
 */
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
    // A text before the first box is the heading of the series when it looks different, or is above a row.
    const isHeading = from < first && isOtherwise(order[from]!, order[first]!, order[first + 1]!);
    const start = isHeading ? from + 1 : from - 1;
    const [box, label] = [order[start], order[to + 2]];
    const missing =
      label?.kind === "label" && isFieldName(label.field) && isUnclaimed(label.field, container, claims);
    const isLoose = box?.kind === "box" && box.field === null && !box.isNamed;
    // Two texts in a row are before the box: the nearer one may be a title without any mark.
    const isUntold = !isLoose && from < first && order[from]!.field === null && missing;
    if (label?.kind !== "label" || (!isLoose && !isUntold)) continue;
    if (missing || (label.field === null && isBesideAsOthers(order, first, to))) return true;
  }
  return false;
}

/** Checks whether no control is the field that a label names. */
function isUnclaimed(field: FieldWord, container: Element, claims: readonly Claim[]): boolean {
  if (claims.some((claim) => claim.field === field)) return false;
  const taken = claims.map(({ control }) => control.element);
  return (field !== "country" && field !== "division") || unmarkedChoice(field, container, taken) === null;
}

/**
 * Checks whether a text is drawn differently from a label. Also true for a text above a label that is beside its box.
 */
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

/**
 * Returns how far a text is from the box before it, to the right or down, in CSS pixels; infinite where it is
 * elsewhere.
 */
function behind(box: Token, label: Token): number {
  const [one, other] = [box.item.box, label.item.box];
  if (Math.abs(middle(box) - middle(label)) < one.height / 2) return other.left - one.right;
  return other.top >= one.bottom - 4 && Math.abs(other.left - one.left) <= near
    ? other.top - one.bottom
    : Infinity;
}

/** Checks whether the text after the last box is as near to it as the other labels are to the boxes before them. */
function isBesideAsOthers(order: readonly Token[], first: number, to: number): boolean {
  const usual = order[first - 1];
  const gap = usual?.kind === "box" ? behind(usual, order[first]!) : 0;
  return behind(order[to + 1]!, order[to + 2]!) <= gap + near / 2;
}
