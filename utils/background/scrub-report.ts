// The second guard of a page report: what the background knows to be somebody's is taken out of the text, whatever the page's
// own masking (utils/report) let through.
import { isInterfaceWord, isProductWord } from "../domain/interface-words.ts";

export interface KnownValues {
  /** Secrets, client IDs, numbers: gone wherever they stand, also inside words. */
  keys: readonly string[];
  /** Titles and names: gone as a whole, and each word of theirs that is no interface word. */
  names: readonly string[];
  /** Many names in one text, the list of administrations; a word of the report that stands in it is gone. */
  list: string;
}

const mark = "‹left out›";
const maxCharacters = 24_000;
const lettersOnly = /[\p{L}\p{M}]+/gu;
const wordsIn = (text: string): string[] => text.match(lettersOnly) ?? [];

/** A character in one case, as long as before. */
function inOneCase(character: string): string {
  const lower = character.toUpperCase().toLowerCase();
  return lower.length === character.length ? lower : character;
}

const wordInOneCase = (word: string): string => Array.from(word, inOneCase).join("");

/** A text as it is compared: in one case, with single spaces; and where in it each of these characters stands. */
interface Compared {
  plain: string;
  at: readonly number[];
}

function compared(text: string): Compared {
  const plain: string[] = [];
  const at: number[] = [];
  let place = 0;
  for (const character of text) {
    const isSpace = character.trim() === "";
    if (!isSpace || plain.at(-1) !== " ")
      for (const [index, unit] of (isSpace ? " " : inOneCase(character)).split("").entries()) {
        plain.push(unit);
        at.push(place + index);
      }
    place += character.length;
  }
  return { plain: plain.join(""), at };
}

/** A part of a compared text: from its first character up to the one behind its last. */
interface Part {
  from: number;
  to: number;
}

/** Where a text stands in another, each time. */
function placesOf(sought: string, plain: string): Part[] {
  const places: Part[] = [];
  for (let from = plain.indexOf(sought); from >= 0; from = plain.indexOf(sought, from + sought.length))
    places.push({ from, to: from + sought.length });
  return places;
}

/** The text with a mark in place of these parts of it. */
function without(text: string, at: readonly number[], parts: readonly Part[]): string {
  let [rest, kept] = [0, ""];
  for (const { from, to } of parts.toSorted((a, b) => a.from - b.from)) {
    const begin = at[from] ?? rest;
    const end = (at[to - 1] ?? text.length) + 1;
    if (end <= rest) continue;
    kept += begin < rest ? "" : text.slice(rest, begin) + mark;
    rest = end;
  }
  return kept + text.slice(rest);
}

const soughtOf = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((text) => compared(text.trim()).plain)),
];

/** The parts of a text that hold a key, also inside a word. */
function keysIn(plain: string, keys: readonly string[]): Part[] {
  return soughtOf(keys.filter((key) => key.trim().length >= 3)).flatMap((key) => placesOf(key, plain));
}

/** The parts of a text that hold a name as a whole, or a word of one. */
function namesIn(plain: string, names: readonly string[]): Part[] {
  const runs = [...plain.matchAll(lettersOnly)].map(({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  }));
  const lettersAt = new Set(
    runs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  // A set-up called "Exact Online" says nothing of anybody.
  const telling = names.filter((name) => wordsIn(name).some((word) => !isProductWord(word)));
  const words = new Set(
    names
      .flatMap(wordsIn)
      .filter((word) => word.length >= 3 && !isInterfaceWord(word))
      .map(wordInOneCase),
  );
  return [
    ...soughtOf(telling)
      .flatMap((name) => placesOf(name, plain))
      .filter(({ from, to }) => !lettersAt.has(from - 1) && !lettersAt.has(to)),
    ...runs.filter(({ word }) => words.has(word)),
  ];
}

/** The text without the parts that are found in it. */
function taken(text: string, find: (plain: string) => Part[]): string {
  const { plain, at } = compared(text);
  return without(text, at, find(plain));
}

/** What no report says, whoever's it is: mail and web addresses, numbers, characters that are not seen. */
const never: readonly ((text: string) => string)[] = [
  (text) => text.replace(/[^\s"]+/gu, (word) => (/@|:\/\//.test(word) ? mark : word)),
  (text) => text.replace(/\d{3,}/g, "#"),
  (text) => text.replace(/[^\n\P{Cc}]|\p{Cf}/gu, ""),
];

/** The text without any known value, in any case; at most 24,000 characters. */
export function scrubReport(text: string, { keys, names, list }: KnownValues): string {
  const keyless = taken(text.slice(0, maxCharacters), (plain) => keysIn(plain, keys));
  const nameless = taken(keyless, (plain) => namesIn(plain, names));
  const scrubbed = never.reduce((left, take) => take(left), nameless);
  if (list === "") return scrubbed;
  const listed = new Set([...new Set(wordsIn(list))].map(wordInOneCase));
  return scrubbed.replace(lettersOnly, (word) =>
    word.length >= 3 && listed.has(wordInOneCase(word)) && !isInterfaceWord(word) ? mark : word,
  );
}
