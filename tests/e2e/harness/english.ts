// Reads the extension's English texts, by the keys of its messages.
import { readFileSync } from "node:fs";
import type { Code } from "../../../utils/domain/codes.ts";

/** The extension's English texts, by key. */
export const english = JSON.parse(
  readFileSync(new URL("../../../public/_locales/en/messages.json", import.meta.url), "utf8"),
) as Record<string, { message: string }>;

/** Returns the English sentence of a code. */
export const sentence = (code: Code): string => english[code]!.message;
