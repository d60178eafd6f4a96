// What the extension says in English, by the names of its messages.
import { readFileSync } from "node:fs";

export const english = JSON.parse(
  readFileSync(new URL("../../../public/_locales/en/messages.json", import.meta.url), "utf8"),
) as Record<string, { message: string }>;

/** The sentence of a code. */
export const sentence = (code: string): string => english[`code_${code}`]!.message;
