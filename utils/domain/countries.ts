// The countries API Center lists. To add one: a code and a row here; hosts, paths, manifest, names and the sentences that
// list the countries follow.
import type { TextKey } from "./text-keys.ts";

export const countryCodes = ["nl", "be", "fr", "uk"] as const;
export type Country = (typeof countryCodes)[number];

export interface CountryRow {
  /** API Center's code, used everywhere inside. */
  code: Country;
  /** Its name, in the texts. */
  name: TextKey;
  /** Host of Exact Online in this country. */
  host: string;
  /** First path segment of the App Centre's address. */
  appCentre: string;
  /** Language segment our own links to the App Centre carry. */
  language: string;
  /** Codes and names by which people and choices call it, lower case, without accents. */
  words: readonly string[];
}

/** Source: docs/facts/exact-online.md "Hosts and countries"; words: docs/facts/controls.md "Choices". */
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
  },
  be: {
    code: "be",
    name: "countryBelgium",
    host: "start.exactonline.be",
    appCentre: "be",
    language: "nl-BE",
    words: ["be", "bel", "belgie", "belgium", "belgique", "la belgique", "belgien"],
  },
  fr: {
    code: "fr",
    name: "countryFrance",
    host: "start.exactonline.fr",
    appCentre: "fr",
    language: "fr-FR",
    words: ["fr", "fra", "frankrijk", "france", "la france", "frankreich"],
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
      "united kingdom of great britain and northern ireland",
      "royaume-uni",
      "le royaume-uni",
      "vereinigtes konigreich",
      "groot-brittannie",
      "great britain",
      "grande-bretagne",
      "grossbritannien",
    ],
  },
};

const combiningMarks = /\p{M}/gu;

/** Lower case, without accents, single spaces: the form in which words are compared. */
export function plainWords(text: string): string {
  return plainPiece(text).trim();
}

/** The same of a piece of a text: the space around it stays. */
export function plainPiece(text: string): string {
  return (
    text
      .normalize("NFKD")
      .replace(combiningMarks, "")
      .replace(/[\u200B-\u200D\u2060\uFEFF]/g, "")
      .toLowerCase()
      // A single space stays as it is: most are, and lists are long.
      .replace(/\s{2,}|[^\S ]/g, " ")
  );
}

const flags = /[\u{1F1E6}-\u{1F1FF}]/gu;
const separators = / ?[()[\]/|,:·–—] ?| - /;
/** No country is called by more characters. */
const maxName = 200;

/**
 * The country a user or a choice means: `NL`, `Nederland`, `gb`, `nl - Netherlands`, `België (BE)`.
 * Returns null when no country or more than one is named, or anything beside it: `New Caledonia (France)` is not France.
 */
export function countryFromWords(text: string): Country | null {
  const written = text.trim();
  if (written.length > maxName) return null;
  const plain = plainWords(written.replace(flags, ""));
  const parts = plain.split(separators).filter((part) => part !== "" && part !== "the");
  const means = (words: readonly string[]) =>
    words.includes(plain) || (parts.length > 0 && parts.every((part) => words.includes(part)));
  return countryCodes.find((code) => means(countries[code].words)) ?? null;
}

/** The country of an Exact Online host (`start.exactonline.co.uk` is `uk`); null for any other host. */
export function countryFromHost(host: string): Country | null {
  return countryCodes.find((code) => countries[code].host === host) ?? null;
}

/** The country of an App Centre address: its first path segment, in any case (`/GB/…` is `uk`); null for others. */
export function countryFromAppCentrePath(pathname: string): Country | null {
  const segment = pathname.split("/")[1]?.toLowerCase();
  return countryCodes.find((code) => countries[code].appCentre === segment) ?? null;
}
