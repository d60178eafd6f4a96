// Which field each control or value of a form is, where the page's markup and its place on the screen may say different
// things: the screen is believed, for it is what a user reads.
import { fieldNames } from "./fields.ts";
import type { FieldWord } from "./labels-of-fields.ts";

export interface FieldReading {
  /** What the labels name that the markup ties to it; null when there are none, or they name several. */
  tied: FieldWord | null;
  /** What all of its labels name together, those of the markup first. */
  field: FieldWord | null;
  /** What a user reads there, by its place on the screen alone; null when the place does not say. */
  read: FieldWord | null;
}

/** The fields about which the two must not contradict each other. */
const guarded: ReadonlySet<FieldWord | null> = new Set<FieldWord>([...fieldNames, "webhookSecret"]);

export const isGuarded = (field: FieldWord | null): boolean => guarded.has(field);

/**
 * The field of each reading. Where markup and place contradict each other about one of our fields or the webhook, the
 * place counts if it is clear for all of them; else the answer is null: nothing there may be filled or taken. Where the
 * markup says nothing of a field, a place that names it once does.
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
