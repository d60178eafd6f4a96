// Removes the user's values from a page report. This is the second guard: the background removes every value that it
// knows, even where the masking in the page (utils/report) missed it.
import { isInterfaceWord, isProductWord } from "../domain/interface-words.ts";

/** The values that the background knows. */
export interface KnownValues {
  /** Secrets, client IDs and numbers. They are removed everywhere, also inside words. */
  keys: readonly string[];
  /** Titles and names. They are removed as a whole, and so is each of their words that is not an interface word. */
  names: readonly string[];
  /** The list of administrations, many names in one text. Each word of the report that is in it is removed. */
  list: string;
}

const mark = "‹left out›";
const maxCharacters = 24_000;
const lettersOnly = /[\p{L}\p{M}]+/gu;
const wordsIn = (text: string): string[] => text.match(lettersOnly) ?? [];

/** Returns a character in lower case, or unchanged where the lower case has another length. */
function inOneCase(character: string): string {
  const lower = character.toUpperCase().toLowerCase();
  return lower.length === character.length ? lower : character;
}

const wordInOneCase = (word: string): string => Array.from(word, inOneCase).join("");

/**
 * A text in the form for comparison: lower case, single spaces. `at`: the index in the text of each of its characters.
 */
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

/** A part of a compared text. `from`: the index of its first character. `to`: the index after its last character. */
interface Part {
  from: number;
  to: number;
}

/** Finds every place where one text occurs in another. */
function placesOf(sought: string, plain: string): Part[] {
  const places: Part[] = [];
  for (let from = plain.indexOf(sought); from >= 0; from = plain.indexOf(sought, from + sought.length))
    places.push({ from, to: from + sought.length });
  return places;
}

/** Returns the text with a mark in place of each of these parts. */
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

/** Finds the parts of a text that are a key, also inside a word. */
function keysIn(plain: string, keys: readonly string[]): Part[] {
  return soughtOf(keys.filter((key) => key.trim().length >= 3)).flatMap((key) => placesOf(key, plain));
}

/** Finds the parts of a text that are a whole name, or a word of a name. */
function namesIn(plain: string, names: readonly string[]): Part[] {
  const runs = [...plain.matchAll(lettersOnly)].map(({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  }));
  const lettersAt = new Set(
    runs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  // A setup with the title "Exact Online" tells nothing about the user.
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

/** Returns the text without the parts that `find` returns. */
function taken(text: string, find: (plain: string) => Part[]): string {
  const { plain, at } = compared(text);
  return without(text, at, find(plain));
}

/** Removes what no report may have: mail and web addresses, numbers, and invisible characters. */
const never: readonly ((text: string) => string)[] = [
  (text) => text.replace(/[^\s"]+/gu, (word) => (/@|:\/\//.test(word) ? mark : word)),
  (text) => text.replace(/\d{3,}/g, "#"),
  (text) => text.replace(/[^\n\P{Cc}]|\p{Cf}/gu, ""),
];

/** Returns the text without any known value, in upper or lower case. The text is cut to 24,000 characters first. */
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
