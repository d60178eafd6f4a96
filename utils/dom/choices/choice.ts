// What is asked of a choice, and what came of it.

import type { Fit } from "./options.ts";

/**
 * `chosen`: it shows now; `unchanged`: it was chosen already; `none`, `several`: no option, or more than one, fits;
 * `not-taken`: picked, but the control does not show it.
 */
export type Choice = "chosen" | "unchanged" | "none" | "several" | "not-taken";

export interface Choosing {
  fit: Fit;
  /** The documents and shadow roots in which an opened list may appear. */
  roots: () => readonly Node[];
  /** What to type into a list that must be searched, in this order. */
  search?: readonly string[];
  signal?: AbortSignal | undefined;
}
