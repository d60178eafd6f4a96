// The types of what a page of the extension shows, and of its first question for it.
import type { View } from "./view.ts";

/** What the page shows. A click is meant for this, and not for newer data. */
export interface ShownView {
  view: View;
  /** The tab that the view is about. Null: no tab. */
  tabId: number | null;
}

/** A question for the view that was asked before the page could draw. */
export interface FirstLook {
  /** Resolves to the answer. Resolves to null when the background did not answer. */
  readonly asked: Promise<ShownView | null>;
  /** The answer. Null until it has come. */
  readonly seen: ShownView | null;
  /** Stops its watch for changes. Returns whether anything changed since the question was asked. */
  ended(): boolean;
}
