// What popup and side panel show, worked out by the keeper: everything a person sees, nothing of the secret.
import type { Code } from "./codes.ts";
import type { Country } from "./countries.ts";
import type { Administration } from "./administration.ts";
import type { FieldName, Outcome, PageFacts } from "./facts.ts";

/** A sentence to show: a code of `codes.ts` and what goes into its gaps. */
export interface Sentence {
  code: Code;
  gaps?: string[];
}

export interface ActionResult extends Sentence {
  result: "done" | "partly" | "refused" | "failed";
}

export interface ValueRow {
  field: FieldName;
  state: "ready" | "missing" | "warning";
  /** The value as a person reads it; for the secret never more than whether it is there. */
  shown: string;
  /** Why it is a warning, or what is missing. */
  sentence?: Sentence;
  outcome?: Outcome;
  /** Why the last fill came to that outcome. */
  outcomeSentence?: Sentence;
  /** What stands in the form now and a fill would replace; absent when nothing is replaced. */
  replaces?: string;
}

export const stepNames = [
  "api-center",
  "app-centre",
  "register",
  "credentials",
  "administration",
  "fill",
  "connect",
] as const;
export type StepName = (typeof stepNames)[number];

export interface StepView {
  step: StepName;
  state: "todo" | "now" | "done" | "problem";
  /** What shows that it is done, or what is wrong. */
  evidence?: Sentence;
}

export const actionNames = [
  "capture-credentials",
  "fill-registration",
  "load-administrations",
  "use-administration",
  "fill-form",
  "undo-fill",
  "save-setup",
  "new-setup",
  "delete-setup",
  "forget-secret",
  "open-checklist",
  "open-api-center",
  "open-app-centre",
  "open-exact-online",
  "copy-redirect-uri",
] as const;
export type ActionName = (typeof actionNames)[number];

export interface SetupSummary {
  id: string;
  title: string;
  state: "missing" | "ready" | "filled" | "connected";
}

export interface View {
  page: PageFacts;
  setups: SetupSummary[];
  /** The active setup; its id is in `setups`. */
  setup: {
    id: string;
    title: string;
    clientId: string;
    country?: Country;
    administration?: Administration;
  };
  secret: { kept: boolean; forgottenAt?: number };
  /** The five values, in the form's order. */
  rows: ValueRow[];
  steps: StepView[];
  /** The one thing to do next on this page. */
  next: ActionName;
  /** Sentences that stop or warn before a fill, in order of weight. */
  warnings: (Sentence & { severity: "stops" | "warns" })[];
  /** The list of administrations in the session, when there is one. */
  administrations?: { country: Country; count: number; loadedAt: number };
  /** A fill on this tab can be undone. */
  canUndo: boolean;
  /** A deleted setup can be brought back. */
  canRestore: boolean;
  /** What the last action on this tab came to, wherever it was asked: popup, panel, keyboard, button on the page. */
  lastResult?: ActionResult;
}
