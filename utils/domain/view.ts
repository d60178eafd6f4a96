// Defines what popup and side panel show. The background works it out. It contains everything that a user sees and
// nothing of the secret.
import type { ActionName } from "./action-names.ts";
import type { OtherSetup } from "./setup-of-page.ts";
import type { Sentence, Trouble, ActionResult } from "./sentences.ts";
import type { Country } from "./countries.ts";
import type { Administration } from "./administration.ts";
import type { Outcome, PageFacts } from "./facts.ts";
import type { FieldName } from "./fields.ts";
import type { Policy } from "./policy.ts";
import type { Options } from "./schemas.ts";
import type { StepName } from "./steps.ts";

/** One of the five values as the page shows it. */
export interface ValueRow {
  field: FieldName;
  state: "ready" | "missing" | "warning";
  /** The value as a user reads it. For the secret it only shows whether there is one. */
  shown: string;
  /** Why it is a warning, or what is missing. */
  sentence?: Trouble;
  outcome?: Outcome;
  /** Why the last fill had that outcome. */
  outcomeSentence?: Sentence;
  /** What the form holds now and a fill would replace. Absent when a fill replaces nothing. */
  replaces?: string;
}

/** One step of the checklist as the page shows it. */
export interface StepView {
  step: StepName;
  state: "todo" | "now" | "done" | "problem";
  /** What shows that the step is done, or what is wrong. */
  evidence?: Trouble;
}

/** One setup as the overview shows it. */
export interface SetupSummary {
  id: string;
  title: string;
  state: "missing" | "ready" | "filled" | "connected";
  clientId: string;
  country?: Country;
  administration?: Administration;
}

/** Everything that popup and side panel show. */
export interface View {
  page: PageFacts;
  /** The key of the document that was looked at. Absent when no content script answered. */
  documentKey?: string;
  /** The page did not answer in time and must be asked again. */
  pageSilent?: true;
  setups: SetupSummary[];
  /** The active setup. Its id is in `setups`. */
  setup: {
    id: string;
    title: string;
    clientId: string;
    country?: Country;
    administration?: Administration;
  };
  /** `minutes`: how long a secret is kept, also one that is only typed. */
  secret: { kept: boolean; forgottenAt?: number; minutes: number };
  /** The five values, in the form's order. */
  rows: ValueRow[];
  steps: StepView[];
  /** The next action on this page. */
  next: ActionName;
  /** The countries that a user may choose: all, unless an administrator allowed only some. */
  countries: readonly Country[];
  /** What is wrong with what is stored. Then sentences that stop or warn before a fill, most important first. */
  warnings: (Trouble & { severity: "stops" | "warns" })[];
  /** What the page in the tab says is wrong, or that it has another country than the setup. */
  problem?: Trouble;
  /** The other setup that the page in the tab belongs to. */
  otherSetup?: OtherSetup;
  /** The list of administrations in the session, when there is one. */
  administrations?: { country: Country; count: number; loadedAt: number };
  /**
   * The load that is under way. `bytes`: the bytes received so far, absent while the user must sign in. `looking`: a
   * signed-in page is still searched, and the country may not be known yet.
   */
  loading?: { country?: Country; bytes?: number; looking?: true };
  /** The user has done nothing yet and has not closed the welcome. */
  welcome?: true;
  /** The user gave access in Exact's window after the last fill. */
  accessGiven?: true;
  /** The connection was seen to work after the last fill. */
  works?: true;
  /** A fill on this tab can be undone. */
  canUndo: boolean;
  /** The result of the last fill in this document as it is now. Absent when the document had no fill. */
  fillNow?: ActionResult;
  /**
   * The view says what the form holds, and this may change without any message. The page must be looked at again while
   * it is shown.
   */
  mayChange?: true;
  /** The deleted setup that can be restored: the last one that was deleted. */
  restorable?: { id: string; title: string };
  /** The result of the last action on this tab, wherever it began: popup, panel, keyboard, button on the page. */
  lastResult?: ActionResult;
}

/** What the options page shows. */
export interface OptionsView {
  /** The options that apply: what the user chose, tightened by the policy. */
  options: Options;
  policy: Policy;
  /** The names of ignored entries of the policy. */
  ignored: readonly string[];
  /** Stored records that could not be read, by name: one sentence for each kind. */
  setAside: readonly Sentence[];
}
