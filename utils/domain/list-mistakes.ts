// Defines what is wrong with a list of setups, by line, and the result of reading one.
import type { ActionResult, Sentence } from "./sentences.ts";

/** One mistake in a list. */
export interface ListMistake extends Sentence {
  /** The line of the file, counted from 1 as editors do. */
  line: number;
}

/** The result of importing a list. */
export interface ImportAnswer {
  result: ActionResult;
  /** Empty when the list was imported. Otherwise no line of it was imported. */
  mistakes: readonly ListMistake[];
}

/** Returns the answer to a list with mistakes: none of it is imported. */
export function listRefused(mistakes: readonly ListMistake[]): ImportAnswer {
  const result: ActionResult = {
    result: "refused",
    code: "setupsNotImported",
    substitutions: [String(mistakes.length)],
  };
  return { result, mistakes };
}
