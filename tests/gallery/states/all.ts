// Collects every state that the gallery shows, in its order.
import type { GalleryState } from "../state.ts";
import { viewFrom } from "./made-up.ts";
import { optionsStates } from "./options.ts";
import { panelStates } from "./panel.ts";
import { sharedStates } from "./shared.ts";

const onBoth = (page: "popup" | "panel"): GalleryState[] =>
  sharedStates.map(({ name, facts, given }) => ({ name, page, given: { view: viewFrom(facts), ...given } }));

/** All states. */
export const allStates: readonly GalleryState[] = [
  ...onBoth("popup"),
  ...onBoth("panel"),
  ...panelStates,
  ...optionsStates,
];

/** Returns the states of one page. */
export const statesOf = (page: GalleryState["page"]): readonly GalleryState[] =>
  allStates.filter((state) => state.page === page);
