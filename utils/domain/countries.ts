// Lists the countries of API Center. To add one, add a code and a row here. Hosts, paths, manifest, names and the
// sentences that list the countries follow.
import type { TextKey } from "./text-keys.ts";

/** The codes of the countries, as API Center writes them. */
export const countryCodes = ["nl", "be", "fr", "uk"] as const;
/** The code of a country. */
export type Country = (typeof countryCodes)[number];

/** What is known about a country. */
export interface CountryRow {
  /** API Center's code. The code uses it everywhere. */
  code: Country;
  /** The locale key of its name. */
  name: TextKey;
  /** The host of Exact Online in this country. */
  host: string;
  /** The first path segment of the App Centre's address. */
  appCentre: string;
  /** The language segment in this extension's links to the App Centre. */
  language: string;
  /** Codes and names that people and choices use for it, in lower case, without accents. */
  words: readonly string[];
  /** Its official names, in the same form, without an article before them. */
  official: readonly string[];
  /** Its number in ISO 3166-1. */
  number: string;
}

/**
 * Source: docs/facts/exact-online.md "Hosts and countries"; words, official names and numbers: docs/facts/controls.md
 * "Choices".
 */
export const countries: Readonly<Record<Country, CountryRow>> = {
  nl: {
    code: "nl",
    name: "countryNetherlands",
    host: "start.exactonline.nl",
    appCentre: "nl",
    language: "nl-NL",
    words: [
      "nl",
      "nld",
      "nederland",
      "netherlands",
      "the netherlands",
      "pays-bas",
      "les pays-bas",
      "niederlande",
      "holland",
    ],
    official: [
      "kingdom of the netherlands",
      "koninkrijk der nederlanden",
      "royaume des pays-bas",
      "konigreich der niederlande",
    ],
    number: "528",
  },
  be: {
    code: "be",
    name: "countryBelgium",
    host: "start.exactonline.be",
    appCentre: "be",
    language: "nl-BE",
    words: ["be", "bel", "belgie", "belgium", "belgique", "la belgique", "belgien"],
    official: ["kingdom of belgium", "koninkrijk belgie", "royaume de belgique", "konigreich belgien"],
    number: "056",
  },
  fr: {
    code: "fr",
    name: "countryFrance",
    host: "start.exactonline.fr",
    appCentre: "fr",
    language: "fr-FR",
    words: ["fr", "fra", "frankrijk", "france", "la france", "frankreich"],
    official: ["french republic", "franse republiek", "republique francaise", "franzosische republik"],
    number: "250",
  },
  uk: {
    code: "uk",
    name: "countryUnitedKingdom",
    host: "start.exactonline.co.uk",
    appCentre: "gb",
    language: "en-GB",
    words: [
      "uk",
      "gb",
      "gbr",
      "verenigd koninkrijk",
      "het verenigd koninkrijk",
      "united kingdom",
      "the united kingdom",
      "royaume-uni",
      "le royaume-uni",
      "vereinigtes konigreich",
      "groot-brittannie",
      "great britain",
      "grande-bretagne",
      "grossbritannien",
    ],
    official: [
      "united kingdom of great britain and northern ireland",
      "verenigd koninkrijk van groot-brittannie en noord-ierland",
      "royaume-uni de grande-bretagne et d'irlande du nord",
      "vereinigtes konigreich grossbritannien und nordirland",
    ],
    number: "826",
  },
};

const combiningMarks = /\p{M}/gu;

/**
 * Returns a text in lower case, without accents, with single spaces and none around it. Words are compared in this
 * form.
 */
export function plainWords(text: string): string {
  return plainPiece(text).trim();
}

/** Does the same for a piece of a text, but keeps the space around it. */
export function plainPiece(text: string): string {
  return (
    text
      .normalize("NFKD")
      .replace(combiningMarks, "")
      .replace(/[\u200B-\u200D\u2060\uFEFF]/g, "")
      .toLowerCase()
      .replaceAll("ß", "ss")
      // Single spaces are not replaced: most spaces are single, and lists are long.
      .replace(/\s{2,}|[^\S ]/g, " ")
  );
}

const flags = /[\u{1F1E6}-\u{1F1FF}]/gu;
const separators = / ?[()[\]/|,:·–—] ?| - /;
const articles: ReadonlySet<string> = new Set(["the", "het", "de", "le", "la", "les", "die", "das"]);

/** Returns a name without the article that it begins with. */
function withoutArticle(name: string): string {
  const at = name.indexOf(" ");
  return articles.has(name.slice(0, at)) ? name.slice(at + 1) : name;
}

/** A name whose beginning stands after it: `Netherlands (Kingdom of the)`, `Netherlands, Kingdom of the`. */
const turned = /^([^(),]+)(?: \(([^(),]+)\)|, ([^(),]+))$/;
/** No name of a country has more characters. */
const maxName = 200;

/**
 * Returns the country that a user or a choice means: `NL`, `Nederland`, `gb`, `nl - Netherlands`, `België (BE)`,
 * `Netherlands (Kingdom of the)`, `Netherlands (528)`. Returns null when the text names no country, several countries,
 * or something else beside the country: `New Caledonia (France)` is not France. A number alone names none.
 */
export function countryFromWords(text: string): Country | null {
  const written = text.trim();
  if (written.length > maxName) return null;
  const plain = plainWords(written.replace(flags, "")).replaceAll("’", "'");
  const parts = plain.split(separators).filter((part) => part !== "" && !articles.has(part));
  const [, name = "", inBrackets = "", afterComma = ""] = turned.exec(plain) ?? [];
  const whole = [plain, `${inBrackets || afterComma} ${name}`].map(withoutArticle);
  const means = ({ words, official, number }: CountryRow) => {
    const isName = (part: string) => words.includes(part) || official.includes(withoutArticle(part));
    return (
      whole.some(isName) ||
      (parts.some(isName) && parts.every((part) => isName(part) || isNumber(part, number)))
    );
  };
  return countryCodes.find((code) => means(countries[code])) ?? null;
}

/** Returns the country that an ISO 3166-1 number stands for (`528`, `56`). Returns null for any other text. */
export function countryFromNumber(text: string): Country | null {
  return countryCodes.find((code) => isNumber(text.trim(), countries[code].number)) ?? null;
}

/** Checks whether a text is a country's number, with or without zeros before it. */
function isNumber(text: string, number: string): boolean {
  return /^\d{2,3}$/.test(text) && text.padStart(3, "0") === number;
}

/** Returns the country of an Exact Online host (`start.exactonline.co.uk` is `uk`). Returns null for any other host. */
export function countryFromHost(host: string): Country | null {
  return countryCodes.find((code) => countries[code].host === host) ?? null;
}

/**
 * Returns the country of an App Centre address from its first path segment, in any case (`/GB/…` is `uk`). Returns null
 * for any other address.
 */
export function countryFromAppCentrePath(pathname: string): Country | null {
  const segment = pathname.split("/")[1]?.toLowerCase();
  return countryCodes.find((code) => countries[code].appCentre === segment) ?? null;
}
