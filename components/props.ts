// What the pages are given and what they call back: the view, a way to words, and one way to act.
import type { ActionRequest } from "../utils/domain/actions.ts";
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

/** Work that this page does itself, without an action of the background. */
export type OwnWork = "page-report" | "copy-report" | "export-setups" | "import-setups";

/** A locale key and what goes into its substitutions → the words a user reads. */
export type Text = (key: TextKey, ...substitutions: string[]) => string;

export interface PageProps {
  view: View;
  text: Text;
  /** The action that is under way and not answered yet. */
  busy: ActionRequest["action"] | OwnWork | null;
  /** What this page's last action came to. */
  result: ActionResult | null;
  /** Asks for an act on what is shown with it. */
  act: (request: ActionRequest) => void;
  /** What the browser withholds, and the way to ask for it. */
  hosts?: Hosts;
}

export interface PanelProps extends PageProps {
  /** Does work of this page's own and shows what it came to; it begins inside the click itself. */
  run: (work: OwnWork, doing: () => Promise<ActionResult>) => void;
  pageReport: () => Promise<PageReportAnswer>;
  /** Puts a text on the clipboard; false when the browser refuses. */
  copyText: (text: string) => Promise<boolean>;
  /** Closes the welcome for good. */
  closeWelcome?: () => void;
  /** Saves the setups as a list in a file, with these headings and words. */
  saveSetups: (setups: readonly SetupSummary[], words: ListWords) => Promise<void>;
  /** Takes over the setups of a list, all of them or none. */
  importSetups: (file: Uint8Array) => Promise<ImportAnswer>;
  /** The loaded list; null when there is none. */
  administrations: AdministrationRows | null;
}

export interface OptionsProps {
  shown: OptionsView;
  /** Why the last thing that was asked could not be done. */
  refused: Sentence | null;
  save: (options: Options) => void;
  /** Deletes the records that were set aside. */
  deleteSetAside: () => void;
  /** The labels a user pointed to. */
  learned: readonly LearnedLabel[];
  forget: (label: LearnedLabel) => void;
  /** Deletes all that is stored; `forgotten` once that was done. */
  forgetEverything: () => void;
  forgotten: boolean;
  about: AboutFacts;
  text: Text;
}

export interface AboutFacts {
  version: string;
  shortcuts: readonly Shortcut[];
}

export interface Shortcut {
  command: "fill-form" | "open-checklist";
  /** As the browser writes it, `Alt+Shift+F`; empty where the user or another extension took it away. */
  keys: string;
}
