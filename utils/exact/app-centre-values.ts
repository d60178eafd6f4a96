// Reads every value that an App Centre page shows under a label: in inputs, as text, and in copy buttons. Each value
// belongs to its own label. A value under no label, or under two, belongs to no field. Source:
// docs/facts/exact-online.md "The app's page".
import { attributeOf, queryAll, textContentOf, inputValueOf, type Root } from "../dom/dom.ts";
import { controlsIn, type Control } from "../dom/controls/controls.ts";
import { allOf, labelsOf, readLabels } from "../dom/labels/labels.ts";
import type { Label } from "../dom/labels/label.ts";
import { isDrawnAsWritten } from "../dom/text/drawn-text.ts";
import { namesAsDrawn } from "../dom/labels/labels-drawn.ts";
import { drawnParentOf, holds } from "../dom/walk.ts";
import { isBoxShown, isShown } from "../dom/visibility/visibility.ts";
import { pointedOutAs } from "../dom/pointing/pointed-memory.ts";
import type { FieldName } from "../domain/fields.ts";
import {
  fieldOfLabel,
  fieldOfLabels,
  isWeak,
  type FieldWord,
  fieldOfLabelHere,
  fieldOfLabelsHere,
} from "../domain/labels-of-fields.ts";
import { isGuarded, settleFields, type FieldReading } from "../domain/settle-fields.ts";
import { textsIn as textsBelow } from "../dom/choices/options.ts";
import { isCode, textsIn } from "./app-centre-texts.ts";

/** A value on the page, with its field. */
export interface ShownValue {
  field: FieldWord;
  text: string;
  /** Whether the page shows dots, or nothing yet. The value appears only after a click on the eye. */
  masked: boolean;
  at: Element;
}

/** The attributes that copy buttons use for the text to copy. */
const copied = [
  "data-clipboard-text",
  "data-copy",
  "data-copy-text",
  "data-copy-value",
  "data-clipboard",
  "data-value",
];
const carriers = `${copied.map((name) => `[${name}]`).join()},clipboard-copy[value],button,[role=button]`;
/** Maximum number of texts to look at in one button. */
const maxPieces = 8;

const guid = /^\{?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}?$/i;

/**
 * Returns whether a text is a mask and not a value: it contains dots or stars, or begins or ends with a repeated
 * character. So a value of which only the last characters are shown is a mask, too.
 */
export function isMask(text: string): boolean {
  if (/[•●∙·⬤*＊∗○▪█]{3}/u.test(text)) return true;
  return !guid.test(text) && /^(.)\1{3}|(.)\2{3}$|^\.{2}|\.{2}$|^…|…$/u.test(text);
}

const pointedOut = (node: Node) => pointedOutAs(node) as FieldName | null;

/** A value on the page, with the field that its markup and its position name. */
interface Reading extends FieldReading {
  text: string;
  at: Element;
  labels: readonly Label[];
}

function readingOf(target: Element | Text | Control, at: Element, text: string): Reading {
  const reading = readLabels(target);
  const labels = allOf(reading);
  const node = "kind" in target && "element" in target ? target.element : target;
  const read = fieldOfLabelsHere(
    reading.read.filter(({ source }) => !isWeak(source)),
    null,
  );
  return {
    text,
    at,
    labels,
    tied: fieldOfLabelsHere(reading.tied, null),
    field: fieldOfLabelsHere(labels, pointedOut(node)),
    read,
  };
}

function inControls(roots: readonly Root[]): Reading[] {
  return controlsIn(roots)
    .filter(({ kind, element }) => (kind === "text" || kind === "password") && isShown(element))
    .map((control) => {
      const text = (inputValueOf(control.element) ?? textContentOf(control.element)).trim();
      return readingOf(control, control.element, text);
    });
}

/**
 * Returns what copy buttons copy, in an attribute or as their own text. The field is that of the only value beside the button, or else that of the
 * button's label.
 */
function onCopyButtons(roots: readonly Root[], values: readonly ShownValue[]): ShownValue[] {
  return roots.flatMap((root) =>
    queryAll(root, carriers).flatMap((element) => {
      const name = [...copied, "value"].find((attribute) => attributeOf(element, attribute) !== null);
      const text = name === undefined ? codeIn(element) : (attributeOf(element, name)?.trim() ?? "");
      if (!isCode(text) || isMask(text) || !isBoxShown(element)) return [];
      const field =
        fieldBeside(element, values) ??
        fieldOfLabelsHere(
          labelsOf(element).filter(({ source }) => byPlace.has(source)),
          null,
        );
      return field ? [{ field, text, masked: false, at: element }] : [];
    }),
  );
}

/** Returns the only code among the texts of a button that shows what it copies. Returns an empty text where there is none. */
function codeIn(button: Element): string {
  const codes: string[] = [];
  let pieces = 0;
  for (const [text, carrier] of textsBelow(button)) {
    if (isCode(text) && isBoxShown(carrier)) codes.push(text);
    if (++pieces > maxPieces) break;
  }
  return codes.length === 1 ? codes[0]! : "";
}

