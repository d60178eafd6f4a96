// Lists the steps to the green check, one row for each, in their order: where a step is done, what leads there, when it
// is done, its evidence, its problems. The words of a step are in `_locales`, its body in components/StepBody.tsx, its
// picture in components/pictures/drawings.ts.
import type { ActionName } from "./action-names.ts";
import { afterFillCodes } from "./after-fill.ts";
import type { Finding } from "./check.ts";
import { notTakenCodes } from "./codes.ts";
import type { PageFacts, PageKind } from "./facts.ts";
import type { Setup } from "./schemas.ts";
import type { Sentence, Trouble } from "./sentences.ts";

/** What decides the state of the steps. */
export interface ChecklistInput {
  setup: Setup;
  secretKept: boolean;
  page: PageFacts;
  findings: readonly Finding[];
  /** The form in the tab shows that it is not filled, whatever was done before. */
  unfilled?: boolean;
  /** What another page said went wrong after the fill. It stays until the next fill or success. */
  trouble?: Trouble | undefined;
}

/** One step of the checklist. */
export interface Step {
  /** The page on which the step is done. On that page the step is open, whatever comes before it. */
  page?: PageKind;
  /** The next action on that page until the step is done. */
  onPage?: ActionName;
  /** `onPage` stays the next action when the step is done. */
  again?: true;
  /** The action that leads to the step from any other page. */
  leads: ActionName;
  /** The button that the step always shows. Nothing else in the step repeats it. */
  inStep?: ActionName;
  done(input: ChecklistInput): boolean;
  /** Returns the sentence that is shown once the step is done. */
  evidence?(input: ChecklistInput): Sentence | undefined;
  /** Returns the sentence that is shown while the step is not done. */
  begun?(input: ChecklistInput): Sentence | undefined;
  /** Codes of findings and page problems that make the step a problem. */
  problems: readonly string[];
}

const captured = ({ setup }: ChecklistInput): boolean => setup.progress.captured !== undefined;

const table = {
  "api-center": {
    leads: "open-api-center",
    inStep: "open-api-center",
    // A form is open, recognised or not. The user does not have to open it.
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
    // A user who opens the page again has another app in mind.
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
    // Once connected, the secret is no longer needed. It may be forgotten then.
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

/** The name of a step. */
export type StepName = keyof typeof table;
/** The steps by their names. */
export const steps: Readonly<Record<StepName, Step>> = table;
/** The names of the steps, in their order. */
export const stepNames = Object.keys(table) as readonly StepName[];
