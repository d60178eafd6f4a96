// Says why a typed value is not accepted. Nothing is guessed.
import { countryFromWords } from "./countries.ts";
import { fieldNames, fields, type FieldName } from "./fields.ts";
import { cut } from "./limits.ts";
import type { Sentence } from "./sentences.ts";

/** Returns why a typed country is not accepted. Returns null when it is accepted, or when nothing was typed. */
export function countryProblem(text: string): Sentence | null {
  if (text.trim() === "" || countryFromWords(text)) return null;
  return { code: "countryUnknown", substitutions: [text.trim().slice(0, 40)] };
}

/**
 * Returns the sentence for the first typed value that is too long to be stored, with the beginning of that value. A
 * secret is named as `client secret` and never shown. Returns null when all values fit.
 */
export function lengthProblem(typed: Partial<Record<FieldName, string>>): Sentence | null {
  for (const field of fieldNames) {
    const { tidy, max } = fields[field];
    const text = tidy(typed[field] ?? "");
    if (text.length <= max) continue;
    return {
      code: "tooLong",
      substitutions: [field === "clientSecret" ? "client secret" : cut(text, 40), String(max)],
    };
  }
  return null;
}
