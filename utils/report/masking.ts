// Masks a text of a page so that the user can send it to a stranger. Allowed words stay. A mark replaces everything
// else and names only its kind. A word that is not certain is left out.
import { isCompound, isInterfaceWord, isProductWord } from "../domain/interface-words.ts";

const invisible = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\p{Co}\p{Cc}]/gu;
const letters = /[\p{L}\p{M}]+/gu;
/** Matches any address: mail, web, host or path. */
const address = /[@\\]|:\/\/|\/\/|^www\.|\p{L}{2}\.\p{L}{2}/u;
const dots = /(.)\1\1|[•●∙·⬤＊∗]/u;
/** Matches every character that a label may not contain, to leave it out. */
const marks = /[^\p{L}\p{M}‹›#*:()\-/,.?!&']/gu;
const maxChunks = 12;

/** Returns whether a word is allowed in the report. */
export type MayBeSaid = (word: string) => boolean;

function maskChunk(chunk: string, said: MayBeSaid): string {
  if (!/[\p{L}\p{N}]/u.test(chunk)) return dots.test(chunk) ? "‹dots›" : chunk;
  if (address.test(chunk)) return "‹code›";
  if (/\p{N}/u.test(chunk)) return /\p{L}/u.test(chunk) ? "‹code›" : "#";
  return chunk.replace(letters, (word) => (said(word) ? word : "‹word›"));
}

/** Returns the first 600 characters of a text on one line, without invisible characters and with single spaces. */
export function plainLine(text: string): string {
  return text.slice(0, 600).replace(/\s+/g, " ").replace(invisible, "").trim();
}

/**
 * Returns a text with only its allowed words, at most 12. Numbers become `#`. Addresses and keys become `‹code›`. Other
 * words become `‹word›`.
 */
export function maskText(text: string, said: MayBeSaid = isInterfaceWord): string {
  const chunks = plainLine(text).split(" ").filter(Boolean);
  const masked = chunks.slice(0, maxChunks).map((chunk) => maskChunk(chunk, said).replace(marks, ""));
  if (chunks.length > maxChunks) masked.push("…");
  return masked
    .filter(Boolean)
    .join(" ")
    .replace(/‹word›(?:[^\p{L}#‹›]*‹words?›)+/gu, "‹words›");
}

/**
 * Masks a text that is not a label. Keeps the interface words when the text has no other words. Else keeps only the
 * names of the products.
 */
export function maskProse(text: string): string {
  return maskText(text, unknownWords(text).length === 0 ? isInterfaceWord : isProductWord);
}

/** Returns the words of a text that are not in any vocabulary. */
export function unknownWords(text: string): string[] {
  return [...(plainLine(text).match(letters) ?? [])].filter((word) => !isInterfaceWord(word));
}

const capital = /^\p{Lu}/u;
const maxWords = 6;

/**
 * Returns whether a label can be or contain a person's or a customer's name. It is one if it has a number or an
 * address, or too many words. An unknown word makes it one too: a capital after the first word, mixed case as in a
 * password, or an unusual length.
 */
export function mayBeAName(label: string): boolean {
  if (/\p{N}/u.test(label) || address.test(label)) return true;
  const all = [...(label.match(letters) ?? [])];
  if (all.length > maxWords) return true;
  return all.some(
    (word, at) =>
      !isInterfaceWord(word) &&
      (word.length < 3 || word.length > 24 || /\p{Ll}\p{Lu}/u.test(word) || (at > 0 && capital.test(word))),
  );
}

/** Allows interface words and compounds of them. For labels that can also be a value beside another one. */
export const wordsAndCompounds: MayBeSaid = (word) => isInterfaceWord(word) || isCompound(word);
