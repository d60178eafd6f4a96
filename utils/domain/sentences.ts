// Sentences for the user: a code and what goes into it; about something wrong, with the buttons that fix it; about an action.

import type { Code } from "./codes.ts";
import type { Fix } from "./fixes.ts";
import type * as z from "zod/mini";
import type { resultSchema } from "./schemas.ts";

/** A sentence to show: a code of `codes.ts` and what goes into its substitutions. */
export interface Sentence {
  code: Code;
  substitutions?: string[];
}

/** A sentence about something wrong, and the buttons that fix it. */
export interface Trouble extends Sentence {
  fixes?: Fix[];
}

export interface ActionResult extends z.infer<typeof resultSchema> {
  /** The sentence itself, for a page's document where another language than the browser's was chosen. */
  said?: string;
}
