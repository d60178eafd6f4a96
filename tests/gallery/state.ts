// What one picture of the gallery is: a page of the extension, what it is given, and what a user does on it first.
import type { OptionsProps, PageProps, PanelProps } from "../../components/props.ts";

/** What a user does before the page is looked at; `on` is a selector. */
export type PersonsAct =
  | { does: "press"; on: string }
  | { does: "type"; on: string; text: string }
  | { does: "choose-file"; on: string };

interface Situation {
  /** As a user would say it; unique on its page. */
  name: string;
  first?: readonly PersonsAct[];
}

export interface PopupState extends Situation {
  page: "popup";
  given: Pick<PageProps, "view"> & Partial<PageProps>;
}

export interface PanelState extends Situation {
  page: "panel";
  given: Pick<PanelProps, "view"> & Partial<PanelProps>;
}

export interface OptionsState extends Situation {
  page: "options";
  given: Pick<OptionsProps, "shown"> & Partial<OptionsProps>;
}

export type GalleryState = PopupState | PanelState | OptionsState;
export type PageName = GalleryState["page"];

export const pageNames = ["popup", "panel", "options"] as const satisfies readonly PageName[];
export const languages = ["en", "nl", "fr"] as const;
export type Language = (typeof languages)[number];
