// The types of the gallery's states: a page of the extension, what it is given, and what a user does on it first.
import type { OptionsProps, PageProps, PanelProps } from "../../components/props.ts";

/** What a user does before the page is checked. `on` is a selector. */
export type PersonsAct =
  | { does: "press"; on: string }
  | { does: "type"; on: string; text: string }
  | { does: "choose-file"; on: string };

interface Situation {
  /** The state's name in a user's words. Unique on its page. */
  name: string;
  first?: readonly PersonsAct[];
}

/** A state of the popup. */
export interface PopupState extends Situation {
  page: "popup";
  given: Pick<PageProps, "view"> & Partial<PageProps>;
}

/** A state of the side panel. */
export interface PanelState extends Situation {
  page: "panel";
  given: Pick<PanelProps, "view"> & Partial<PanelProps>;
}

/** A state of the options page. */
export interface OptionsState extends Situation {
  page: "options";
  given: Pick<OptionsProps, "shown"> & Partial<OptionsProps>;
}

/** A state of any page. */
export type GalleryState = PopupState | PanelState | OptionsState;
/** The name of a page. */
export type PageName = GalleryState["page"];

/** The names of all pages. */
export const pageNames = ["popup", "panel", "options"] as const satisfies readonly PageName[];
/** The languages of the extension. */
export const languages = ["en", "nl", "fr"] as const;
/** One of these languages. */
export type Language = (typeof languages)[number];
