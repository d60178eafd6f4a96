// A label a user pointed to: what a site calls a field where the table of words does not know it. How it is looked up:
// labels-of-fields.ts.
import type { FieldName } from "./fields.ts";

export const learningSites = ["app-centre", "api-center"] as const;
export type LearningSite = (typeof learningSites)[number];

export interface LearnedLabel {
  site: LearningSite;
  field: FieldName;
  /** As the page writes it, cleaned. */
  label: string;
}

const maxLabel = 100;
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