/** The label sources that are a position. A button's own words say what the button does, not what it copies. */
const byPlace = new Set(["before", "left", "above", "row", "column", "term"]);

/**
 * Returns the field of the values in the smallest box around an element. Returns null when no box near it has a value,
 * or when that box has several fields.
 */
function fieldBeside(element: Element, values: readonly ShownValue[]): FieldWord | null {
  for (let at = drawnParentOf(element), level = 0; at && level < 4; at = drawnParentOf(at), level++) {
    const fields = new Set(values.filter((value) => holds(at, value.at)).map(({ field }) => field));
    if (fields.size > 0) return fields.size === 1 ? [...fields][0]! : null;
  }
  return null;
}

interface Pair {
  label: string;
  value: string;
}

/** Maximum length of a label and its value together, in characters. */
const maxPair = 400;

function pairOf(before: string, value: string): Pair | null {
  const label = before.trimEnd();
  return value !== "" && label.length >= 2 && label.length <= 60 ? { label, value } : null;
}

/**
 * Splits a text with a label and a value in it, for example `Client ID: 1c1a54d9-…`. The value is the last word, and
 * the label may be unknown. Without `:` or `=` between them the value must be a GUID. Returns null where the text is
 * not such a pair.
 */
export function anyPairIn(text: string): Pair | null {
  if (text.length > maxPair) return null;
  const last = text.split(/\s/).at(-1) ?? "";
  const at = text.length - last.length;
  const before = text.slice(0, at).trimEnd();
  const mark = last.search(/[:=]/);
  if (last === "") return null;
  return (
    (/[:=]$/.test(before) ? pairOf(before.slice(0, -1), last) : null) ??
    (mark < 0 ? null : pairOf(text.slice(0, at + mark), last.slice(mark + 1))) ??
    (guid.test(last) ? pairOf(before, last) : null)
  );
}

function asText(root: Root): Reading[] {
  return textsIn(root).flatMap(({ node, text, parent, line }) => {
    const any = anyPairIn(text);
    const named = any && fieldOfLabelHere(any.label);
    if ((!named && (line || (!isCode(text) && !isMask(text)))) || !isBoxShown(parent)) return [];
    // The user sees something else here than the markup says.
    if (!isDrawnAsWritten(node)) return [];
    if (!any || !named) return [readingOf(node, parent, text)];
    return [{ text: any.value, at: parent, labels: [], tied: null, field: named, read: named }];
  });
}

/** Returns the names of apps. Any text can be a name, so this reads only the texts after a label for it. */
function namesIn(root: Root): ShownValue[] {
  const texts = textsIn(root);
  const label = texts.findIndex(({ text }) => fieldOfLabel(text) === "appName");
  const following = label < 0 ? [] : texts.slice(label + 1, label + 40);
  return following.flatMap(({ node, text, parent }) => {
    if (!/[\p{L}\p{N}]/u.test(text) || text.length > 80 || fieldOfLabel(text) || !isBoxShown(parent))
      return [];
    const field = fieldOfLabels(labelsOf(node));
    return field === "appName" ? [{ field, text, masked: false, at: parent }] : [];
  });
}

/** The values of a page. */
export interface ValuesReading {
  values: ShownValue[];
  /** Whether markup and positions contradict each other, so that no value is certain. `values` is empty then. */
  isUnclear: boolean;
}

/** Returns all values under labels that the extension knows: first in inputs, then as text, then in copy buttons. */
export function readValues(roots: readonly Root[]): ValuesReading {
  const readings = [...inControls(roots), ...roots.flatMap(asText)];
  const settled = settleFields(readings);
  if (!settled) return { values: [], isUnclear: true };
  const drawn = namesAsDrawn(
    readings.map(({ at, labels }, place) => {
      const field = settled[place] ?? null;
      return { element: at, labels, name: isGuarded(field) ? field : null };
    }),
    fieldOfLabelHere,
  );
  const values = readings.flatMap(({ text, at }, place): ShownValue[] => {
    const field = drawn[place] ?? settled[place];
    return field ? [{ field, text, masked: text === "" || isMask(text), at }] : [];
  });
  if (!values.some(({ field }) => field === "appName")) values.push(...roots.flatMap(namesIn));
  return { values: [...values, ...onCopyButtons(roots, values)], isUnclear: false };
}

/** Returns the values of `readValues`, or an empty list when they are unclear. */
export function shownValues(roots: readonly Root[]): ShownValue[] {
  return readValues(roots).values;
}

/** Returns whether a text can be a client secret: one word of 8 to 200 ASCII characters that is not a mask. */
export function couldBeSecret(text: string): boolean {
  return text.length >= 8 && text.length <= 200 && /^[\x21-\x7e]+$/.test(text) && !isMask(text);
}
