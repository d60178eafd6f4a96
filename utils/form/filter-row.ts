// Recognises boxes that search a list of connections instead of creating one: a row above the columns of a list, or a
// form with a search button.
import {
  attributeOf,
  closestTo,
  contains,
  isElement,
  outerOf,
  parentOf,
  queryAll,
  rectOf,
  textContentOf,
  inputValueOf,
} from "../dom/dom.ts";
import { isValue, itemsIn, type Item } from "../dom/text/text-beside.ts";
import { isBoxShown } from "../dom/visibility/visibility.ts";
import { fieldOfLabel } from "../domain/labels-of-fields.ts";
import { isFieldName } from "../domain/fields.ts";
import type { Group } from "./groups.ts";

const seeking = /^\W*(search|find|filter|zoek|vind|recherch|trouv|filtr|such|finde)/i;
const buttons = "button,input[type=submit],input[type=button],[role=button]";
const making =
  /save|opslaan|bewaar|enregistr|speicher|connect|verbind|koppel|install|next|volgende|suivant|weiter|authori|test|add|toevoeg|ajout|create|maak|submit/i;
/** Maximum distance, in CSS pixels, between the tops of boxes that a user sees on one line. */
const onOneLine = 8;
/** Minimum number of columns with data in a list. */
const fewestColumns = 3;
/**
 * How far around the row to search for data: the number of siblings on each side, and the number of levels outwards.
 */
const neighbours = 6;
const outwards = 3;

/** Checks whether a group of fields filters or searches a list. */
export function isFilter({ container, claims }: Group): boolean {
  const controls = claims.filter(({ field }) => isFieldName(field)).map(({ control }) => control.element);
  const names = controls.flatMap((control) => [
    attributeOf(control, "placeholder"),
    attributeOf(control, "aria-label"),
  ]);
  if (names.filter((name) => name !== null && seeking.test(name)).length > 1) return true;
  const legend = queryAll(closestTo(container, "fieldset") ?? container, "legend")[0];
  if (legend && seeking.test(textContentOf(legend))) return true;
  const said = queryAll(container, buttons)
    .filter((button) => isBoxShown(button))
    .map((button) => (textContentOf(button) || (inputValueOf(button) ?? "")).trim());
  if (said.some((text) => seeking.test(text)) && !said.some((text) => making.test(text))) return true;
  return controls.length > fewestColumns && isRowOfList(controls);
}

/**
 * Checks whether the boxes are on one line, with texts in their columns on lines of their own. A text that is the label
 * or help of a control does not count.
 */
function isRowOfList(controls: readonly Element[]): boolean {
  const boxes = controls.map((control) => rectOf(control));
  const tops = boxes.map(({ top }) => top);
  if (Math.max(...tops) - Math.min(...tops) > onOneLine) return false;
  const [first] = controls as [Element];
  let row: Node | null = outerOf(first);
  while (row && !controls.every((control) => isElement(row) && contains(row, control))) row = outerOf(row);
  if (!isElement(row)) return false;
  const lines = new Map<number, Set<number>>();
  const note = (item: Item) => {
    if (item.kind !== "text" || isHelp(item, controls)) return;
    const text = item.pieces.map((piece) => piece.text).join("");
    // Column headings name the fields: they are not data.
    if (!isValue(item) && fieldOfLabel(text) !== null) return;
    const { left, top, bottom } = item.box;
    const column = boxes.findIndex((box) => left >= box.left - 12 && left < box.right);
    if (column < 0 || (top < boxes[column]!.bottom && bottom > boxes[column]!.top)) return;
    const line = Math.round(top / onOneLine);
    lines.set(line, (lines.get(line) ?? new Set()).add(column));
  };
  for (const box of [row, ...around(row)]) for (const item of itemsIn(box, null)) note(item);
  return [...lines.values()].some((columns) => columns.size >= fewestColumns);
}

/** Returns the elements near a row, in its own parent and a few levels outwards. */
function around(row: Element): Element[] {
  const found: Element[] = [];
  let at: Element = row;
  for (let level = 0; level < outwards; level++) {
    const parent = parentOf(at);
    if (!isElement(parent)) break;
    const siblings = [...parent.children];
    const place = siblings.indexOf(at);
    found.push(
      ...siblings.slice(Math.max(0, place - neighbours), place),
      ...siblings.slice(place + 1, place + 1 + neighbours),
    );
    at = parent;
  }
  return found;
}

/** Checks whether a text shares an element with exactly one of the controls: then it is its label or help. */
function isHelp(item: Extract<Item, { kind: "text" }>, controls: readonly Element[]): boolean {
  for (let at = parentOf(item.pieces[0]!.node); isElement(at); at = parentOf(at)) {
    const box = at;
    const held = controls.filter((control) => contains(box, control)).length;
    if (held > 0) return held === 1;
  }
  return false;
}
