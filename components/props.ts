// What the pages receive and what they call: the view, the texts, and one way to act.
import type { ActionRequest } from "../utils/domain/action-requests.ts";
import type { AdministrationRows } from "../utils/domain/administration-list.ts";
import type { LearnedLabel } from "../utils/domain/learned-labels.ts";
import type { PageReportAnswer } from "../utils/domain/page-report-answer.ts";
import type { ImportAnswer } from "../utils/domain/list-mistakes.ts";
import type { ListWords } from "../utils/domain/setups-csv.ts";
import type { TextKey } from "../utils/domain/text-keys.ts";
import type { Options } from "../utils/domain/schemas.ts";
import type { OptionsView, SetupSummary, View } from "../utils/domain/view.ts";
import type { ActionResult, Sentence } from "../utils/domain/sentences.ts";
import type { Hosts } from "./use-hosts.ts";

/** Work that the page does itself, without an action of the background. */
export type OwnWork = "page-report" | "copy-report" | "export-setups" | "import-setups";

/** Returns the user's text for a locale key and its substitutions. */
export type Text = (key: TextKey, ...substitutions: string[]) => string;

/** What popup and side panel receive. */
export interface PageProps {
  view: View;
  text: Text;
  /** The action that runs and has no answer yet. */
  busy: ActionRequest["action"] | OwnWork | null;
  /** The result of this page's last action. */
  result: ActionResult | null;
  /** Asks for an action on the view that is shown. */
  act: (request: ActionRequest) => void;
  /** The hosts that the browser withholds, and how to ask for them. */
  hosts?: Hosts;
}

/** What the side panel receives besides. */
export interface PanelProps extends PageProps {
  /** Does work of this page and shows its result. Starts it inside the click. */
  run: (work: OwnWork, doing: () => Promise<ActionResult>) => void;
  pageReport: () => Promise<PageReportAnswer>;
  /** Copies a text to the clipboard. Returns false when the browser refuses. */
  copyText: (text: string) => Promise<boolean>;
  /** Closes the welcome for ever. */
  closeWelcome?: () => void;
  /** Saves the setups as a list in a file, with these headings and words. */
  saveSetups: (setups: readonly SetupSummary[], words: ListWords) => Promise<void>;
  /** Imports the setups of a list: all of them or none. */
  importSetups: (file: Uint8Array) => Promise<ImportAnswer>;
  /** The loaded list, or null. */
  administrations: AdministrationRows | null;
}

/** What the options page receives. */
export interface OptionsProps {
  shown: OptionsView;
  /** Why the last request failed, or null. */
  refused: Sentence | null;
  /** Saves what was changed since `shown`, the options that were on the screen. Resolves when the view shows it. */
  save: (options: Options, shown: Options) => Promise<void>;
  /** Deletes the records that were set aside. */
  deleteSetAside: () => void;
  /** The labels that the user pointed at. */
  learned: readonly LearnedLabel[];
  forget: (label: LearnedLabel) => void;
  /** Deletes all stored data. `forgotten` is true when that is done. */
  forgetEverything: () => void;
  forgotten: boolean;
  about: AboutFacts;
  text: Text;
}

/** The version and the keys that the options show. */
export interface AboutFacts {
  version: string;
  shortcuts: readonly Shortcut[];
}

/** A command with its keys. */
export interface Shortcut {
  command: "fill-form" | "open-checklist";
  /** As the browser writes them: `Alt+Shift+F`. Empty where the user or another extension removed them. */
  keys: string;
}
