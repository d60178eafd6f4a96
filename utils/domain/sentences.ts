// Defines the sentences for the user: about anything, about a problem with the buttons that fix it, and about an
// action.

import type { Code } from "./codes.ts";
import type { Fix } from "./fixes.ts";
import type * as z from "zod/mini";
import type { resultSchema } from "./schemas.ts";

/** A sentence to show: a code of `codes.ts` and its substitutions. */
export interface Sentence {
  code: Code;
  substitutions?: string[];
}

/** A sentence about a problem, and the buttons that fix it. */
export interface Trouble extends Sentence {
  fixes?: Fix[];
}

/** The result of an action, which is also its sentence. */
export interface ActionResult extends z.infer<typeof resultSchema> {
  /** The sentence as text, for the document of a page, when the user chose another language than the browser's. */
  said?: string;
}
