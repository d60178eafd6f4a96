// Recognises a choice without any mark: an element without a role that opens a list when it is pressed. Its label must
// name the field, and it must look like a choice; see `chooseFromList` for what must appear then.
import type { Control } from "../dom/controls/controls.ts";
import { isBox } from "../dom/controls/controls-combobox.ts";
import {
  attributeOf,
  contains,
  isElement,
  isShadowRoot,
  matches,
  ownerOf,
  parentOf,
  queryAll,
  rectOf,
  styleOf,
  tagOf,
} from "../dom/dom.ts";
import { labelsOf } from "../dom/labels/labels.ts";
import { textsIn } from "../dom/choices/options.ts";
import { holds, isBoxShown, isShown, isUsable } from "../dom/visibility/visibility.ts";
import { rootsOf } from "../dom/walk.ts";
import { countryFromWords, plainWords } from "../domain/countries.ts";
import { isCountryName } from "../domain/country-names.ts";
import { fieldOfLabels } from "../domain/labels-of-fields.ts";

const boxes = "div,span,button,a:not([href])";
const fields = "input:not([type=hidden]),select,textarea,[role=combobox]";
const sends = "form button:not([type]),[type=submit],[type=reset]";
/** Maximum number of elements of a form to look at. */
const maxControls = 600;
/** Maximum length of the text in a choice, in characters. */
const maxText = 40;
/** How a text begins that asks to choose, without accents. */
const asking = [
  "select",
  "choose",
  "pick",
  "nothing selected",
  "none selected",
  "kies",
  "selecteer",
  "maak een keuze",
  "niets geselecteerd",
  "selectionne",
  "choisi",
  "aucun",
  "wahle",
  "auswahl",
  "nichts ausgewahlt",
];
/** By how much, as a part, a choice may be lower, higher or narrower than a box of its form. */
const lower = 0.6;
const higher = 1.8;
const narrower = 0.5;

/** Checks whether a text asks to choose, or shows that nothing is chosen yet. */
function asksToChoose(text: string): boolean {
  const plain = plainWords(text).replace(/^(?:please|bitte) /, "");
  return asking.some((word) => plain.startsWith(word)) || /^[-–—.…\s]+$/.test(text);
}

const arrows = /[▾▼▿⌄˅∨🔽⏷]/gu;

/** Returns the text that a user sees in an element. Leaves out arrows and what only a script reads. */
function shownText(box: Element): string {
  const texts: string[] = [];
  for (const [text, carrier] of textsIn(box)) {
    if (tagOf(carrier) !== "option" && isBoxShown(carrier)) texts.push(text);
    if (texts.length > 3) break;
  }
  return texts.join(" ").replace(arrows, "").trim();
}

/** Checks whether an element says by itself that pressing it opens something. */
function saysItOpens(box: Element): boolean {
  return matches(box, "[aria-expanded],[aria-haspopup]:not([aria-haspopup=false])");
}

/** Checks whether a user could find out by mouse or keyboard that it can be pressed. */
function isClickable(box: Element): boolean {
  if (matches(box, "button") || saysItOpens(box) || attributeOf(box, "tabindex") === "0") return true;
  if (tagOf(box).includes("-")) return true;
  const around = parentOf(box);
  return styleOf(box).cursor === "pointer" && isElement(around) && styleOf(around).cursor !== "pointer";
}

/** Checks whether an element is drawn as the boxes of its form are: with an edge, and about as high and as wide. */
function isLikeBox(box: Element, taken: readonly Element[]): boolean {
  if (!isBox(box) || matches(box, sends)) return false;
  const { width, height } = rectOf(box);
  return taken.some((other) => {
    const one = rectOf(other);
    return (
      one.height > 0 &&
      height >= one.height * lower &&
      height <= one.height * higher &&
      width >= one.width * narrower
    );
  });
}

/**
 * Returns what opens a choice when it is pressed: the element itself, or the only button beside it. Returns null where
 * nothing does.
 */
function triggerOf(box: Element): Element | null {
  if (isClickable(box)) return box;
  const around = parentOf(box);
  if (!isElement(around) || queryAll(around, fields).some((inner) => isShown(inner))) return null;
  const [button, ...others] = queryAll(around, "button,[role=button],[aria-haspopup],[aria-expanded]");
  return button && others.length === 0 && !contains(box, button) && shownText(button) === "" ? button : null;
}

/**
 * Checks whether an element looks like a choice of the field: it says that it opens something, asks to choose, shows a
 * choice, or is an empty box. Other words say what a press does: such an element is never pressed.
 */
function looksLikeChoice(field: "country" | "division", box: Element, taken: readonly Element[]): boolean {
  const text = shownText(box);
  if (text.length >= maxText) return false;
  const opens = triggerOf(box) !== null;
  if (text === "") return opens && isLikeBox(box, taken);
  if (asksToChoose(text) || showsChoice(field, text)) return opens || (isBox(box) && standsForSelect(box));
  return saysItOpens(box) && !matches(box, sends);
}

/** Checks whether an element is drawn in the place of a select that only a script uses. */
function standsForSelect(box: Element): boolean {
  let at = parentOf(box);
  for (let level = 0; level < 2 && isElement(at); level++, at = parentOf(at)) {
    if (queryAll(at, fields).some((inner) => isShown(inner))) return false;
    if (queryAll(at, "select").length > 0) return true;
  }
  return false;
}

/** Checks whether a text is an option of the field. */
function showsChoice(field: "country" | "division", text: string): boolean {
  if (field === "division") return /^\d{5,8}\b/.test(text);
  return countryFromWords(text) !== null || isCountryName(text);
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
  const roots = rootsOf(ownerOf(container)!).filter(
    (root) => isShadowRoot(root) && holds(container, root.host),
  );
  const found = [container, ...roots]
    .flatMap((root) => queryAll(root, boxes))
    .slice(0, maxControls)
    .filter(
      (box) =>
        !taken.some((other) => contains(other, box) || contains(box, other)) &&
        queryAll(box, fields).every((inner) => !isShown(inner)) &&
        looksLikeChoice(field, box, taken) &&
        isShown(box) &&
        isUsable(box) &&
        fieldOfLabels(labelsOf(box)) === field,
    );
  const [element, ...others] = found.filter(
    (box) => !found.some((other) => other !== box && contains(other, box)),
  );
  if (!element || others.length > 0) return null;
  return { element, kind: "combobox", trigger: triggerOf(element) ?? element };
}
