// Lists the languages of the texts, and fills the substitutions of a text where the browser does not.
import { countries, countryCodes } from "./countries.ts";
import { isFieldName } from "./fields.ts";
import type { TextKey } from "./text-keys.ts";

/** The languages that have texts. */
export const languages = ["en", "nl", "fr"] as const;
/** The code of a language that has texts. */
export type Language = (typeof languages)[number];

/** Returns whether a value is the code of a language that has texts. */
export const isLanguage = (value: unknown): value is Language =>
  (languages as readonly unknown[]).includes(value);

/** A text as `_locales` holds it. */
export interface LocaleMessage {
  message: string;
  placeholders?: Readonly<Record<string, { content: string }>>;
}

/** The texts of one language, by their locale keys. */
export type Messages = Readonly<Record<string, LocaleMessage>>;

/** Sentences whose substitutions are names of fields. Each language has its own words for fields. */
const namingFields: ReadonlySet<string> = new Set(["formOneCredential"]);

/** Sentences that list the countries after their own substitutions: all by name, or the codes that a user may type. */
const listingCountries: Readonly<Record<string, "names" | "codes">> = {
  countryNotListed: "names",
  countryUnknown: "codes",
  listCountry: "codes",
};

type TextOf = (key: TextKey) => string;

/**
 * Returns the countries as a list in the language of `text`: `nl, be, fr or uk`. British English puts no comma before
 * the last.
 */
function countryList(what: "names" | "codes", text: TextOf): string {
  const code = text("languageCode");
  const language = isLanguage(code) && code !== "en" ? code : "en-GB";
  const type = what === "names" ? "conjunction" : "disjunction";
  const words = countryCodes.map((one) => (what === "names" ? text(countries[one].name) : one));
  return new Intl.ListFormat(language, { type }).format(words);
}

/**
 * Returns the substitutions of a sentence, with the names of fields and the list of countries in the language of
 * `text`.
 */
export function substitutionsIn(
  { code, substitutions = [] }: { code: string; substitutions?: readonly string[] },
  text: TextOf,
): readonly string[] {
  const list = listingCountries[code];
  const named = namingFields.has(code)
    ? substitutions.map((name) => (isFieldName(name) ? text(`field_${name}`) : name))
    : substitutions;
  return list ? [...named, countryList(list, text)] : named;
}

/**
 * Returns the text with its substitutions filled, as the browser's own `i18n.getMessage` does. Returns an empty text
 * when there is no text.
 */
export function filledText(found: LocaleMessage | undefined, substitutions: readonly string[]): string {
  if (!found) return "";
  const contents = new Map(
    Object.entries(found.placeholders ?? {}).map(([name, { content }]) => [name.toLowerCase(), content]),
  );
  const named = found.message.replaceAll(
    /\$([\w@]+)\$/g,
    (whole, name: string) => contents.get(name.toLowerCase()) ?? whole,
  );
  return named.replaceAll(/\$(\$|[1-9])/g, (_whole, sign: string) =>
    sign === "$" ? "$" : (substitutions[Number(sign) - 1] ?? ""),
  );
}
