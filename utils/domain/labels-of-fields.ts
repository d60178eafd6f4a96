// Which field a label names: the one place where labels are matched. `fieldOfLabel` and `fieldOfLabels` go by the table of
// words alone; `…Here` also by the labels that a user pointed to on this site. A label counts only as a whole: "Client
// secret expires on" is no client secret.
//
// What was learned lies in this module, for one document: an engine is brought into each document anew, and everything in
// it that looks for a field (recognising, filling, undoing, the button, capturing) has to see the same words at every
// moment. The background's list comes with the engine and with each `look` (`learn` replaces it whole); a test resets it
// with `learn([])`.
import { fields, forFields, type FieldName } from "./fields.ts";
import { fillers, isSameLabel, labelKey, maxName, wordsOf } from "./label-key.ts";
import { isLabel, type LearnedLabel, type LearningSite } from "./learned-labels.ts";

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
 * English, Dutch, French, German; the words of our own fields stand in their rows. Each word is kept alive by a label in
 * tests/pages/rows/words.ts. Source: docs/facts/api-center.md "Forms that are NOT it".
 */
// oxfmt-ignore
export const wordTable: WordTable = {
  fields: {
    ...forFields((field) => fields[field].words),
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
  fillers,
  places: split("url uri endpoint host hostname server serveur database databank datenbank port domain domein domaine subdomain instance"),
};

/** A longer label is a sentence. */
const maxWords = 5;

/** A remark on what a field is not: "Not to be confused with the webhook secret." It makes nothing another field's. */
function isDenial(text: string): boolean {
  const denied = /\b(?:no|n.|nich)t\b|\bniet\b|\bgeen\b|\bpas\b|\bkein/is.exec(text);
  if (!denied || !/webhook/i.test(text.slice(denied.index + denied[0].length))) return false;
  return wordsOf(text).length > 4;
}

/** `fieldOfLabel`, by another table of words. */
export function fieldOfLabelBy(table: WordTable): (text: string) => FieldWord | null {
  const { others, places } = table;
  const keyOf = (text: string) => labelKey(text, table.fillers);
  const names = Object.keys(table.fields) as (keyof WordTable["fields"])[];
  const keys = new Map(
    names.flatMap((field) => table.fields[field].map((word) => [keyOf(word), field] as const)),
  );
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
export const fieldOfLabel = fieldOfLabelBy(wordTable);

/** What counts only where nothing stronger says anything. */
const weak = new Set(["far", "placeholder", "title"]);

export const isWeak = (source: string): boolean => weak.has(source);

/** The first field that any label names; a visible label that names another one makes it null, rather than a guess. */
function firstNamed<Word>(
  labels: readonly { text: string; source: string }[],
  named: (text: string) => Word | null,
): Word | null {
  let decided: Word | null = null;
  for (const { text, source } of labels) {
    if (decided && isWeak(source)) break;
    const field = named(text);
    if (field && decided && field !== decided) return null;
    decided ??= field;
  }
  return decided;
}

/**
 * The field that the labels of one control name together, strongest first: the first that says anything decides,
 * and a visible one that says something else makes it null, rather than a guess.
 */
export function fieldOfLabels(labels: readonly { text: string; source: string }[]): FieldWord | null {
  return firstNamed(labels, fieldOfLabel);
}

/** Whether a label can be learned: one that says something, and of which the table says nothing. */
export function isLearnable(label: string): boolean {
  return isLabel(label) && labelKey(label) !== "" && fieldOfLabel(label) === null;
}

let known: readonly Pick<LearnedLabel, "field" | "label">[] = [];
let learned: ReadonlyMap<string, FieldName> = new Map();

/** Takes the labels of one site, and no others, from now on. */
export function learnOf(site: LearningSite): (labels: readonly LearnedLabel[]) => void {
  return (labels) => learn(labels.filter((one) => one.site === site));
}

/** Takes these labels, and no others, from now on. */
export function learn(labels: readonly Pick<LearnedLabel, "field" | "label">[]): void {
  known = labels.filter(({ label }) => isLearnable(label));
  learned = new Map(known.map(({ field, label }) => [labelKey(label), field]));
}

/** Learns one more for what is worked out meanwhile, and for good when that comes to something true. */
export function tryLabel(field: FieldName, label: string, works: () => boolean): boolean {
  const before = known;
  learn([...before.filter((one) => !isSameLabel(one.label, label)), { field, label }]);
  const kept = works();
  if (!kept) learn(before);
  return kept;
}

/** The learned labels of a field. */
export function learnedFor(field: FieldName): string[] {
  return known.flatMap((one) => (one.field === field ? [one.label] : []));
}

/** The field a single label names here: by the table or, where that says nothing, by what was learned. */
export function fieldOfLabelHere(label: string): FieldWord | null {
  return fieldOfLabel(label) ?? learned.get(labelKey(label)) ?? null;
}

/**
 * The field that the labels of one control or value name here. What the table says of any of them counts alone; else the
 * field it was pointed out as in this document (`pointed`); else what was learned, by the rules of `fieldOfLabels`.
 */
export function fieldOfLabelsHere(
  labels: readonly { text: string; source: string }[],
  pointed: FieldName | null,
): FieldWord | null {
  const field = fieldOfLabels(labels);
  if (field || (learned.size === 0 && !pointed)) return field;
  if (labels.some(({ text }) => fieldOfLabel(text))) return null;
  return pointed ?? firstNamed(labels, (text) => learned.get(labelKey(text)) ?? null);
}
