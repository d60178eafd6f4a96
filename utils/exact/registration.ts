// Finds the App Centre's registration dialog, and writes the app's name and redirect URI into it. The user accepts the
// terms and clicks Register. Source: docs/facts/exact-online.md "Registering".
import {
  contains,
  isElement,
  outerOf,
  parentOf,
  queryAll,
  rootOf,
  styleOf,
  textContentOf,
  inputValueOf,
  windowOf,
  closestTo,
} from "../dom/dom.ts";
import { controlsIn, type Control } from "../dom/controls/controls.ts";
import { labelsOf } from "../dom/labels/labels.ts";
import { settled } from "../dom/settle.ts";
import { itemsIn, type Item } from "../dom/text/text-beside.ts";
import { isBoxShown, isShown, isUsable } from "../dom/visibility/visibility.ts";
import { rootsOf } from "../dom/walk.ts";
import type { writeText } from "../dom/write.ts";
import { fieldOfLabel, fieldOfLabels, type FieldWord } from "../domain/labels-of-fields.ts";
import type { ActionResult } from "../domain/sentences.ts";

/** The registration dialog's two inputs and the kind of app that it registers. */
export interface Registration {
  nameField: Element;
  redirectField: Element;
  /** True for a testing app, false for a production app, absent when the title does not say. */
  testing?: boolean;
  /** False where only a checkbox and a button speak for a registration: an app's own page may have them, too. */
  isSure: boolean;
}

const registerWords = /^(register|registreer|registreren|registrieren|enregistrer|s.inscrire|inscrire)\b/i;
const openDialog = "dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true]";
const buttons = "button,input[type=submit],[role=button]";

/**
 * Returns the open registration dialog when the user can fill it in. Returns null when there is none, or more than one.
 */
export function findRegistration(document: Document): Registration | null {
  const named = controlsIn(rootsOf(document))
    .filter(({ kind }) => kind === "text")
    .map((control) => ({ control, field: fieldOfLabels(labelsOf(control)) }));
  const usable = named.filter(({ control: { element } }) => isShown(element) && isUsable(element));
  const found = usable
    .filter(({ field }) => field === "redirectUri")
    .flatMap(({ control: redirect }) => {
      const names = usable.filter(
        ({ field, control }) => field === "appName" && rootOf(control.element) === rootOf(redirect.element),
      );
      return names.flatMap(({ control: name }) => {
        const box = boxAround(name.element, redirect.element);
        const isSure = box && registers(box, named);
        return box && isSure !== null
          ? [{ box, nameField: name.element, redirectField: redirect.element, isSure }]
          : [];
      });
    });
  // A name on the page behind the dialog also pairs with the dialog's redirect URI. That pair has a larger box.
  const closest = found.filter(
    ({ box }) => !found.some((other) => other.box !== box && contains(box, other.box)),
  );
  const inDialog = closest.filter(({ nameField, redirectField }) => {
    const dialog = closestTo(redirectField, openDialog) ?? overlayOf(redirectField);
    return dialog !== null && contains(dialog, nameField);
  });
  const meant = inDialog.length > 0 ? inDialog : closest;
  if (meant.length !== 1) return null;
  const { box, ...fields } = meant[0]!;
  return { ...fields, isSure: fields.isSure || inDialog.length > 0, ...testingBy(box) };
}

/**
 * Returns the box with fixed position around an element: a dialog that lacks the role. Returns null where there is
 * none.
 */
function overlayOf(element: Element): Element | null {
  for (let at: Node | null = element; isElement(at); at = outerOf(at))
    if (styleOf(at).position === "fixed") return at;
  return null;
}

function boxAround(one: Element, other: Element): Element | null {
  let box: Node | null = one;
  while (box && !contains(box, other)) box = parentOf(box);
  return box as Element | null;
}

/**
 * Returns whether a box, or one close around it, certainly registers: it says so. Returns false where it only has a
 * checkbox and a button, and null where it does not register. An app's own page has a Client ID.
 */
function registers(
  box: Element,
  named: readonly { control: Control; field: FieldWord | null }[],
): boolean | null {
  let at: Element | null = box;
  for (let level = 0; level < 4 && at; level++, at = outerOf(at) as Element | null) {
    if (named.some(({ control, field }) => field === "clientId" && contains(at!, control.element)))
      return null;
    // A webhook subscription has a name and a callback URL too.
    if (
      queryAll(at, "h1,h2,h3,h4,h5,h6,[role=heading],legend").some((title) =>
        /webhook/i.test(textContentOf(title)),
      )
    )
      return null;
    if (itemsIn(at, null).some((item) => isClientIdLabel(item))) return null;
    const words = queryAll(at, buttons)
      .filter(isShown)
      .map((button) => (textContentOf(button) || (inputValueOf(button) ?? "")).trim());
    if (words.some((word) => registerWords.test(word))) return true;
    if (words.length > 0 && queryAll(at, "input[type=checkbox]").some(isShown)) return false;
  }
  return null;
}

function isClientIdLabel(item: Item): boolean {
  return item.kind === "text" && fieldOfLabel(item.pieces.map(({ text }) => text).join("")) === "clientId";
}

function testingBy(box: Element): { testing?: boolean } {
  for (
    let at: Element | null = box, level = 0;
    at && level < 6;
    at = outerOf(at) as Element | null, level++
  ) {
    const titles = queryAll(at, "h1,h2,h3,h4,h5,h6,[role=heading],[class*=title i]").filter((title) =>
      isBoxShown(title),
    );
    const kind = appKindIn(titles.map(textContentOf).join("\n"));
    if (kind) return { testing: kind === "testing" };
    if (titles.length > 0) return {};
  }
  return {};
}

/** Returns which kind of app a title names. Returns null when it names neither, or both. */
export function appKindIn(title: string): "testing" | "production" | null {
  const testing = /\btest(ing)?[\s-]?app|\bapp(lication)? de test\b/i.test(title);
  const production = /\bprodu(ction|ctie|ktions)[\s-]?app|\bapp(lication)? de production\b/i.test(title);
  return testing === production ? null : testing ? "testing" : "production";
}

/**
 * Writes the name and the redirect URI where they differ. Ticks nothing and submits nothing. Returns
 * `registrationFilled`, `noRegistration` where there is no dialog, or `registrationRejected` when the dialog did not
 * keep the values.
 */
export async function fillRegistration(
  document: Document,
  values: { name: string; redirectUri: string },
  write: typeof writeText,
): Promise<ActionResult> {
  const dialog = findRegistration(document);
  if (!dialog) return { result: "refused", code: "noRegistration" };
  const pairs = [
    [dialog.nameField, values.name],
    [dialog.redirectField, values.redirectUri],
  ] as const;
  for (const [field, value] of pairs) if (inputValueOf(field) !== value) write(field, value);
  await settled(rootsOf(document), windowOf(document)!);
  const kept = pairs.every(([field, value]) => inputValueOf(field) === value);
  return kept
    ? { result: "done", code: "registrationFilled" }
    : { result: "failed", code: "registrationRejected" };
}
