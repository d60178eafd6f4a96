// Which words of a page may be said. A label is tied to something to fill in; still it can be a name: a list of
// customers with a box beside each. So a word that no vocabulary knows is said only where all else speaks for a label.
import type { Control } from "../dom/controls/controls.ts";
import { nodeTypeOf, ownerOf, queryAll, textContentOf, inputValueOf, type Root } from "../dom/dom.ts";
import { labelsOf } from "../dom/labels/labels.ts";
import type { Label, LabelSource } from "../dom/labels/label.ts";
import { fieldOfLabel } from "../domain/labels-of-fields.ts";
import { isInterfaceWord, isProductWord } from "../domain/interface-words.ts";
import { maskProse, maskText, mayBeAName, plainLine, unknownWords, wordsAndCompounds } from "./masking.ts";

export interface Speech {
  /** A text that names nothing: a heading, a button, help. */
  text(text: string): string;
  /** A label of a control; of a value shown as text where `control` is null. */
  label(label: Label, control: Control | null): string;
}

export interface Labelled {
  control: Control;
  labels: Label[];
}

/** What the page's author tied to the control, or wrote right before it in a box of its own. */
const tied: ReadonlySet<LabelSource> = new Set([
  "label",
  "wrapping",
  "labelledby",
  "legend",
  "before",
  "floating",
  "column",
]);
/** Samples, hints and names of machines stand here as often as labels. */
const loose: ReadonlySet<LabelSource> = new Set(["placeholder", "title"]);
/** Of radios and checkboxes only these name the whole; the rest are options. */
const ofGroup: ReadonlySet<LabelSource> = new Set(["legend", "labelledby"]);

/** The labels of controls, once, for all that asks for them. */
export function labelled(controls: readonly Control[]): Labelled[] {
  return controls.map((control) => ({ control, labels: labelsOf(control) }));
}

const isOption = ({ kind }: Control): boolean => kind === "checkbox" || kind === "radio-group";
const lower = (text: string) => plainLine(text).toLowerCase();
const wordsIn = (text: string): string[] => lower(text).match(/[\p{L}\p{M}]+/gu) ?? [];

/** What the page's controls hold, and what else is known to be a value on it. */
function valuesOn(roots: readonly Root[], others: readonly string[]): string[] {
  const held = roots.flatMap((root) => queryAll(root, "input,textarea,select")).map(inputValueOf);
  return [...held, ...others]
    .map((value) => lower(value ?? ""))
    .filter((value) => value.length >= 3 && !wordsIn(value).every(isProductWord));
}

/** Every word that stands in an option, a heading, a link, the document's title, or an attribute that carries values. */
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

/** How often each of these words stands in the page's texts with a capital: names do, besides their labels. */
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

/** The unknown words of tied labels, with how many labels have each; none where most labels hold no word we know. */
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
 * How this page is spoken of. `open`: unknown words of labels may be said at all; not on Exact Online, whose pages
 * are full of administrations. `others`: values that stand on the page as text.
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
