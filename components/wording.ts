// From the names used inside to locale keys, so that every text a person reads lies in _locales.
import type { Country } from "../utils/domain/countries.ts";
import type { FieldName, Outcome, PageKind } from "../utils/domain/facts.ts";
import { gapsIn, sentenceKey } from "../utils/domain/languages.ts";
import { gapsWithin } from "../utils/domain/limits.ts";
import type { ActionName, Sentence, SetupSummary, StepName, ValueRow } from "../utils/domain/view.ts";
import type { Text } from "./props.ts";

const underscored = (name: string): string => name.replaceAll("-", "_");

/** Sentences whose gaps are numbers of things. All other numbers stay as they are written: a division has no thousands. */
const counting: ReadonlySet<Sentence["code"]> = new Set([
  "administrations-loaded",
  "setups-imported",
  "setups-not-imported",
]);

export const sentenceText = (text: Text, sentence: Sentence): string => {
  const gaps = gapsIn(sentence, text);
  const isCount = counting.has(sentence.code);
  return text(
    sentenceKey(sentence.code),
    ...(isCount ? gaps.map((gap) => countText(Number(gap))) : gapsWithin(gaps)),
  );
};

export const pageText = (text: Text, kind: PageKind): string => text(`page_${underscored(kind)}`);
export const stepText = (text: Text, step: StepName): string => text(`step_${underscored(step)}`);
export const pictureText = (text: Text, step: StepName): string => text(`picture_${underscored(step)}`);
export const actionText = (text: Text, action: ActionName): string => text(`action_${underscored(action)}`);
export const fieldText = (text: Text, field: FieldName): string => text(`field_${field}`);

export const countryKeys: Readonly<Record<Country, string>> = {
  nl: "countryNetherlands",
  be: "countryBelgium",
  fr: "countryFrance",
  uk: "countryUnitedKingdom",
};

/** The locale key of a country by its code; null for what is no code. */
export const countryNamed = (code: string): string | null =>
  Object.hasOwn(countryKeys, code) ? countryKeys[code as Country] : null;

export const outcomeKeys: Readonly<Record<Outcome, string>> = {
  filled: "outcomeFilled",
  unchanged: "outcomeUnchanged",
  "not-found": "outcomeNotFound",
  rejected: "outcomeRejected",
  "needs-you": "outcomeNeedsYou",
};

export const valueStateKeys: Readonly<Record<ValueRow["state"], string>> = {
  ready: "valueReady",
  missing: "valueMissing",
  warning: "valueWarning",
};

export const setupStateKeys: Readonly<Record<SetupSummary["state"], string>> = {
  missing: "setupMissing",
  ready: "setupReady",
  filled: "setupFilled",
  connected: "setupConnected",
};

/** The language the page says it is in: numbers and times are written as in its texts. */
const language = (): string[] => (document.documentElement.lang ? [document.documentElement.lang] : []);

/** Bytes as a person reads them: megabytes with one decimal, as the page's language writes it. */
export const megabytes = (bytes: number): string =>
  (bytes / 1e6).toLocaleString(language(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A number of things, as the page's language writes it. */
export const countText = (count: number): string => count.toLocaleString(language());

/** A moment (milliseconds since 1970) as hours and minutes, as the page's language writes them. */
export const clockTime = (moment: number): string =>
  new Date(moment).toLocaleTimeString(language(), { hour: "2-digit", minute: "2-digit" });
