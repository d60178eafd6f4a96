// Turns names used in the code into locale keys, so that every text a user reads is in _locales.
import { countries, countryCodes, type Country } from "../utils/domain/countries.ts";
import type { Outcome, PageKind } from "../utils/domain/facts.ts";
import type { FieldName } from "../utils/domain/fields.ts";
import { substitutionsIn } from "../utils/domain/languages.ts";
import { substitutionsWithin } from "../utils/domain/limits.ts";
import { familyKey, type TextKey } from "../utils/domain/text-keys.ts";
import type { ActionName } from "../utils/domain/action-names.ts";
import type { StepName } from "../utils/domain/steps.ts";
import type { SetupSummary, ValueRow } from "../utils/domain/view.ts";
import type { Sentence } from "../utils/domain/sentences.ts";
import type { Text } from "./props.ts";

/**
 * Sentences whose substitutions are counts. Every other number stays as it is written: a division gets no thousands
 * separator.
 */
const counting: ReadonlySet<Sentence["code"]> = new Set([
  "administrationsLoaded",
  "setupsImported",
  "setupsNotImported",
]);

/** Returns a sentence in the user's language, with its substitutions cut to their limits. */
export const sentenceText = (text: Text, sentence: Sentence): string => {
  const substitutions = substitutionsIn(sentence, text);
  const isCount = counting.has(sentence.code);
  return text(
    sentence.code,
    ...(isCount ? substitutions.map((one) => countText(Number(one))) : substitutionsWithin(substitutions)),
  );
};

/** Returns what a kind of page is called. */
export const pageText = (text: Text, kind: PageKind): string => text(familyKey("page", kind));
/** Returns the title of a step. */
export const stepText = (text: Text, step: StepName): string => text(familyKey("step", step));
/** Returns the text that describes the picture of a step. */
export const pictureText = (text: Text, step: StepName): string => text(familyKey("picture", step));
/** Returns the words on the button of an action. */
export const actionText = (text: Text, action: ActionName): string => text(familyKey("action", action));
/** Returns the name of a field. */
export const fieldText = (text: Text, field: FieldName): string => text(`field_${field}`);
/** Returns the words on the button that points out a field. */
export const pointText = (text: Text, field: FieldName): string => text(`point_${field}`);

/** Returns the name of a country. */
export const countryText = (text: Text, country: Country): string => text(countries[country].name);

/** Returns the name of a country by its code. Returns null for a text that is no code. */
export const countryNamed = (text: Text, code: string): string | null => {
  const country = countryCodes.find((one) => one === code);
  return country ? countryText(text, country) : null;
};

/** The text of each outcome of a fill. */
export const outcomeKeys: Readonly<Record<Outcome, TextKey>> = {
  filled: "outcomeFilled",
  unchanged: "outcomeUnchanged",
  "not-found": "outcomeNotFound",
  rejected: "outcomeRejected",
  "needs-you": "outcomeNeedsYou",
};

/** The text of each state of a value. */
export const valueStateKeys: Readonly<Record<ValueRow["state"], TextKey>> = {
  ready: "valueReady",
  missing: "valueMissing",
  warning: "valueWarning",
};

/** The text of each state of a setup. */
export const setupStateKeys: Readonly<Record<SetupSummary["state"], TextKey>> = {
  missing: "setupMissing",
  ready: "setupReady",
  filled: "setupFilled",
  connected: "setupConnected",
};

/**
 * Returns the language that the page declares, as an array. Numbers and times are written in the language of its texts.
 * Returns an empty array when the page declares none.
 */
const language = (): string[] => (document.documentElement.lang ? [document.documentElement.lang] : []);

/** Returns bytes as megabytes with one decimal, written as in the page's language. */
export const megabytes = (bytes: number): string =>
  (bytes / 1e6).toLocaleString(language(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Returns a count as text, written as in the page's language. */
export const countText = (count: number): string => count.toLocaleString(language());

/** Returns a moment (milliseconds since 1970) as hours and minutes, written as in the page's language. */
export const clockTime = (moment: number): string =>
  new Date(moment).toLocaleTimeString(language(), { hour: "2-digit", minute: "2-digit" });
