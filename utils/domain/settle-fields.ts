// Decides which field each control or value of a form is, when the page's markup and its place on the screen differ.
// The screen decides, because a user reads the screen.
import { fieldNames } from "./fields.ts";
import type { FieldWord } from "./labels-of-fields.ts";

/** What one control or value says about its field. */
export interface FieldReading {
  /** The field that the labels tied by the markup name. Null when there are none, or when they name several fields. */
  tied: FieldWord | null;
  /** The field that all of its labels name together, those of the markup first. */
  field: FieldWord | null;
  /** The field that a user reads there, only by its place on the screen. Null when the place does not say. */
  read: FieldWord | null;
}

/** The fields for which markup and place must not contradict each other. */
const guarded: ReadonlySet<FieldWord | null> = new Set<FieldWord>([...fieldNames, "webhookSecret"]);

/** Returns whether markup and place must not contradict each other for this field. */
export const isGuarded = (field: FieldWord | null): boolean => guarded.has(field);

/**
 * Returns the field of each reading. If markup and place contradict each other about one of the five fields or the
 * webhook secret, the place decides when it is clear for all of them. Otherwise returns null: nothing there may be
 * filled or captured. Where the markup names no field, a place that is the only one for its field decides.
 */
export function settleFields(readings: readonly FieldReading[]): (FieldWord | null)[] | null {
  const timesRead = countOf(readings.map(({ read }) => read));
  const named = new Set(readings.map(({ field }) => field));
  if (readings.some(contradicts)) {
    const all = new Set(
      readings.flatMap(({ tied, field, read }) => [tied ?? field, read]).filter((word) => guarded.has(word)),
    );
    if (![...all].every((word) => timesRead.get(word) === 1)) return null;
    return readings.map(({ field, read }) => (guarded.has(read) ? read : guarded.has(field) ? null : field));
  }
  return readings.map(({ field, read }) =>
    field === null && guarded.has(read) && !named.has(read) && timesRead.get(read) === 1 ? read : field,
  );
}

function contradicts({ tied, field, read }: FieldReading): boolean {
  const named = tied ?? field;
  return named !== null && read !== null && named !== read && (guarded.has(named) || guarded.has(read));
}

function countOf<Word>(words: readonly Word[]): Map<Word, number> {
  const counts = new Map<Word, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
