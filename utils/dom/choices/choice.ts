// Types of a request to choose an option, and of its result.

import type { Fit } from "./options.ts";

/**
 * Result of a request to choose. `chosen`: the control now shows the option. `unchanged`: the option was already
 * chosen. `none`: no option fits. `several`: more than one option fits. `not-taken`: an option was picked, but the
 * control does not show it.
 */
export type Choice = "chosen" | "unchanged" | "none" | "several" | "not-taken";

/** Request to choose: which option, and where its list can appear. */
export interface Choosing {
  fit: Fit;
  /** Documents and shadow roots in which an opened list can appear. */
  roots: () => readonly Node[];
  /** Texts to type, in this order, into a list that must be searched. */
  search?: readonly string[];
  signal?: AbortSignal | undefined;
}
