// What a person can ask for in popup and side panel. One row each; the keeper carries them out.
import type { Country } from "./countries.ts";
import type { FieldName } from "./facts.ts";
import type { ActionName } from "./view.ts";

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
  /** `division`: one of the list. `shown`: the one the page in the tab shows; refused when it shows another by now. */
  | { action: "use-administration"; division?: string; shown?: string }
  /** Texts as typed; an empty client secret keeps the one that is stored. */
  | { action: "save-setup"; values: Record<FieldName, string> }
  | { action: "delete-setup"; id: string }
  /** A setup for another administration, of the same country. */
  | { action: "duplicate-setup"; id: string }
  | { action: "rename-setup"; id: string; title: string }
  /** The setup's country was the wrong one. */
  | { action: "use-country"; country: Country }
  | { action: "restore-setup" }
  | { action: "choose-setup"; id: string }
  /** `id`: the other setup whose values the form holds; refused when it holds those of another one by now. */
  | { action: "fill-over"; id: string }
  | { action: "tick-connect" }
  /** What the person points at on the page is this field. */
  | { action: "point-field"; field: FieldName };

/** What the person saw when they clicked: the document that was shown, and the setup. */
export interface Seen {
  documentKey?: string;
  setupId?: string;
}
