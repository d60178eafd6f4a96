// Recognises a choice without any mark: an element without a role that opens a list when it is clicked. Accepts it only
// where its label names the field and its text asks to choose; see `chooseFromList` for what must appear then.
import type { Control } from "../dom/controls/controls.ts";
import { attributeOf, contains, matches, parentOf, isElement, queryAll, styleOf } from "../dom/dom.ts";
import { labelsOf } from "../dom/labels/labels.ts";
import { plainText } from "../dom/choices/options.ts";
import { isShown, isUsable } from "../dom/visibility/visibility.ts";
import { countryFromWords, plainWords } from "../domain/countries.ts";
import { fieldOfLabels } from "../domain/labels-of-fields.ts";

const boxes = "div,span,button,a:not([href])";
const fields = "input:not([type=hidden]),select,textarea,[role=combobox]";
/** Maximum number of elements of a form to look at. */
const maxControls = 600;
/** How a text begins that asks to choose, without accents. */
const asking = [
  "select",
  "choose",
  "pick",
  "kies",
  "selecteer",
  "maak een keuze",
  "selectionne",
  "choisi",
  "wahle",
  "auswahl",
];

/** Checks whether a text asks to choose, or shows that nothing is chosen yet. */
function asksToChoose(text: string): boolean {
  const plain = plainWords(text).replace(/^(?:please|bitte) /, "");
  return asking.some((word) => plain.startsWith(word)) || /^[-–—.…\s]+$/.test(text);
}

const arrows = /[▾▼▿⌄˅∨🔽⏷]/gu;

/** Checks whether a user could find out by mouse or keyboard that it can be clicked. */
function isClickable(box: Element): boolean {
  if (matches(box, "button,[aria-haspopup],[aria-expanded]") || attributeOf(box, "tabindex") === "0")
    return true;
  const around = parentOf(box);
  return styleOf(box).cursor === "pointer" && isElement(around) && styleOf(around).cursor !== "pointer";
}

function asksFor(field: "country" | "division", box: Element): boolean {
  const text = plainText(box).replace(arrows, "").trim();
  if (text.length < 40 && asksToChoose(text)) return true;
  return field === "country" ? countryFromWords(text) !== null : /^\d{5,8}\b/.test(text);
}

/**
 * Returns the only element in a form that is such a choice of country or division; null when there is none or more than
 * one. `taken`: the elements that are fields already.
 */
export function unmarkedChoice(
  field: "country" | "division",
  container: Element,
  taken: readonly Element[],
): Control | null {
  const found = queryAll(container, boxes)
    .slice(0, maxControls)
    .filter(
      (box) =>
        asksFor(field, box) &&
        queryAll(box, fields).length === 0 &&
        !taken.some((other) => contains(other, box) || contains(box, other)) &&
        isClickable(box) &&
        isShown(box) &&
        isUsable(box) &&
        fieldOfLabels(labelsOf(box)) === field,
    );
  const [element, ...others] = found.filter(
    (box) => !found.some((other) => other !== box && contains(other, box)),
  );
  return element && others.length === 0 ? { element, kind: "combobox", trigger: element } : null;
}
