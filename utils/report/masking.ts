// Makes a text of a page fit to be sent to a stranger: words that may be said stay, everything else becomes a mark that
// says only what sort of thing stood there. When in doubt it is left out.
import { isCompound, isInterfaceWord, isProductWord } from "../domain/interface-words.ts";

const invisible = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\p{Co}\p{Cc}]/gu;
const letters = /[\p{L}\p{M}]+/gu;
/** Addresses of any kind: mail, web, a host, a path. */
const address = /[@\\]|:\/\/|\/\/|^www\.|\p{L}{2}\.\p{L}{2}/u;
const dots = /(.)\1\1|[•●∙·⬤＊∗]/u;
/** Marks that a label may carry; every other character is left out. */
const marks = /[^\p{L}\p{M}‹›#*:()\-/,.?!&']/gu;
const maxChunks = 12;

/** Whether a word may be said. */
export type MayBeSaid = (word: string) => boolean;

function maskChunk(chunk: string, said: MayBeSaid): string {
  if (!/[\p{L}\p{N}]/u.test(chunk)) return dots.test(chunk) ? "‹dots›" : chunk;
  if (address.test(chunk)) return "‹code›";
  if (/\p{N}/u.test(chunk)) return /\p{L}/u.test(chunk) ? "‹code›" : "#";
  return chunk.replace(letters, (word) => (said(word) ? word : "‹word›"));
}

/** One line of a text, without what is not seen; spaces are single. */
export function plainLine(text: string): string {
  return text.slice(0, 600).replace(/\s+/g, " ").replace(invisible, "").trim();
}

/** The text with only the words in it that may be said; digits as `#`, anything like an address or a key as `‹code›`, at most 12 words. */
export function maskText(text: string, said: MayBeSaid = isInterfaceWord): string {
  const chunks = plainLine(text).split(" ").filter(Boolean);
  const masked = chunks.slice(0, maxChunks).map((chunk) => maskChunk(chunk, said).replace(marks, ""));
  if (chunks.length > maxChunks) masked.push("…");
  return masked
    .filter(Boolean)
    .join(" ")
    .replace(/‹word›(?:[^\p{L}#‹›]*‹words?›)+/gu, "‹words›");
}

/** A text that is no label: said when it holds interface words only, else no more than whose product it speaks of. */
export function maskProse(text: string): string {
  return maskText(text, unknownWords(text).length === 0 ? isInterfaceWord : isProductWord);
}

/** The words of a text that no vocabulary holds. */
export function unknownWords(text: string): string[] {
  return [...(plainLine(text).match(letters) ?? [])].filter((word) => !isInterfaceWord(word));
}

const capital = /^\p{Lu}/u;
const maxWords = 6;

/**
 * Whether a label could be somebody's name, or hold one: a number in it, a capital after the first word that no
 * vocabulary knows, letters mixed as in a password, or too long for a label.
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

/** Interface words and what is put together with them: for labels that may as well be a value beside another. */
export const wordsAndCompounds: MayBeSaid = (word) => isInterfaceWord(word) || isCompound(word);
