// What each of the five values must look like, and how a typed or read one is tidied. Nothing is ever guessed.
import type { Sentence } from "./sentences.ts";
import { countryFromWords } from "./countries.ts";
import type { FieldName } from "./facts.ts";
import { cut, longest } from "./limits.ts";

const invisible = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/g;
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function withoutSpaces(text: string): string {
  return text.replace(invisible, "").replace(/\s+/g, "");
}

/** A title: trimmed, single spaces. */
export function tidyTitle(text: string): string {
  return text.replace(invisible, "").replace(/\s+/g, " ").trim();
}

/** A client ID in lower case, without braces or spaces. Source: docs/facts/exact-online.md "The app's page". */
export function tidyClientId(text: string): string {
  return withoutSpaces(text)
    .replace(/^\{(.*)\}$/, "$1")
    .toLowerCase();
}

/** A client secret without the spaces that copying adds. Source: docs/facts/exact-online.md "What people get wrong". */
export function tidyClientSecret(text: string): string {
  return withoutSpaces(text);
}

/** A division number as text, without spaces; leading zeros stay. */
export function tidyDivision(text: string): string {
  return withoutSpaces(text);
}

/** Whether a client ID is a GUID: a hard check. */
export function isClientId(text: string): boolean {
  return guid.test(text);
}

/** Whether a division is digits only; its length is never assumed. Source: docs/facts/exact-online.md "start.exactonline.*". */
export function isDivision(text: string): boolean {
  return /^\d{1,12}$/.test(text);
}

/** How a secret looks: 12 letters and digits is `usual`, exactly 16 is what webhook secrets have. */
export function secretShape(secret: string): "usual" | "webhook" | "unusual" {
  if (/^[A-Za-z0-9]{12}$/.test(secret)) return "usual";
  return secret.length === 16 ? "webhook" : "unusual";
}

/** Why a typed country is not accepted; null when it is, or when nothing was typed. */
export function countryProblem(text: string): Sentence | null {
  if (text.trim() === "" || countryFromWords(text)) return null;
  return { code: "countryUnknown", substitutions: [text.trim().slice(0, 40)] };
}

/** How each typed value is tidied, and how long it may be then. A typed country is bounded by its words. */
const typedValues = [
  { field: "title", tidy: tidyTitle, most: longest.title },
  { field: "clientId", tidy: tidyClientId, most: longest.clientId },
  { field: "clientSecret", tidy: tidyClientSecret, most: longest.clientSecret },
  { field: "division", tidy: tidyDivision, most: longest.division },
] as const;

/** Why typed values are not accepted: one is too long to be kept, named by its beginning (a secret by what it is); else null. */
export function lengthProblem(typed: Partial<Record<FieldName, string>>): Sentence | null {
  for (const { field, tidy, most } of typedValues) {
    const text = tidy(typed[field] ?? "");
    if (text.length <= most) continue;
    return {
      code: "tooLong",
      substitutions: [field === "clientSecret" ? "client secret" : cut(text, 40), String(most)],
    };
  }
  return null;
}
