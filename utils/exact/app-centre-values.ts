// Every value an App Centre page shows under a label: in inputs, as text, carried by copy buttons. Each is bound to
// its own label; what stands under no label, or under two, is nobody's. Source: facts/exact-online.md "The app's page".
import {
  attributeOf,
  closestTo,
  isElement,
  isText,
  parentOf,
  queryAll,
  textOf,
  valueOf,
  type Root,
} from "../page/dom.ts";
import { controlsIn } from "../page/controls.ts";
import { labelsOf } from "../page/labels.ts";
import { isBoxShown, isShown } from "../page/visibility.ts";
import { fieldOfLabel, fieldOfLabels, type FieldWord } from "../setup/field-words.ts";

export interface ShownValue {
  field: FieldWord;
  text: string;
  /** Dots, or nothing yet: the value appears only after the eye. */
  masked: boolean;
  at: Element;
}

/** Attributes in which copy buttons carry what they copy. */
const copied = [
  "data-clipboard-text",
  "data-copy",
  "data-copy-text",
  "data-copy-value",
  "data-clipboard",
  "data-value",
];
const carriers = `${copied.map((name) => `[${name}]`).join()},clipboard-copy[value],button[value]`;
const noText = "script,style,noscript,template,option,textarea,button,[role=button],nav";

/** Dots, stars, or one character over and over, also in part: no value. */
export function isMask(text: string): boolean {
  return /[•●∙·⬤*＊∗○▪█]{3}/u.test(text) || /^(.)\1{3,}$/u.test(text);
}

/** One word a person never writes: with a digit, or capitals inside. `Hidden` is no value. */
function isCode(text: string): boolean {
  return /^\S{6,300}$/.test(text) && (/\d/.test(text) || /[a-z][A-Z]|[A-Z]{2}[a-z]|[@/:]/.test(text));
}

function inControls(roots: readonly Root[]): ShownValue[] {
  return controlsIn(roots)
    .filter(({ kind, element }) => (kind === "text" || kind === "password") && isShown(element))
    .flatMap((control) => {
      const field = fieldOfLabels(labelsOf(control));
      const text = (valueOf(control.element) ?? textOf(control.element)).trim();
      return field ? [{ field, text, masked: text === "" || isMask(text), at: control.element }] : [];
    });
}

function onCopyButtons(roots: readonly Root[]): ShownValue[] {
  return roots.flatMap((root) =>
    queryAll(root, carriers).flatMap((element) => {
      const name = copied.find((attribute) => attributeOf(element, attribute) !== null) ?? "value";
      const text = attributeOf(element, name)?.trim() ?? "";
      if (text === "" || isMask(text) || !isCode(text) || !isBoxShown(element)) return [];
      const field = fieldOfLabels(
        labelsOf(element).filter(({ source }) => source !== "aria-label" && source !== "title"),
      );
      return field ? [{ field, text, masked: false, at: element }] : [];
    }),
  );
}

/** `Client ID: 1c1a54d9-…` in one text: its label and its value. */
function pairIn(text: string): { label: string; value: string } | null {
  const [, label, value] =
    /^(.{2,60}?)\s*[:=]\s*(\S+)$/s.exec(text) ??
    /^(.{2,60}?)\s+(\{?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}?)$/is.exec(text) ??
    [];
  return label && value && fieldOfLabel(label) ? { label, value } : null;
}

function asText(roots: readonly Root[]): ShownValue[] {
  const values: ShownValue[] = [];
  for (const root of roots) {
    const owner = root.nodeType === 9 ? (root as Document) : root.ownerDocument!;
    const walker = Document.prototype.createTreeWalker.call(owner, root, NodeFilter.SHOW_TEXT);
    // An app's name is any text: what stands soon after its label is asked.
    let names = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = textOf(node).replace(/\s+/g, " ").trim();
      const parent = parentOf(node);
      if (
        text === "" ||
        text.length > 300 ||
        !isText(node) ||
        !isElement(parent) ||
        closestTo(parent, noText)
      )
        continue;
      const pair = pairIn(text);
      if (!pair && names-- <= 0 && !isCode(text) && !isMask(text)) {
        if (fieldOfLabel(text) === "appName") names = 4;
        continue;
      }
      if (!isBoxShown(parent)) continue;
      const field = pair ? fieldOfLabel(pair.label) : fieldOfLabels(labelsOf(node));
      const value = pair?.value ?? text;
      if (field) values.push({ field, text: value, masked: isMask(value), at: parent });
    }
  }
  return values;
}

/** All values shown under labels we know, in inputs first, then as text, then on copy buttons. */
export function shownValues(roots: readonly Root[]): ShownValue[] {
  return [...inControls(roots), ...asText(roots), ...onCopyButtons(roots)];
}

/** Whether a text can be a client secret at all: one word of 8 characters or more. */
export function couldBeSecret(text: string): boolean {
  return /^[\x21-\x7e]{8,200}$/.test(text) && !isMask(text);
}
