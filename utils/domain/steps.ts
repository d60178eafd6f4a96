// The steps to the green check, one row each, in their order: where a step is done, what leads there, when it is done, what
// shows it, what goes wrong. Its words stand in `_locales`, its body in components/StepBody.tsx, its picture in
// components/pictures/drawings.ts.
import type { ActionName } from "./action-names.ts";
import { afterFillCodes } from "./after-fill.ts";
import type { Finding } from "./check.ts";
import { notTakenCodes } from "./codes.ts";
import type { PageFacts, PageKind } from "./facts.ts";
import type { Setup } from "./schemas.ts";
import type { Sentence, Trouble } from "./sentences.ts";

export interface ChecklistInput {
  setup: Setup;
  secretKept: boolean;
  page: PageFacts;
  findings: readonly Finding[];
  /** The form in the tab shows that it is not filled, whatever was done once. */
  unfilled?: boolean;
  /** What another page said went wrong after the fill; it stays until the next fill or success. */
  trouble?: Trouble | undefined;
}

export interface Step {
  /** The page on which it is done: there it is open, whatever else comes first. */
  page?: PageKind;
  /** The one thing to do on that page until the step is done. */
  onPage?: ActionName;
  /** `onPage` is the one thing to do even when the step is done. */
  again?: true;
  /** What leads there from anywhere else. */
  leads: ActionName;
  /** The button that stands in the step anyway: nothing else in the step repeats it. */
  inStep?: ActionName;
  done(input: ChecklistInput): boolean;
  /** Shown once the step is done. */
  evidence?(input: ChecklistInput): Sentence | undefined;
  /** Shown while it is not done yet. */
  begun?(input: ChecklistInput): Sentence | undefined;
  /** Codes of findings and page problems that turn the step into a problem. */
  problems: readonly string[];
}

const captured = ({ setup }: ChecklistInput): boolean => setup.progress.captured !== undefined;

const table = {
  "api-center": {
    leads: "open-api-center",
    inStep: "open-api-center",
    // A form that is open is open, taken or not: opening it is not what is left to do.
    done: ({ setup, page }) =>
      setup.progress.formSeen !== undefined || page.kind === "api-center-form" || page.notTaken !== undefined,
    problems: ["apiCenterSignedOut"],
  },
  "app-centre": {
    leads: "open-app-centre",
    inStep: "open-app-centre",
    done: (input) =>
      captured(input) || input.setup.clientId !== "" || input.setup.progress.appCentreSeen !== undefined,
    problems: ["appCentreSignedOut", "appCentreNoRights"],
  },
  register: {
    page: "app-centre-register",
    onPage: "fill-registration",
    // Whoever opens the page once more has another app in mind.
    again: true,
    leads: "open-app-centre",
    inStep: "copy-redirect-uri",
    done: ({ setup, page }) => setup.clientId !== "" || page.kind === "app-centre-credentials",
    evidence: ({ setup }) =>
      setup.app?.name ? { code: "evidenceApp", substitutions: [setup.app.name] } : undefined,
    problems: ["redirectUriDiffers", "testingApp", "appUsedTwice"],
  },
  credentials: {
    page: "app-centre-credentials",
    onPage: "capture-credentials",
    leads: "open-app-centre",
    inStep: "capture-credentials",
    // Once connected the secret has done its work: that it is forgotten by then is as it should be.
    done: ({ setup, secretKept }) =>
      setup.clientId !== "" && (secretKept || setup.progress.connected !== undefined),
    evidence: ({ setup }) => ({ code: "evidenceClientId", substitutions: [setup.clientId] }),
    problems: ["clientIdFormat", "secretLooksLikeWebhook"],
  },
  administration: {
    page: "exact-signed-in",
    onPage: "load-administrations",
    leads: "load-administrations",
    inStep: "load-administrations",
    done: ({ setup }) => setup.administration !== undefined,
    evidence: ({ setup }) => ({
      code: "evidenceDivision",
      substitutions: [setup.administration?.division ?? "", setup.administration?.name ?? ""],
    }),
    problems: [
      "divisionFormat",
      "divisionIsHid",
      "countryOfApp",
      "countryOfAdministration",
      "ambiguousDivision",
    ],
  },
  fill: {
    page: "api-center-form",
    leads: "open-api-center",
    inStep: "fill-form",
    done: ({ setup, unfilled }) => setup.progress.filled !== undefined && !unfilled,
    problems: ["wrongForm", "ambiguousForm", ...notTakenCodes],
  },
  connect: {
    leads: "open-checklist",
    done: ({ setup }) => setup.progress.connected !== undefined,
    evidence: () => ({ code: "connectConnected" }),
    begun: ({ setup }) =>
      setup.progress.authorised === undefined ? undefined : { code: "connectAuthorised" },
    problems: afterFillCodes,
  },
} satisfies Record<string, Step>;

export type StepName = keyof typeof table;
export const steps: Readonly<Record<StepName, Step>> = table;
export const stepNames = Object.keys(table) as readonly StepName[];
