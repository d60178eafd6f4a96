// The values that a fill writes, one row each: all that is known of a field. Whatever is said of every field elsewhere
// (facts, schemas, rows, checks, inputs, pointing, reports) is made from this table.
import type { Code } from "./codes.ts";
import { countryFromWords, type Country } from "./countries.ts";
import { tidyClientId, tidyClientSecret, tidyDivision, tidyTitle } from "./formats.ts";
import { longest } from "./limits.ts";

/** In the form's order. */
export const fieldNames = ["title", "clientId", "clientSecret", "country", "division"] as const;
export type FieldName = (typeof fieldNames)[number];

/** A field whose value may be shown and kept with the setup; the secret's may not. */
export type OpenField = Exclude<FieldName, "clientSecret">;

/** What holds the values: a setup, or what a page of ours shows of one. */
interface Holder {
  title: string;
  clientId: string;
  country?: Country;
  administration?: { division: string; name?: string };
}

interface Field {
  /** How pages call it, as plain words: English, Dutch, French, German. Each is kept alive by a label in tests/pages/rows/words.ts. */
  words: readonly string[];
  /** Whether only a box to type in can be it, or a choice as well. */
  kind: "typed" | "choice";
  /** Only such forms have it: where it stands says whose form it is. */
  core?: true;
  /** Digits only: what a phone's keyboard shows. */
  digits?: true;
  /** Whether what a page shows is the value, written its own way: `NL` for `nl`, another case of a GUID. */
  same: (shown: string, value: string) => boolean;
  /** Where a user gets it: by typing it, from the app's page, or from the list of administrations. */
  source: "user" | "app" | "list";
  /** What is said when a fill has no value for it. */
  missing: Code;
  /** How a typed text is tidied before it is kept. */
  tidy: (typed: string) => string;
  /** How many characters it may have then. */
  max: number;
}

interface OpenRow extends Field {
  /** The value as it is to stand in the form; empty for what is missing. */
  of: (holder: Holder) => string;
}

/** Digits that a site has put into groups, as it shows numbers: `3.977.752`, `3 977 752`. */
const grouped = /^\d{1,3}(?:[.,'’ \u00A0\u2009\u202F]\d{3})+$/;

/** Sources of the words: docs/facts/exact-online.md "The App Centre", docs/facts/api-center.md "The form". */
// oxfmt-ignore
export const fields: Readonly<Record<OpenField, OpenRow> & Record<"clientSecret", Field>> = {
  title: {
    words: [
      "title", "display title", "display name", "titel", "weergavetitel", "weergavenaam", "application title",
      "nom d'affichage", "titre", "titre d'affichage", "anzeigetitel", "anzeigename",
    ],
    kind: "typed",
    of: ({ title }) => title,
    same: (shown, value) => shown.trim() === value.trim(),
    source: "user",
    missing: "titleMissing",
    tidy: tidyTitle,
    max: longest.title,
  },
  clientId: {
    words: [
      "client id", "client identifier", "api username", "api gebruikersnaam", "id client", "identifiant client", "client kennung",
    ],
    kind: "typed",
    core: true,
    of: ({ clientId }) => clientId,
    same: (shown, value) => shown.toLowerCase() === value.toLowerCase(),
    source: "app",
    missing: "clientIdMissing",
    tidy: tidyClientId,
    max: longest.clientId,
  },
  clientSecret: {
    words: [
      "client secret", "secret key", "api password", "client geheim", "geheime sleutel", "api wachtwoord",
      "secret client", "cle secrete", "cle secrete client", "geheim van client", "geheimer clientschlussel", "client geheimnis", "geheimer schlussel",
    ],
    kind: "typed",
    core: true,
    same: (shown, value) => shown === value,
    source: "app",
    missing: "clientSecretMissing",
    tidy: tidyClientSecret,
    max: longest.clientSecret,
  },
  country: {
    words: ["country", "country code", "land", "landcode", "pays", "code pays", "landerkennung"],
    kind: "choice",
    of: ({ country }) => country ?? "",
    same: (shown, value) => shown === value || (value !== "" && countryFromWords(shown) === value),
    source: "user",
    missing: "countryMissing",
    tidy: (typed) => countryFromWords(typed) ?? "",
    max: longest.code,
  },
  division: {
    words: [
      "division", "division number", "division code", "division id", "administration id", "divisie", "divisienummer", "divisiecode",
      "administratie id", "administratienummer", "numero division", "code division", "id division", "divisionsnummer",
    ],
    kind: "choice",
    core: true,
    digits: true,
    of: ({ administration }) => administration?.division ?? "",
    same: (shown, value) => shown === value || (grouped.test(shown) && shown.replace(/\D/g, "") === value),
    source: "list",
    missing: "divisionMissing",
    tidy: tidyDivision,
    max: longest.division,
  },
};

const isOpen = (field: FieldName): field is OpenField => field !== "clientSecret";

export const openFields: readonly OpenField[] = fieldNames.filter(isOpen);

/** The fields that the App Centre shows on an app's page. */
export const appFields: readonly FieldName[] = fieldNames.filter((field) => fields[field].source === "app");

/** The fields by which a form is known. */
export const coreFields: ReadonlySet<string | null> = new Set(
  fieldNames.filter((field) => fields[field].core),
);

export function isFieldName(name: string | null): name is FieldName {
  return fieldNames.some((field) => field === name);
}

/** Something for every field. */
export function forFields<Value>(make: (field: FieldName) => Value): Record<FieldName, Value> {
  return Object.fromEntries(fieldNames.map((field) => [field, make(field)])) as Record<FieldName, Value>;
}

/** Something for every field but the secret. */
export function forOpenFields<Value>(make: (field: OpenField) => Value): Record<OpenField, Value> {
  return Object.fromEntries(openFields.map((field) => [field, make(field)])) as Record<OpenField, Value>;
}

/** The value of a field as it is to stand in the form; empty for what is missing. Never the secret's. */
export const valueOf = (holder: Holder, field: OpenField): string => fields[field].of(holder);

/** Whether what a page shows in a field is the value, written its own way. */
export const sameValue = (field: FieldName, shown: string, value: string): boolean =>
  fields[field].same(shown, value);
