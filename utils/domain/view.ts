// What popup and side panel show, worked out by the background: everything a user sees, nothing of the secret.
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

export interface ValueRow {
  field: FieldName;
  state: "ready" | "missing" | "warning";
  /** The value as a user reads it; for the secret never more than whether it is there. */
  shown: string;
  /** Why it is a warning, or what is missing. */
  sentence?: Trouble;
  outcome?: Outcome;
  /** Why the last fill came to that outcome. */
  outcomeSentence?: Sentence;
  /** What stands in the form now and a fill would replace; absent when nothing is replaced. */
  replaces?: string;
}

export interface StepView {
  step: StepName;
  state: "todo" | "now" | "done" | "problem";
  /** What shows that it is done, or what is wrong. */
  evidence?: Trouble;
}

export interface SetupSummary {
  id: string;
  title: string;
  state: "missing" | "ready" | "filled" | "connected";
  clientId: string;
  country?: Country;
  administration?: Administration;
}

export interface View {
  page: PageFacts;
  /** The document that was looked at; absent where none of ours answered. */
  documentKey?: string;
  /** The page did not answer in time: to be asked again. */
  pageSilent?: true;
  setups: SetupSummary[];
  /** The active setup; its id is in `setups`. */
  setup: {
    id: string;
    title: string;
    clientId: string;
    country?: Country;
    administration?: Administration;
  };
  /** `minutes`: how long a secret is kept, one that is only typed as well. */
  secret: { kept: boolean; forgottenAt?: number; minutes: number };
  /** The five values, in the form's order. */
  rows: ValueRow[];
  steps: StepView[];
  /** The one thing to do next on this page. */
  next: ActionName;
  /** The countries that may be chosen: all, unless an administrator allowed only some. */
  countries: readonly Country[];
  /** What is wrong with what is stored; then sentences that stop or warn before a fill, in order of weight. */
  warnings: (Trouble & { severity: "stops" | "warns" })[];
  /** What the page in the tab says is wrong, or that it is of another country than the setup. */
  problem?: Trouble;
  /** The page in the tab belongs to another setup than the active one. */
  otherSetup?: OtherSetup;
  /** The list of administrations in the session, when there is one. */
  administrations?: { country: Country; count: number; loadedAt: number };
  /**
   * The list that is on its way: bytes that came so far; absent while the user is awaited to sign in. `looking`: a page
   * that is signed in is still looked for; then the country may not be known yet.
   */
  loading?: { country?: Country; bytes?: number; looking?: true };
  /** Nothing was done yet, and the welcome was not closed. */
  welcome?: true;
  /** Access was given in Exact's window after the last fill. */
  accessGiven?: true;
  /** The connection was seen to work after the last fill. */
  works?: true;
  /** A fill on this tab can be undone. */
  canUndo: boolean;
  /** What the last fill in this document comes to now; absent where there was none in it. */
  fillNow?: ActionResult;
  /** What stands in the form is told of, and may change without a word: to be looked at again while it is shown. */
  mayChange?: true;
  /** The deleted setup that can be brought back: the one that was deleted last. */
  restorable?: { id: string; title: string };
  /** What the last action on this tab came to, wherever it was asked: popup, panel, keyboard, button on the page. */
  lastResult?: ActionResult;
}

/** What the options page shows. */
export interface OptionsView {
  /** As they count: what the user chose, tightened by the policy. */
  options: Options;
  policy: Policy;
  /** Entries of the policy that are ignored, by name. */
  ignored: readonly string[];
  /** Stored records that could not be read, named: one sentence for each kind. */
  setAside: readonly Sentence[];
}
