// Decides which words of a page are allowed in its report. A label belongs to a control, but it can still be a name: a
// list of customers with a checkbox beside each. So an unknown word is allowed only where everything else shows that it
// is a label.
import type { Control } from "../dom/controls/controls.ts";
import { nodeTypeOf, ownerOf, queryAll, textContentOf, inputValueOf, type Root } from "../dom/dom.ts";
import { labelsOf } from "../dom/labels/labels.ts";
import type { Label, LabelSource } from "../dom/labels/label.ts";
import { fieldOfLabel } from "../domain/labels-of-fields.ts";
import { isInterfaceWord, isProductWord } from "../domain/interface-words.ts";
import { maskProse, maskText, mayBeAName, plainLine, unknownWords, wordsAndCompounds } from "./masking.ts";

/** Masks the texts of one page. */
export interface Speech {
  /** Masks a text that names no control: a heading, a button, help. */
  text(text: string): string;
  /** Masks a label of a control. `control` is null for the label of a value that the page shows as text. */
  label(label: Label, control: Control | null): string;
}

/** A control with its labels. */
export interface Labelled {
  control: Control;
  labels: Label[];
}

/**
 * The label sources that belong to the control for certain: the page's author tied them to it, or wrote them in their
 * own box directly before it.
 */
const tied: ReadonlySet<LabelSource> = new Set([
  "label",
  "wrapping",
  "labelledby",
  "legend",
  "before",
  "floating",
  "column",
]);
/** These sources contain samples, hints and machine names as often as labels. */
const loose: ReadonlySet<LabelSource> = new Set(["placeholder", "title"]);
/** For radio buttons and checkboxes only these sources name the whole group. The others name an option. */
const ofGroup: ReadonlySet<LabelSource> = new Set(["legend", "labelledby"]);

/** Reads the labels of controls once, for all parts of the report. */
export function labelled(controls: readonly Control[]): Labelled[] {
  return controls.map((control) => ({ control, labels: labelsOf(control) }));
}

const isOption = ({ kind }: Control): boolean => kind === "checkbox" || kind === "radio-group";
const lower = (text: string) => plainLine(text).toLowerCase();
const wordsIn = (text: string): string[] => lower(text).match(/[\p{L}\p{M}]+/gu) ?? [];

/** Returns the values on the page in lower case: those in its controls, and `others`. */
function valuesOn(roots: readonly Root[], others: readonly string[]): string[] {
  const held = roots.flatMap((root) => queryAll(root, "input,textarea,select")).map(inputValueOf);
  return [...held, ...others]
    .map((value) => lower(value ?? ""))
    .filter((value) => value.length >= 3 && !wordsIn(value).every(isProductWord));
}

/**
 * Returns every word in an option, a heading, a link, the document's title or an attribute that can contain a value.
 */
function wordsOfNames(document: Document, roots: readonly Root[]): Set<string> {
  const texts = [document.title];
  for (const root of roots) {
    const named =
      "option,[role=option],[contenteditable],h1,h2,h3,h4,h5,h6,[role=heading],a,code,output,[alt],[href],[content]";
    for (const element of queryAll(root, named)) texts.push(textContentOf(element).slice(0, 500));
    for (const element of queryAll(root, "*"))
      for (const { name, value } of Array.from(element.attributes))
        if (/^(value|alt|href|content|data-(?!test))/.test(name)) texts.push(value.slice(0, 500));
  }
  return new Set(texts.flatMap(wordsIn));
}

/**
 * Counts how often each wanted word occurs with a capital in the page's texts. A name also occurs outside its label.
 */
function capitalsIn(roots: readonly Root[], wanted: ReadonlyMap<string, number>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const root of roots) {
    const document = nodeTypeOf(root) === 9 ? (root as Document) : ownerOf(root)!;
    const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const [word] of textContentOf(node).matchAll(/\p{Lu}[\p{L}\p{M}]*/gu))
        if (wanted.has(lower(word))) counts.set(lower(word), (counts.get(lower(word)) ?? 0) + 1);
  }
  return counts;
}

/**
 * Returns the unknown words in labels from `tied` sources, each with its number of labels. Returns none where most labels have no
 * known word.
 */
function candidatesIn(all: readonly Labelled[]): Map<string, number> {
  const filledIn = all.filter(({ control }) => !isOption(control));
  const strange = filledIn.filter(
    ({ labels: [first] }) => first && !wordsIn(first.text).some(isInterfaceWord),
  );
  const counts = new Map<string, number>();
  if (strange.length * 2 > filledIn.length) return counts;
  for (const { labels } of filledIn)
    for (const { text, source } of labels)
      if (tied.has(source) && !mayBeAName(text))
        for (const word of unknownWords(text).map(lower)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * Returns the masks for this page. `open` allows unknown words in labels. It is false on Exact Online, whose pages are
 * full of administrations. `others` are values that the page shows as text.
 */
export function speechOn(
  document: Document,
  roots: readonly Root[],
  all: readonly Labelled[],
  open: boolean,
  others: readonly string[],
): Speech {
  const values = new Set(valuesOn(roots, others));
  const phrases = [...values].filter((value) => value.includes(" "));
  const isValue = (text: string) => {
    const line = lower(text);
    return (
      fieldOfLabel(text) === null && (values.has(line) || phrases.some((phrase) => line.includes(phrase)))
    );
  };
  const candidates = open ? candidatesIn(all) : new Map<string, number>();
  const taken = candidates.size > 0 ? wordsOfNames(document, roots) : new Set<string>();
  const capitals = capitalsIn(candidates.size > 0 ? roots : [], candidates);
  const inValues = new Set([...values].flatMap(wordsIn));
  const isNobodys = (word: string) => {
    const times = candidates.get(lower(word));
    return (
      times !== undefined &&
      !taken.has(lower(word)) &&
      !inValues.has(lower(word)) &&
      (capitals.get(lower(word)) ?? 0) <= times
    );
  };
  return {
    text: (text) => (isValue(text) ? "‹value›" : maskProse(text)),
    label({ text, source }, control) {
      if (isValue(text)) return "‹value›";
      if (control && isOption(control)) return ofGroup.has(source) ? maskProse(text) : "‹option›";
      if (loose.has(source) || !open) return maskProse(text);
      const sayable = control && tied.has(source) && !mayBeAName(text) && unknownWords(text).every(isNobodys);
      return maskText(text, sayable ? (word) => isInterfaceWord(word) || isNobodys(word) : wordsAndCompounds);
    },
  };
}
