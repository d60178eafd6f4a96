// Which app's card a value stands in: cards lie beside each other in one box, each under a title of its own.
import { contains, isElement, matches, outerOf, tagOf } from "../dom/dom.ts";
import { readingsOf } from "../dom/labels/labels.ts";
import { isValue, itemsIn, looksLikeValue } from "../dom/text/text-beside.ts";
import { drawnParentOf, holds } from "../dom/walk.ts";
import { fieldOfLabel } from "../domain/labels-of-fields.ts";

/** The part of the smallest box around both in which one of them stands. */
function partOf(node: Element, other: Element): Element {
  let part = node;
  for (let at = drawnParentOf(node); at && !holds(at, other); at = drawnParentOf(at)) part = at;
  return part;
}

/** Whether a box begins with a title of its own: a text above another, before any value, that names no field. */
function isTitled(box: Element): boolean {
  const items = itemsIn(box, null);
  const values = items.findIndex(isValue);
  const [first, ...others] = items.slice(0, values < 0 ? items.length : values);
  if (first?.kind !== "text" || others.length === 0) return false;
  return readingsOf([first.pieces]).every(
    (text) => fieldOfLabel(text) === null && !text.split(" ").some(looksLikeValue),
  );
}

/**
 * Whether a value stands in another card than the Client ID: two boxes of one kind side by side, each with its own
 * title. What one of them shows is no part of the app in the other.
 */
export function isInOtherCard(value: Element, own: Element): boolean {
  if (value === own || contains(value, own) || contains(own, value)) return false;
  const [card, other] = [partOf(own, value), partOf(value, own)];
  if (!isElement(outerOf(card)) || outerOf(card) !== outerOf(other) || tagOf(card) !== tagOf(other))
    return false;
  return !matches(card, "td,th,dd,dt") && isTitled(card) && isTitled(other);
}
