// Decides what "Administratie" asks for: a name, the number that users see, or the division. In a form that is surely
// Exact Online's, it is the division where the field itself says that it takes a number or a division.
import type { Control } from "../dom/controls/controls.ts";
import {
  attributeOf,
  byId,
  closestTo,
  contains,
  matches,
  parentOf,
  rootOf,
  textContentOf,
  isElement,
} from "../dom/dom.ts";
import { labelsOf } from "../dom/labels/labels.ts";
import { readValue } from "../dom/write.ts";
import { plainWords } from "../domain/countries.ts";
import type { Group } from "../form/groups.ts";

const names = /^(exact online )?administrati(e|on)$/;
const saying = /\bdivisi(on|e)|\bnum(mer|ber|ero)\b|administratienummer|divisienummer/;
/** Words for other values. The number that users see in Exact Online is not the division's. */
const another = /\bhid\b|\bna(am|me)\b|\bklantnummer\b|customer number/;

/**
 * Returns the text of the largest element around a field, at most three levels up, that contains no other field. It
 * includes the field's label.
 */
function textAround(element: Element, others: readonly Element[]): string {
  let text = "";
  let box: Node | null = parentOf(element);
  for (let level = 0; isElement(box) && level < 3; level++, box = parentOf(box)) {
    const around = box;
    if (others.some((other) => contains(around, other))) break;
    text = textContentOf(around);
  }
  return text;
}

function saysDivision({ element, kind }: Control, others: readonly Element[]): boolean {
  if (kind !== "text" && kind !== "select" && kind !== "combobox") return false;
  const described = (attributeOf(element, "aria-describedby") ?? "")
    .split(/\s+/)
    .map((id) => byId(rootOf(element), id));
  const said = plainWords(
    [
      attributeOf(element, "placeholder") ?? "",
      attributeOf(element, "title") ?? "",
      ...described.map((help) => (help ? textContentOf(help) : "")),
      textAround(element, others),
    ].join(" "),
  );
  if (another.test(said)) return false;
  const holdsNumber =
    /^\d{5,8}$/.test(readValue(element).trim()) ||
    /^\d{5,8}$/.test(attributeOf(element, "placeholder") ?? "");
  return saying.test(said) || holdsNumber || matches(element, "input[type=number],input[inputmode=numeric]");
}

/**
 * Returns the only field of the form that is called Administratie and asks for the division; null when none surely
 * does.
 */
export function administrationField({ claims }: Group): Control | null {
  const controls = claims.map(({ control }) => control);
  const called = claims
    .filter(({ field, control }) => field === null && !closestTo(control.element, "[aria-hidden=true]"))
    .filter(({ control }) => labelsOf(control).some(({ text }) => names.test(plainWords(text))));
  const [one, ...more] = called.map(({ control }) => control);
  if (!one || more.length > 0) return null;
  const others = controls.map(({ element }) => element).filter((element) => element !== one.element);
  return saysDivision(one, others) ? one : null;
}
