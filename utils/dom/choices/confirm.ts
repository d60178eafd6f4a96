// Finds the button that confirms what was picked, in a list that stays open until it is pressed: a sheet from below, a
// wheel, a dialog with a list.
import { attributeOf, matches, queryAll } from "../dom.ts";
import { isBoxShown } from "../visibility/visibility.ts";
import { plainText } from "./options.ts";

/** What such a button says, in lower case: English, Dutch, French, German. */
const words: ReadonlySet<string> = new Set([
  "ok",
  "okay",
  "confirm",
  "done",
  "apply",
  "choose",
  "select",
  "bevestig",
  "bevestigen",
  "gereed",
  "klaar",
  "toepassen",
  "kiezen",
  "selecteren",
  "valider",
  "confirmer",
  "terminé",
  "appliquer",
  "choisir",
  "bestätigen",
  "fertig",
  "übernehmen",
  "anwenden",
  "auswählen",
]);
const buttons = "button,[role=button],input[type=button],a,div,span";
/** Maximum number of elements to look at in one list. */
const most = 400;

/**
 * Returns the button that confirms a choice, in what has appeared since the list was opened. Returns null where there
 * is none, or more than one.
 */
export function confirmIn(touched: readonly Element[]): Element | null {
  const found = new Set<Element>();
  for (const element of touched)
    for (const button of queryAll(element, buttons).slice(0, most))
      if (isConfirming(button) && isBoxShown(button)) found.add(button);
  // The innermost one that says so: its wrappers say the same.
  const inner = [...found].filter(
    (button) => ![...found].some((other) => other !== button && button.contains(other)),
  );
  return inner.length === 1 ? inner[0]! : null;
}

function isConfirming(button: Element): boolean {
  if (matches(button, ":disabled,[aria-disabled=true]")) return false;
  const text = plainText(button) || attributeOf(button, "value") || attributeOf(button, "aria-label") || "";
  return text.length < 20 && words.has(text.trim().toLowerCase());
}
