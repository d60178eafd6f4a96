// What the pages are given and what they call back: the view, a way to words, and one way to act.
import type { ActionRequest } from "../utils/setup/actions.ts";
import type { ListedAdministration } from "../utils/setup/administration.ts";
import type { ActionResult, View } from "../utils/setup/view.ts";

/** A locale key and what goes into its gaps → the words a person reads. */
export type Text = (key: string, ...gaps: string[]) => string;

export interface PageProps {
  view: View;
  text: Text;
  /** The action that is under way and not answered yet. */
  busy: ActionRequest["action"] | null;
  /** What this page's last action came to. */
  result: ActionResult | null;
  act: (request: ActionRequest) => void;
}

export interface PanelProps extends PageProps {
  /** The loaded list; null when there is none. */
  administrations: ListedAdministration[] | null;
}

export interface OptionsProps {
  options: { keepSecretMinutes: number; forgetAfterFill: boolean };
  save: (options: OptionsProps["options"]) => void;
  text: Text;
}
