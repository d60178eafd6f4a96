// From the names used inside to locale keys, so that every text a user reads lies in _locales.
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

/** Sentences whose substitutions are numbers of things. All other numbers stay as they are written: a division has no thousands. */
const counting: ReadonlySet<Sentence["code"]> = new Set([
  "administrationsLoaded",
  "setupsImported",
  "setupsNotImported",
]);

export const sentenceText = (text: Text, sentence: Sentence): string => {
  const substitutions = substitutionsIn(sentence, text);
  const isCount = counting.has(sentence.code);
  return text(
    sentence.code,
    ...(isCount ? substitutions.map((gap) => countText(Number(gap))) : substitutionsWithin(substitutions)),
  );
};

export const pageText = (text: Text, kind: PageKind): string => text(familyKey("page", kind));
export const stepText = (text: Text, step: StepName): string => text(familyKey("step", step));
export const pictureText = (text: Text, step: StepName): string => text(familyKey("picture", step));
export const actionText = (text: Text, action: ActionName): string => text(familyKey("action", action));
export const fieldText = (text: Text, field: FieldName): string => text(`field_${field}`);
export const pointText = (text: Text, field: FieldName): string => text(`point_${field}`);

export const countryText = (text: Text, country: Country): string => text(countries[country].name);

/** The name of a country by its code; null for what is no code. */
export const countryNamed = (text: Text, code: string): string | null => {
  const country = countryCodes.find((one) => one === code);
  return country ? countryText(text, country) : null;
};

export const outcomeKeys: Readonly<Record<Outcome, TextKey>> = {
  filled: "outcomeFilled",
  unchanged: "outcomeUnchanged",
  "not-found": "outcomeNotFound",
  rejected: "outcomeRejected",
  "needs-you": "outcomeNeedsYou",
};

export const valueStateKeys: Readonly<Record<ValueRow["state"], TextKey>> = {
  ready: "valueReady",
  missing: "valueMissing",
  warning: "valueWarning",
};

export const setupStateKeys: Readonly<Record<SetupSummary["state"], TextKey>> = {
  missing: "setupMissing",
  ready: "setupReady",
  filled: "setupFilled",
  connected: "setupConnected",
};

/** The language the page says it is in: numbers and times are written as in its texts. */
const language = (): string[] => (document.documentElement.lang ? [document.documentElement.lang] : []);

/** Bytes as a user reads them: megabytes with one decimal, as the page's language writes it. */
export const megabytes = (bytes: number): string =>
  (bytes / 1e6).toLocaleString(language(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A number of things, as the page's language writes it. */
export const countText = (count: number): string => count.toLocaleString(language());

/** A moment (milliseconds since 1970) as hours and minutes, as the page's language writes them. */
export const clockTime = (moment: number): string =>
  new Date(moment).toLocaleTimeString(language(), { hour: "2-digit", minute: "2-digit" });
