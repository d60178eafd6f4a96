// What each of the five fields takes: when a text that was read back means what was written, and which option fits.
import { shows } from "../dom/choices/choose-shown.ts";
import { chosenWords } from "../dom/choices/choose.ts";
import type { Control } from "../dom/controls/controls.ts";
import type { Fit, OptionWords } from "../dom/choices/options.ts";
import { readValue } from "../dom/write.ts";
import { countries, countryFromWords, plainWords, type Country } from "../domain/countries.ts";
import { sameValue, type FieldName } from "../domain/fields.ts";

/** Whether a control is chosen in, not typed into. A box to type in stays one where it offers suggestions. */
export function isChoice({ kind }: Control): boolean {
  return kind !== "text" && kind !== "password";
}

/** What a control holds, for comparing and for putting back: a text, or the words of a choice; null when nothing is chosen. */
export function contentOf(control: Control): string | OptionWords | null {
  return isChoice(control) ? chosenWords(control) : readValue(control.element);
}

/** Whether a control holds what was read of it, or of the one in whose place it stands, before. */
export function holdsContent(control: Control, before: string | OptionWords | null): boolean {
  const now = contentOf(control);
  if (now === null || before === null) return now === before;
  const [one, other] = [now, before].map((content) =>
    typeof content === "string" ? content : content.texts[0],
  );
  return one === other;
}

/** Whether the control holds the value: `exactly` to the letter (or the chosen option), else in meaning. */
export function holdsValue(field: FieldName, control: Control, value: string, exactly = false): boolean {
  if (control.kind === "combobox" && value !== "") return shows(control.element, fitOf(field, value));
  if (isChoice(control)) {
    const words = chosenWords(control);
    return words ? fitOf(field, value)(words) > 0 : value === "";
  }
  const read = readValue(control.element);
  return exactly ? read === value : sameValue(field, read, value);
}

export function isEmpty(control: Control): boolean {
  return isChoice(control) ? chosenWords(control) === null : readValue(control.element) === "";
}

/** How well an option fits a value: by its own words for Country, by the number or text itself for others. */
export function fitOf(field: FieldName, value: string): Fit {
  const country = field === "country" ? countryFromWords(value) : null;
  return country ? (words) => fitOfCountry(country, words) : (words) => fitOfText(value, words);
}

/**
 * What to type into a list that must be searched, likeliest first. For a country: what most of its names begin with,
 * then its English, Dutch and French names, then its codes; lists are searched by name, and `uk` would find Ukraine first.
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
 * 4: its whole text is the country's code or name; 3: both, or all its parts are; 2: its value is the country and its
 * text holds the name among other words; 1: its value is and it shows no text. 0 when text or value names another
 * country, or neither says enough: a value alone is not believed (`be` may be Belarus, `uk` Ukrainian), and
 * `France, Metropolitan` is not France. Source: docs/facts/controls.md "Choices".
 */
function fitOfCountry(country: Country, { value, texts }: OptionWords): number {
  const [whole = "", ...parts] = texts;
  const named = texts.map(countryNamed);
  const valued = countryFromWords(value);
  if ([valued, ...named].some((found) => found && found !== country)) return 0;
  const { words } = countries[country];
  if (words.includes(plainWords(whole))) return 4;
  // Parts that run together in the whole (`NLNederland`) are told apart by the elements that hold them.
  if (named[0] || (parts.length > 1 && parts.every((part) => countryNamed(part)))) return 3;
  if (!valued) return 0;
  const spaced = ` ${plainWords(whole).replace(/[^a-z]+/g, " ")} `;
  if (spaced.trim() === "") return 1;
  return words.some((word) => word.length > 3 && spaced.includes(` ${word} `)) ? 2 : 0;
}

/** What a choice may show beside a country: a flag or another picture, a telephone code. */
const decoration = /[\p{RI}\p{Extended_Pictographic}]|\+\d+/gu;

/** As `countryFromWords`, and `NL Nederland`. */
function countryNamed(text: string): Country | null {
  const plain = text.replace(decoration, "").trim();
  return countryFromWords(plain) ?? countryFromWords(plain.replace(/^([A-Z]{2,3})\s+/, "$1 - "));
}

function fitOfText(value: string, { value: own, texts }: OptionWords): number {
  if (own === value || texts[0] === value) return 3;
  return texts.some((text) => text.split(/[^\p{L}\p{N}]+/u).includes(value)) ? 2 : 0;
}

/** What a control held before anything of ours was in it. */
export type Former = string | OptionWords | null;
