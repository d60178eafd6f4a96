// What was on the screen at a click.
import type { View } from "./view.ts";

/** What the user saw when they clicked: the document that was shown, and the setup. What an act needs of it is named. */
export interface Shown {
  documentKey?: string;
  setupId?: string;
}

/** What a view shows, as an act names it. */
export const shownIn = ({ setup, documentKey }: Pick<View, "setup" | "documentKey">): Shown => ({
  setupId: setup.id,
  ...(documentKey !== undefined && { documentKey }),
});
