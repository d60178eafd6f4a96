// The words by which pages call our fields, and the words that say a field is another one. One table; a field's
// new name is one word in it. A label counts only as a whole: "Client secret expires on" is no client secret.
import type { FieldName } from "./facts.ts";
import { plainWords } from "./countries.ts";

export type FieldWord =
  | FieldName
  | "redirectUri"
  | "appName"
  | "webhookSecret"
  | "companyId"
  | "environment"
  | "token"
  | "apiUrl"
  /** A field that has one of our names in it and surely is none of ours. */
  | "other";

export interface WordTable {
  /** The whole name of a field, as plain words. Spaces, hyphens and fillers do not count. */
  fields: Readonly<Record<Exclude<FieldWord, "other">, readonly string[]>>;
  /** A word that begins so makes a label another field's: older values, repeats, dates, webhooks. */
  others: readonly string[];
  /** Words that may stand around a field's name and change nothing. */
  fillers: readonly string[];
  /** Words that say where another connector's server is: a short label with one of them is `apiUrl`. */
  places: readonly string[];
}

const split = (words: string) => words.split(" ");

/**
 * English, Dutch, French, German. Each word is kept alive by a label in tests/pages/rows/words.ts.
 * Sources: docs/facts/exact-online.md "The App Centre", docs/facts/api-center.md "The form" and "Forms that are NOT it".
 */
// oxfmt-ignore
export const wordTable: WordTable = {
  fields: {
    title: ["title", "display title", "display name", "titel", "weergavetitel", "weergavenaam", "application title", "nom d'affichage", "titre", "titre d'affichage", "anzeigetitel", "anzeigename"],
    clientId: ["client id", "client identifier", "api username", "api gebruikersnaam", "id client", "identifiant client", "client kennung"],
    clientSecret: [
      "client secret", "secret key", "api password", "client geheim", "geheime sleutel", "api wachtwoord",
      "secret client", "cle secrete", "cle secrete client", "geheim van client", "geheimer clientschlussel", "client geheimnis", "geheimer schlussel",
    ],
    country: ["country", "country code", "land", "landcode", "pays", "code pays", "landerkennung"],
    division: [
      "division", "division number", "division code", "division id", "administration id", "divisie", "divisienummer", "divisiecode",
      "administratie id", "administratienummer", "numero division", "code division", "id division", "divisionsnummer",
    ],
    redirectUri: ["redirect uri", "redirect url", "callback url", "omleidings uri", "uri redirection", "url redirection", "url rappel", "weiterleitungs uri"],
    appName: ["app name", "name", "naam", "app naam", "naam app", "nom", "nom app", "nom application", "name app"],
    webhookSecret: ["webhook secret"],
    companyId: ["company id", "company code", "bedrijfs id", "bedrijfscode", "id societe", "firmen id"],
    environment: ["environment", "omgeving", "environnement", "umgebung"],
    token: ["token", "api token", "access token", "jeton"],
    // Known by its `places` alone.
    apiUrl: [],
  },
  others: split("webhook previous old confirm repeat expir oud vorig bevestig herhaal verloop preced ancien repet alte vorher bestatig wiederhol ablauf"),
  fillers: split(
    "your the enter please exact online oauth required optional uw je jouw de het van vul voer in verplicht votre le la du l saisissez obligatoire ihr ihre die der das pflichtfeld",
  ),
  places: split("url uri endpoint host hostname server serveur database databank datenbank port domain domein domaine subdomain instance"),
};

/** A longer label is a sentence. */
const maxWords = 5;

export const fieldWords = wordTable.fields;

/** A text with more characters names no field; labels are cut to fewer before they are read (`cleanLabel`). */
const maxName = 1_000;

function wordsOf(text: string): string[] {
  return plainWords(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

const brackets: Readonly<Record<string, string>> = { ")": "(", "]": "[" };

/** A text without what stands in brackets, nested ones too; a bracket that nothing closes is a mark like any other. */
function withoutBrackets(text: string): string {
  const kept: string[] = [];
  /** The open ones, and where each stands among what is kept. */
  const open: { mark: string; at: number }[] = [];
  for (const mark of text) {
    if (mark === "(" || mark === "[") open.push({ mark, at: kept.length });
    if (open.length > 0 && open.at(-1)!.mark === brackets[mark]) {
      kept.length = open.pop()!.at;
      kept.push(" ");
    } else kept.push(mark);
  }
  return kept.join("");
}

/**
 * What is compared of a label: its words without fillers and brackets, run together, so that `ClientID *` and
 * `your client-id (required)` are one. Empty when nothing is left.
 */
export function labelKey(text: string, { fillers }: Pick<WordTable, "fillers"> = wordTable): string {
  if (text.length > maxName) return "";
  return wordsOf(withoutBrackets(text))
    .filter((word) => !fillers.includes(word))
    .join("");
}

/** A remark on what a field is not: "Not to be confused with the webhook secret." It makes nothing another field's. */
function isDenial(text: string): boolean {
  const denied = /\b(?:no|n.|nich)t\b|\bniet\b|\bgeen\b|\bpas\b|\bkein/is.exec(text);
  if (!denied || !/webhook/i.test(text.slice(denied.index + denied[0].length))) return false;
  return wordsOf(text).length > 4;
}

/** Reads labels by a table of words; see `fieldOfLabel`. */
export function labelReader(table: WordTable): (text: string) => FieldWord | null {
  const { fields, others, places } = table;
  const keyOf = (text: string) => labelKey(text, table);
  const names = Object.keys(fields) as (keyof typeof fields)[];
  const keys = new Map(names.flatMap((field) => fields[field].map((word) => [keyOf(word), field] as const)));
  return (text) => {
    if (text.length > maxName) return null;
    const field = keys.get(keyOf(text)) ?? null;
    if (field === "webhookSecret" || isDenial(text)) return field;
    const words = wordsOf(text);
    if (others.some((other) => words.some((word) => word.startsWith(other)))) return "other";
    const isPlace = words.length <= maxWords && words.some((word) => places.includes(word));
    return field ?? (isPlace ? "apiUrl" : null);
  };
}

/**
 * The field a label names, decided on the whole label: `Your Exact Online Client ID *` is `clientId`.
 * `other` when it surely is none of ours (`Previous client secret`), null when it says nothing we know.
 */
export const fieldOfLabel = labelReader(wordTable);

/** What counts only where nothing stronger says anything. */
const weak = new Set(["far", "placeholder", "title"]);

export const isWeak = (source: string): boolean => weak.has(source);

/**
 * The field that the labels of one control name together, strongest first: the first that says anything decides,
 * and a visible one that says something else makes it null, rather than a guess.
 */
export function fieldOfLabels(labels: readonly { text: string; source: string }[]): FieldWord | null {
  let decided: FieldWord | null = null;
  for (const { text, source } of labels) {
    if (decided && isWeak(source)) break;
    const field = fieldOfLabel(text);
    if (field && decided && field !== decided) return null;
    decided ??= field;
  }
  return decided;
}
