// The second guard of a page report: what the keeper knows to be somebody's is taken out of the text, whatever the page's
// own masking (utils/report) let through.
import { isInterfaceWord, isProductWord } from "../setup/interface-words.ts";

export interface KnownValues {
  /** Secrets, client IDs, numbers: gone wherever they stand, also inside words. */
  keys: readonly string[];
  /** Titles and names: gone as a whole, and each word of theirs that is no interface word. */
  names: readonly string[];
  /** Many names in one text, the list of administrations; a word of the report that stands in it is gone. */
  list: string;
}

const mark = "‹left out›";
const mostCharacters = 24_000;
const lettersOnly = /[\p{L}\p{M}]+/gu;
const wordsIn = (text: string): string[] => text.match(lettersOnly) ?? [];
const quoted = (text: string): string =>
  text
    .trim()
    .replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")
    .replace(/\s+/g, "\\s+");
const asWord = (text: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])${quoted(text)}(?![\\p{L}\\p{M}])`, flags);

/** What no report says, whoever's it is: mail and web addresses, numbers, characters that are not seen. */
const never: readonly [RegExp, string][] = [
  [/[^\S\n]*[^\s"]*(?:@|:\/\/)[^\s"]*/gu, ` ${mark}`],
  [/\d{3,}/g, "#"],
  [/[^\n\P{Cc}]|\p{Cf}/gu, ""],
];

/** The text without any known value, in any case; at most 24,000 characters. */
export function scrubReport(text: string, { keys, names, list }: KnownValues): string {
  let scrubbed = text.slice(0, mostCharacters);
  for (const key of keys)
    if (key.trim().length >= 3) scrubbed = scrubbed.replace(new RegExp(quoted(key), "giu"), mark);
  for (const name of names) {
    const words = wordsIn(name);
    // A set-up called "Exact Online" says nothing of anybody.
    if (words.length > 0 && !words.every(isProductWord))
      scrubbed = scrubbed.replace(asWord(name, "giu"), mark);
    for (const word of words)
      if (word.length >= 3 && !isInterfaceWord(word)) scrubbed = scrubbed.replace(asWord(word, "giu"), mark);
  }
  for (const [what, instead] of never) scrubbed = scrubbed.replace(what, instead);
  if (list === "") return scrubbed;
  const strange = new Set(wordsIn(scrubbed).filter((word) => word.length >= 3 && !isInterfaceWord(word)));
  for (const word of strange)
    if (asWord(word, "iu").test(list)) scrubbed = scrubbed.replace(asWord(word, "gu"), mark);
  return scrubbed;
}
