// Names what was on the screen at a click.
import type { View } from "./view.ts";

/** What the user saw at the click: the document and the setup. Names only what an act needs. */
export interface Shown {
  documentKey?: string;
  setupId?: string;
}

/** Returns what a view shows, as an act names it. */
export const shownIn = ({ setup, documentKey }: Pick<View, "setup" | "documentKey">): Shown => ({
  setupId: setup.id,
  ...(documentKey !== undefined && { documentKey }),
});
