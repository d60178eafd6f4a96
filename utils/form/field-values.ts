// Says what each of the five fields accepts: when a text that was read back means the written value, and which option
// fits.
import { shows } from "../dom/choices/choose-shown.ts";
import { chosenWords } from "../dom/choices/choose.ts";
import type { Control } from "../dom/controls/controls.ts";
import type { Fit, OptionWords } from "../dom/choices/options.ts";
import { readValue } from "../dom/write.ts";
import {
  countries,
  countryFromNumber,
  countryFromWords,
  plainWords,
  type Country,
} from "../domain/countries.ts";
import { sameValue, type FieldName } from "../domain/fields.ts";

/** Returns whether the user chooses in a control and does not type. A box that offers suggestions is still a box. */
export function isChoice({ kind }: Control): boolean {
  return kind !== "text" && kind !== "password";
}

/**
 * Returns what a control holds, to compare it and to put it back: a text, or the words of a choice. Returns null when
 * nothing is chosen.
 */
export function contentOf(control: Control): string | OptionWords | null {
  return isChoice(control) ? chosenWords(control) : readValue(control.element);
}

/** Returns whether a control holds what was read earlier, of this control or of the one that it replaces. */
export function holdsContent(control: Control, before: string | OptionWords | null): boolean {
  const now = contentOf(control);
  if (now === null || before === null) return now === before;
  const [one, other] = [now, before].map((content) =>
    typeof content === "string" ? content : content.texts[0],
  );
  return one === other;
}

/**
 * Returns whether the control holds the value. `exactly` compares each character (or the chosen option), otherwise the
 * meaning counts.
 */
export function holdsValue(field: FieldName, control: Control, value: string, exactly = false): boolean {
  if (control.kind === "combobox" && value !== "") return shows(control.element, fitOf(field, value));
  if (isChoice(control)) {
    const words = chosenWords(control);
    return words ? fitOf(field, value)(words) > 0 : value === "";
  }
  const read = readValue(control.element);
  if (exactly) return read === value;
  // A box with a list shows the number with the administration's name.
  const isPicked = () =>
    field === "division" && value !== "" && fitOf(field, value)({ value: "", texts: [read] }) > 0;
  return sameValue(field, read, value) || isPicked();
}

/** Returns whether a control holds nothing: an empty text, or no choice. */
export function isEmpty(control: Control): boolean {
  return isChoice(control) ? chosenWords(control) === null : readValue(control.element) === "";
}

/**
 * Returns a function that scores how well an option fits a value. A country fits by its names and codes, any other
 * value by its own text.
 */
export function fitOf(field: FieldName, value: string): Fit {
  const country = field === "country" ? countryFromWords(value) : null;
  return country ? (words) => fitOfCountry(country, words) : (words) => fitOfText(value, words);
}

/**
 * Returns what to type into a list that must be searched, the likeliest text first. For a country: the common start of
 * its names, then its English, Dutch and French names, then its codes. Lists are searched by name, and `uk` would find
 * Ukraine first.
 */
export function searchesFor(field: FieldName, value: string): readonly string[] {
  const country = field === "country" ? countryFromWords(value) : null;
  if (!country) return [value];
  const words = countries[country].words;
  const names = words.filter((word) => word.length > 3 && !/^(the|het|les?|la) /.test(word));
  const [dutch = value, english = dutch, ...others] = names;
  const start = commonStart(names);
  const codes = words.filter((word) => word.length === 2);
  return [...(start.length > 3 ? [start] : []), english, dutch, ...others.slice(0, 2), ...codes];
}

function commonStart(words: readonly string[]): string {
  const [first = "", ...rest] = words;
  let length = first.length;
  while (!rest.every((word) => word.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
}

/**
 * Scores how well an option fits a country. 4: the whole text is a code or a name of the country. 3: the whole text is
 * a code and a name, or each of its parts is one. 2: the value is the country and the text contains its name among
 * other words. 1: the value is the country and the option shows no text. 0: the text or the value names another
 * country, or neither says enough. A value alone does not count (`be` may be Belarus, `uk` Ukrainian), and `France,
 * Metropolitan` is not France. Source: docs/facts/controls.md "Choices".
 */
function fitOfCountry(country: Country, { value, texts }: OptionWords): number {
  const [whole = "", ...parts] = texts;
  const named = texts.map(countryNamed);
  const valued = countryFromWords(value);
  if ([valued, ...named].some((found) => found && found !== country)) return 0;
  const { words } = countries[country];
  if (words.includes(plainWords(whole))) return 4;
  // A number stands for a country only where the option shows it: a value that is a number may count anything.
  if (countryFromNumber(whole) === country) return 3;
  // The elements inside an option separate parts that have no space between them in the whole text (`NLNederland`).
  if (named[0] || (parts.length > 1 && parts.every((part) => countryNamed(part)))) return 3;
  if (!valued) return 0;
  const spaced = ` ${plainWords(whole).replace(/[^a-z]+/g, " ")} `;
  if (spaced.trim() === "") return 1;
  return words.some((word) => word.length > 3 && spaced.includes(` ${word} `)) ? 2 : 0;
}

/** What a choice may show beside a country: a flag or another picture, a telephone code. */
const decoration = /[\p{RI}\p{Extended_Pictographic}]|\+\d+/gu;

/**
 * Returns the country that a text names, like `countryFromWords`. Also knows `NL Nederland` and `528 Nederland`. Returns null when it names
 * none.
 */
function countryNamed(text: string): Country | null {
  const plain = text.replace(decoration, "").trim();
  return countryFromWords(plain) ?? countryFromWords(plain.replace(/^([A-Z]{2,3}|\d{3})\s+/, "$1 - "));
}

function fitOfText(value: string, { value: own, texts }: OptionWords): number {
  if (own === value || texts[0] === value) return 3;
  return texts.some((text) => text.split(/[^\p{L}\p{N}]+/u).includes(value)) ? 2 : 0;
}

/** What a control held before this extension wrote into it. */
export type Former = string | OptionWords | null;
