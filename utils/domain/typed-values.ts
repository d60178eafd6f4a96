// Why what was typed by hand is not accepted. Nothing is ever guessed.
import { countryFromWords } from "./countries.ts";
import { fieldNames, fields, type FieldName } from "./fields.ts";
import { cut } from "./limits.ts";
import type { Sentence } from "./sentences.ts";

/** Why a typed country is not accepted; null when it is, or when nothing was typed. */
export function countryProblem(text: string): Sentence | null {
  if (text.trim() === "" || countryFromWords(text)) return null;
  return { code: "countryUnknown", substitutions: [text.trim().slice(0, 40)] };
}

/** Why typed values are not accepted: one is too long to be kept, named by its beginning (a secret by what it is); else null. */
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
