// Describes the values that a fill writes, one row for each field. Everything that is said about every field elsewhere
// (facts, schemas, rows, checks, inputs, pointing, reports) is made from this table.
import type { Code } from "./codes.ts";
import { countryFromWords, type Country } from "./countries.ts";
import { tidyClientId, tidyClientSecret, tidyDivision, tidyTitle } from "./formats.ts";
import { maxLengths } from "./limits.ts";

/** The fields in the form's order. */
export const fieldNames = ["title", "clientId", "clientSecret", "country", "division"] as const;
/** The name of a field. */
export type FieldName = (typeof fieldNames)[number];

/** A field whose value may be shown and stored with the setup. The secret's may not. */
export type OpenField = Exclude<FieldName, "clientSecret">;

/** What holds the values: a setup, or what a page of this extension shows of one. */
interface Holder {
  title: string;
  clientId: string;
  country?: Country;
  administration?: { division: string; name?: string };
}

interface Field {
  /**
   * What pages call it, as plain words: English, Dutch, French, German. A label in tests/pages/rows/words.ts needs each
   * of them.
   */
  words: readonly string[];
  /** Whether only a box can be this field, or a choice too. */
  kind: "typed" | "choice";
  /** Only forms for Exact Online have this field, so it shows whose form it is. */
  core?: true;
  /** The value has only digits: a telephone shows its number keyboard. */
  digits?: true;
  /**
   * Returns whether the shown text means the value, also in another notation: `NL` for `nl`, another case of a GUID.
   */
  same: (shown: string, value: string) => boolean;
  /**
   * Where a user gets the value: types it, reads it on the app's page, or chooses it from the list of administrations.
   */
  source: "user" | "app" | "list";
  /** The code that is shown when a fill has no value for it. */
  missing: Code;
  /** Returns a typed text as it is stored. */
  tidy: (typed: string) => string;
  /** The most characters that a tidied text may have. */
  max: number;
}

interface OpenRow extends Field {
  /** Returns the value exactly as the form must hold it. Returns an empty text for a missing value. */
  of: (holder: Holder) => string;
}

/** A number whose digits a site has grouped: `3.977.752`, `3 977 752`. */
const grouped = /^\d{1,3}(?:[.,'’ \u00A0\u2009\u202F]\d{3})+$/;

/** Sources of the words: docs/facts/exact-online.md "The App Centre", docs/facts/api-center.md "The form". */
// oxfmt-ignore
export const fields: Readonly<Record<OpenField, OpenRow> & Record<"clientSecret", Field>> = {
  title: {
    words: [
      "title", "display title", "display name", "titel", "weergavetitel", "weergavenaam", "application title",
      "nom d'affichage", "titre", "titre d'affichage", "titre affiche", "nom affiche", "anzeigetitel", "anzeigename",
      "getoonde titel", "getoonde naam", "naam in overzicht", "angezeigter titel", "angezeigter name",
    ],
    kind: "typed",
    of: ({ title }) => title,
    same: (shown, value) => shown.trim() === value.trim(),
    source: "user",
    missing: "titleMissing",
    tidy: tidyTitle,
    max: maxLengths.title,
  },
  clientId: {
    words: [
      "client id", "client identifier", "api username", "api gebruikersnaam", "id client", "identifiant client", "client kennung",
      // As browsers translate it.
      "klant id", "kunden id", "kundenkennung",
    ],
    kind: "typed",
    core: true,
    of: ({ clientId }) => clientId,
    same: (shown, value) => shown.toLowerCase() === value.toLowerCase(),
    source: "app",
    missing: "clientIdMissing",
    tidy: tidyClientId,
    max: maxLengths.clientId,
  },
  clientSecret: {
    words: [
      "client secret", "secret key", "api password", "client geheim", "geheime sleutel", "api wachtwoord",
      "secret client", "cle secrete", "cle secrete client", "geheim van client", "geheimer clientschlussel", "client geheimnis", "geheimer schlussel",
      "klantgeheim", "geheim klant", "kundengeheimnis",
    ],
    kind: "typed",
    core: true,
    same: (shown, value) => shown === value,
    source: "app",
    missing: "clientSecretMissing",
    tidy: tidyClientSecret,
    max: maxLengths.clientSecret,
  },
  country: {
    words: ["country", "country code", "land", "landcode", "pays", "code pays", "landerkennung"],
    kind: "choice",
    of: ({ country }) => country ?? "",
    same: (shown, value) => shown === value || (value !== "" && countryFromWords(shown) === value),
    source: "user",
    missing: "countryMissing",
    tidy: (typed) => countryFromWords(typed) ?? "",
    max: maxLengths.code,
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
    max: maxLengths.division,
  },
};

const isOpen = (field: FieldName): field is OpenField => field !== "clientSecret";

export const openFields: readonly OpenField[] = fieldNames.filter(isOpen);

/** The fields that the App Centre shows on an app's page. */
export const appFields: readonly FieldName[] = fieldNames.filter((field) => fields[field].source === "app");

/** The fields that identify the form. */
export const coreFields: ReadonlySet<string | null> = new Set(
  fieldNames.filter((field) => fields[field].core),
);

/** Returns whether a name is the name of a field. */
export function isFieldName(name: string | null): name is FieldName {
  return fieldNames.some((field) => field === name);
}

/** Returns a record with a value for every field. */
export function forFields<Value>(make: (field: FieldName) => Value): Record<FieldName, Value> {
  return Object.fromEntries(fieldNames.map((field) => [field, make(field)])) as Record<FieldName, Value>;
}

/** Returns a record with a value for every field except the secret. */
export function forOpenFields<Value>(make: (field: OpenField) => Value): Record<OpenField, Value> {
  return Object.fromEntries(openFields.map((field) => [field, make(field)])) as Record<OpenField, Value>;
}

/**
 * Returns the value of a field exactly as the form must hold it. Returns an empty text for a missing value. Never
 * returns the secret.
 */
export const valueOf = (holder: Holder, field: OpenField): string => fields[field].of(holder);

/** Returns whether the text that a page shows in a field means the value, also in another notation. */
export const sameValue = (field: FieldName, shown: string, value: string): boolean =>
  fields[field].same(shown, value);
