// Decides whether two values stand in the cards of different apps. Cards lie side by side in one box, each under its
// own title.
import { contains, isElement, matches, outerOf, tagOf } from "../dom/dom.ts";
import { readingsOf } from "../dom/labels/labels.ts";
import { isValue, itemsIn, looksLikeValue } from "../dom/text/text-beside.ts";
import { drawnParentOf, holds } from "../dom/walk.ts";
import { fieldOfLabel } from "../domain/labels-of-fields.ts";

/** Returns the ancestor of `node` that is a child of the smallest box around both elements. */
function partOf(node: Element, other: Element): Element {
  let part = node;
  for (let at = drawnParentOf(node); at && !holds(at, other); at = drawnParentOf(at)) part = at;
  return part;
}

/**
 * Returns whether a box begins with its own title: a text above another text, before any value, that names no field.
 */
function isTitled(box: Element): boolean {
  const items = itemsIn(box, null);
  const values = items.findIndex(isValue);
  const [first, ...others] = items.slice(0, values < 0 ? items.length : values);
  if (first?.kind !== "text" || others.length === 0) return false;
  return readingsOf([first.pieces]).every(
    (text) => fieldOfLabel(text) === null && !text.split(" ").some(looksLikeValue),
  );
}

/** Words of a title that names a part of an app's page, and no app: English, Dutch, French, German. */
const parts =
  /^(?:app|application|applicatie|anwendung|client|customer|general|algemeen|allgemein|général|details?|gegevens|données|daten|settings|instellingen|paramètres|einstellungen|id|identity|identifier|identification|identificatie|identifikation|secrets?|geheim|geheimnis|key|keys|sleutel|clé|schlüssel|security|beveiliging|sécurité|sicherheit|authentication|authenticatie|authentification|authentifizierung|authori[sz]ation|autorisatie|autorisation|autorisierung|credentials?|oauth|and|en|et|und|of|van|de|&|[-–—:/])$/i;

/** Returns whether the title of a box names a part of an app's page: all of its words do. */
function namesPart(box: Element): boolean {
  const [first] = itemsIn(box, null);
  if (first?.kind !== "text") return false;
  const [title = ""] = readingsOf([first.pieces]);
  return title !== "" && title.split(/\s+/).every((word) => parts.test(word));
}

/**
 * Returns whether a value stands in another card than the Client ID (`own`). Two cards are two boxes with the same tag,
 * side by side, each with its own title. A value in another card does not belong to the app.
 */
export function isInOtherCard(value: Element, own: Element): boolean {
  if (value === own || contains(value, own) || contains(own, value)) return false;
  const [card, other] = [partOf(own, value), partOf(value, own)];
  if (!isElement(outerOf(card)) || outerOf(card) !== outerOf(other) || tagOf(card) !== tagOf(other))
    return false;
  return (
    !matches(card, "td,th,dd,dt") &&
    isTitled(card) &&
    isTitled(other) &&
    !(namesPart(card) && namesPart(other))
  );
}
