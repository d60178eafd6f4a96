// Finds which field a label names. This is the only place where labels are matched. `fieldOfLabel` and `fieldOfLabels`
// use only the table of words. `…Here` also uses the labels that a user pointed to on this site. A label counts only as
// a whole: "Client secret expires on" is no client secret.
//
// This module holds the learned labels, for one document. An engine is loaded into each document again. Everything in
// it that looks for a field (recognising, filling, undoing, the button, capturing) must use the same words at every
// moment. The background's list comes with the engine and with each `look` (`learn` replaces all of it). A test resets
// it with `learn([])`.
import { fields, forFields, type FieldName } from "./fields.ts";
import { fillers, isSameLabel, labelKey, maxName, wordsInLabel } from "./label-key.ts";
import { isLabel, type LearnedLabel, type LearningSite } from "./learned-labels.ts";

/** What a label can name: one of the five fields, or a field of another form. */
export type FieldWord =
  | FieldName
  | "redirectUri"
  | "appName"
  | "webhookSecret"
  | "companyId"
  | "environment"
  | "token"
  | "apiUrl"
  /** A field that has one of the known names in it and is certainly none of the others. */
  | "other";

/** The words that decide which field a label names. */
export interface WordTable {
  /** The whole name of each field, as plain words. Spaces, hyphens and fillers do not count. */
  fields: Readonly<Record<Exclude<FieldWord, "other">, readonly string[]>>;
  /** A word with such a beginning means another field: older values, repeats, dates, webhooks. */
  others: readonly string[];
  /** Words beside a field's name that do not change its meaning. */
  fillers: readonly string[];
  /** Words for the address of another connector's server. A short label with one of them is `apiUrl`. */
  places: readonly string[];
}

const split = (words: string) => words.split(" ");

/**
 * English, Dutch, French, German. The words of the five fields are in the table of fields. A label in
 * tests/pages/rows/words.ts needs each word. Source: docs/facts/api-center.md "Forms that are NOT it".
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
    // Only its `places` identify it.
    apiUrl: [],
  },
  others: split("webhook previous old confirm repeat expir oud vorig bevestig herhaal verloop preced ancien repet alte vorher bestatig wiederhol ablauf revok ingetrokken revoqu widerruf inactive inactief inactif inaktiv"),
  fillers,
  places: split("url uri endpoint host hostname server serveur database databank datenbank port domain domein domaine subdomain instance"),
};

/** A label with more words is a sentence. */
const maxWords = 5;

/**
 * Returns whether a text says what a field is not: "Not to be confused with the webhook secret." Such a text does not
 * make it another field.
 */
function isDenial(text: string): boolean {
  const denied = /\b(?:no|n.|nich)t\b|\bniet\b|\bgeen\b|\bpas\b|\bkein/is.exec(text);
  if (!denied || !/webhook/i.test(text.slice(denied.index + denied[0].length))) return false;
  return wordsInLabel(text).length > 4;
}

/** Returns `fieldOfLabel` for another table of words. */
export function fieldOfLabelBy(table: WordTable): (text: string) => FieldWord | null {
  const { others, places } = table;
  const keyOf = (text: string) => labelKey(text, table.fillers);
  const names = Object.keys(table.fields) as (keyof WordTable["fields"])[];
  // Made at the first label: most starts of the background see none.
  let keys: ReadonlyMap<string, keyof WordTable["fields"]> | undefined;
  const keysOfTable = () =>
    new Map(names.flatMap((field) => table.fields[field].map((word) => [keyOf(word), field] as const)));
  return (text) => {
    if (text.length > maxName) return null;
    keys ??= keysOfTable();
    const field = keys.get(keyOf(text)) ?? null;
    if (field === "webhookSecret" || isDenial(text)) return field;
    const words = wordsInLabel(text);
    if (others.some((other) => words.some((word) => word.startsWith(other)))) return "other";
    const isPlace = words.length <= maxWords && words.some((word) => places.includes(word));
    return field ?? (isPlace ? "apiUrl" : null);
  };
}

/**
 * Returns the field that a label names, decided on the whole label: `Your Exact Online Client ID *` is `clientId`.
 * Returns `other` for a field that is certainly none of the known ones (`Previous client secret`). Returns null for
 * unknown words.
 */
export const fieldOfLabel = fieldOfLabelBy(wordTable);

/** Sources of labels that count only when no stronger label names a field. */
const weak = new Set(["far", "placeholder", "title"]);

/** Returns whether a source of labels is weak. */
export const isWeak = (source: string): boolean => weak.has(source);

/**
 * Returns the first field that a label names. Returns null when a visible label names another one, because a choice
 * would be a guess.
 */
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
 * Returns the field that the labels of one control name together. The labels come strongest first, and the first one
 * that names a field decides. Returns null when a visible label names another field, because a choice would be a guess.
 */
export function fieldOfLabels(labels: readonly { text: string; source: string }[]): FieldWord | null {
  return firstNamed(labels, fieldOfLabel);
}

/** Returns whether a label can be learned: it has words, and the table does not know them. */
export function isLearnable(label: string): boolean {
  return isLabel(label) && labelKey(label) !== "" && fieldOfLabel(label) === null;
}

let known: readonly Pick<LearnedLabel, "field" | "label">[] = [];
let learned: ReadonlyMap<string, FieldName> = new Map();

/** Returns a function that replaces all learned labels with those of one site. */
export function learnOf(site: LearningSite): (labels: readonly LearnedLabel[]) => void {
  return (labels) => learn(labels.filter((one) => one.site === site));
}

/** Replaces all learned labels. */
export function learn(labels: readonly Pick<LearnedLabel, "field" | "label">[]): void {
  known = labels.filter(({ label }) => isLearnable(label));
  learned = new Map(known.map(({ field, label }) => [labelKey(label), field]));
}

/**
 * Learns one more label and runs `works`. Keeps the label when the result is true. Otherwise restores the earlier
 * labels. Returns that result.
 */
export function tryLabel(field: FieldName, label: string, works: () => boolean): boolean {
  const before = known;
  learn([...before.filter((one) => !isSameLabel(one.label, label)), { field, label }]);
  const kept = works();
  if (!kept) learn(before);
  return kept;
}

/** Returns the learned labels of a field. */
export function learnedFor(field: FieldName): string[] {
  return known.flatMap((one) => (one.field === field ? [one.label] : []));
}

/**
 * Returns the field that a single label names in this document. The table decides. Where it knows nothing, the learned
 * labels decide.
 */
export function fieldOfLabelHere(label: string): FieldWord | null {
  return fieldOfLabel(label) ?? learned.get(labelKey(label)) ?? null;
}

/**
 * Returns the field that the labels of one control or value name in this document. Where the table knows any of them,
 * only the table counts. Otherwise the field that the user pointed out (`pointed`) counts. Otherwise the learned labels
 * count, by the rules of `fieldOfLabels`.
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
