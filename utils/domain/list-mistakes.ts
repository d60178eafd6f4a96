// What is wrong with a list of setups, by line; and what came of reading one.
import type { ActionResult, Sentence } from "./sentences.ts";

export interface ListMistake extends Sentence {
  /** The line of the file, counted from 1 as editors do. */
  line: number;
}

export interface ImportAnswer {
  result: ActionResult;
  /** Empty when the list was taken; else nothing of it was. */
  mistakes: readonly ListMistake[];
}
