// Defines a label that a user pointed to: a site's name for a field that the table of words does not know.
// labels-of-fields.ts looks labels up.
import type { FieldName } from "./fields.ts";

/** The sites on which labels can be learned. */
export const learningSites = ["app-centre", "api-center"] as const;
/** A site on which labels can be learned. */
export type LearningSite = (typeof learningSites)[number];

/** A learned label. */
export interface LearnedLabel {
  site: LearningSite;
  field: FieldName;
  /** The label as the page writes it, cleaned. */
  label: string;
}

const maxLabel = 100;
/** The most labels that are stored. */
export const maxLabels = 50;

/**
 * Returns whether a word looks like a value and not like a name: a number, a code of letters and digits, or capitals
 * spread over one word.
 */
function isValueLike(word: string): boolean {
  return (
    (word.length >= 5 && /\d.*\d/.test(word)) ||
    (word.length >= 8 && /\d/.test(word)) ||
    /[a-z][A-Z].*[a-z][A-Z]/.test(word)
  );
}

/** Returns whether a text can be stored as a label: it has words of a page and no value among them. */
export function isLabel(text: string): boolean {
  return (
    text.length <= maxLabel &&
    /\p{L}/u.test(text) &&
    !/@|:\/\//.test(text) &&
    !text.split(/[^\p{L}\p{N}]+/u).some(isValueLike)
  );
}
