// What a user can ask for in popup and side panel. One row each; the background carries them out.
import type { Country } from "./countries.ts";
import type { FieldName } from "./fields.ts";
import type { Overwritten } from "./fixes.ts";
import type { ActionName } from "./action-names.ts";
import type { View } from "./view.ts";

type PlainAction = Exclude<
  ActionName,
  | "use-administration"
  | "save-setup"
  | "duplicate-setup"
  | "delete-setup"
  | "load-administrations"
  | "open-app-centre"
  | "open-exact-online"
>;

export type ActionRequest =
  | { action: PlainAction }
  /** `country` is given when the setup has none yet. */
  | { action: "load-administrations" | "open-app-centre" | "open-exact-online"; country?: Country }
  /** One of the list that was shown, or `shown`: the one the page in the tab shows. Refused when it is another by now. */
  | { action: "use-administration"; division: string; country?: Country }
  | { action: "use-administration"; shown: string }
  /** Texts as typed; an empty client secret keeps the one that is stored. */
  | { action: "save-setup"; values: Record<FieldName, string> }
  | { action: "delete-setup"; id: string }
  /** A setup for another administration, of the same country. */
  | { action: "duplicate-setup"; id: string }
  | { action: "rename-setup"; id: string; title: string }
  /** The setup's country was the wrong one. */
  | { action: "use-country"; country: Country }
  /** The deleted setup that was offered. */
  | { action: "restore-setup"; id: string }
  | { action: "choose-setup"; id: string }
  /** Fills over this other connection; refused when the form holds yet another one by now. */
  | { action: "fill-over"; over: Overwritten }
  | { action: "tick-connect" }
  /** What the user points at on the page is this field. */
  | { action: "point-field"; field: FieldName };

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
