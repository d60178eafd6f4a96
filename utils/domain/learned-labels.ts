// The labels a user pointed to: what a site calls a field where the table of words does not know it.
//
// The list lives in this module, for one document: a engine is brought into each document anew, and everything in it that
// looks for a field (recognising, filling, undoing, the button, capturing) has to see the same words at every moment. The
// background's list comes with the engine and with each `look` (`learn` replaces it whole); a test resets it with `learn([])`.
import type { FieldName } from "./facts.ts";
import { fieldOfLabel, fieldOfLabels, isWeak, labelKey, type FieldWord } from "./field-words.ts";

export const learningSites = ["app-centre", "api-center"] as const;
export type LearningSite = (typeof learningSites)[number];

export interface LearnedLabel {
  site: LearningSite;
  field: FieldName;
  /** As the page writes it, cleaned. */
  label: string;
}

export const maxLabel = 100;
export const maxLabels = 50;

/** A number, a code of letters and digits, capitals strewn over one word: a value, not what one is called. */
function isValueLike(word: string): boolean {
  return (
    (word.length >= 5 && /\d.*\d/.test(word)) ||
    (word.length >= 8 && /\d/.test(word)) ||
    /[a-z][A-Z].*[a-z][A-Z]/.test(word)
  );
}

/** Whether a text can be kept as a label: words of a page with no value among them. */
export function isLabel(text: string): boolean {
  return (
    text.length <= maxLabel &&
    /\p{L}/u.test(text) &&
    !/@|:\/\//.test(text) &&
    !text.split(/[^\p{L}\p{N}]+/u).some(isValueLike)
  );
}

/** Whether a label can be learned: one that says something, and of which the table says nothing. */
export function isLearnable(label: string): boolean {
  return isLabel(label) && labelKey(label) !== "" && fieldOfLabel(label) === null;
}

/** Whether two labels are one, as labels of the table are: case, accents and fillers do not count. */
export function isSameLabel(one: string, other: string): boolean {
  return labelKey(one) === labelKey(other);
}

let known: readonly Pick<LearnedLabel, "field" | "label">[] = [];
let fields: ReadonlyMap<string, FieldName> = new Map();

/** Takes the labels of one site, and no others, from now on. */
export function learnOf(site: LearningSite): (labels: readonly LearnedLabel[]) => void {
  return (labels) => learn(labels.filter((one) => one.site === site));
}

/** Takes these labels, and no others, from now on. */
export function learn(labels: readonly Pick<LearnedLabel, "field" | "label">[]): void {
  known = labels.filter(({ label }) => isLearnable(label));
  fields = new Map(known.map(({ field, label }) => [labelKey(label), field]));
}

/** Learns one more for what is worked out meanwhile, and for good when that comes to something true. */
export function tryLabel(field: FieldName, label: string, works: () => boolean): boolean {
  const before = known;
  learn([...before.filter((one) => !isSameLabel(one.label, label)), { field, label }]);
  const kept = works();
  if (!kept) learn(before);
  return kept;
}

/** The learned labels of a field. */
export function learnedFor(field: FieldName): string[] {
  return known.flatMap((one) => (one.field === field ? [one.label] : []));
}

/** The field a single label names, by the table or, where it says nothing, by what was learned. */
export function fieldNamed(label: string): FieldWord | null {
  return fieldOfLabel(label) ?? fields.get(labelKey(label)) ?? null;
}

/**
 * The field of one control or value, by its labels. What the table says of any of them counts alone; else the field it
 * was pointed out as in this document (`pointed`); else what was learned, by the rules of `fieldOfLabels`.
 */
export function fieldOf(
  labels: readonly { text: string; source: string }[],
  pointed: FieldName | null,
): FieldWord | null {
  const field = fieldOfLabels(labels);
  if (field || (fields.size === 0 && !pointed)) return field;
  if (labels.some(({ text }) => fieldOfLabel(text))) return null;
  if (pointed) return pointed;
  let learned: FieldName | null = null;
  for (const { text, source } of labels) {
    if (learned && isWeak(source)) break;
    const named = fields.get(labelKey(text)) ?? null;
    if (named && learned && named !== learned) return null;
    learned ??= named;
  }
  return learned;
}
