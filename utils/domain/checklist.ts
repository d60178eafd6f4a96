// The seven steps to the green check, one row each: when it is done, what is wrong, what shows it.
import { afterFillCodes, pageTrouble } from "./after-fill.ts";
import { notTakenCodes } from "./codes.ts";
import type { PageFacts } from "./facts.ts";
import type { Finding } from "./check.ts";
import type { Setup } from "./schemas.ts";
import type { StepName, StepView } from "./view.ts";
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

interface Step {
  step: StepName;
  done(input: ChecklistInput): boolean;
  /** Shown once the step is done. */
  evidence?(input: ChecklistInput): Sentence | undefined;
  /** Codes of findings and page problems that turn the step into a problem. */
  problems: readonly string[];
}

const captured = ({ setup }: ChecklistInput): boolean => setup.progress.captured !== undefined;

const steps: readonly Step[] = [
  {
    step: "api-center",
    // A form that is open is open, taken or not: opening it is not what is left to do.
    done: ({ setup, page }) =>
      setup.progress.formSeen !== undefined || page.kind === "api-center-form" || page.notTaken !== undefined,
    problems: ["apiCenterSignedOut"],
  },
  {
    step: "app-centre",
    done: (input) =>
      captured(input) || input.setup.clientId !== "" || input.setup.progress.appCentreSeen !== undefined,
    problems: ["appCentreSignedOut", "appCentreNoRights"],
  },
  {
    step: "register",
    done: ({ setup, page }) => setup.clientId !== "" || page.kind === "app-centre-credentials",
    evidence: ({ setup }) =>
      setup.app?.name ? { code: "evidenceApp", substitutions: [setup.app.name] } : undefined,
    problems: ["redirectUriDiffers", "testingApp", "appUsedTwice"],
  },
  {
    step: "credentials",
    // Once connected the secret has done its work: that it is forgotten by then is as it should be.
    done: ({ setup, secretKept }) =>
      setup.clientId !== "" && (secretKept || setup.progress.connected !== undefined),
    evidence: ({ setup }) => ({ code: "evidenceClientId", substitutions: [setup.clientId] }),
    problems: ["clientIdFormat", "secretLooksLikeWebhook"],
  },
  {
    step: "administration",
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
  {
    step: "fill",
    done: ({ setup, unfilled }) => setup.progress.filled !== undefined && !unfilled,
    problems: ["wrongForm", "ambiguousForm", ...notTakenCodes],
  },
  {
    step: "connect",
    done: ({ setup }) => setup.progress.connected !== undefined,
    evidence: () => ({ code: "connectConnected" }),
    problems: afterFillCodes,
  },
];

function problemOf(step: Step, { findings, page, setup, trouble }: ChecklistInput): Trouble | undefined {
  const troubles = [...findings, pageTrouble(page, setup), trouble];
  return troubles.find((one) => one && step.problems.includes(one.code)) ?? undefined;
}

/**
 * The checklist as a user sees it: done steps with their evidence, one `now`, the rest `todo`;
 * a step with something wrong is a `problem`, done or not.
 */
export function stepsOf(input: ChecklistInput): StepView[] {
  let nowGiven = false;
  return steps.map((step) => {
    const done = step.done(input);
    // What pages say matters only for a step that is still open.
    const open = done ? { ...input, page: { kind: "elsewhere" } as const, trouble: undefined } : input;
    const problem = problemOf(step, open);
    if (problem) {
      nowGiven ||= !done;
      const { code, substitutions, fixes } = problem;
      return {
        step: step.step,
        state: "problem",
        evidence: { code, ...(substitutions && { substitutions }), ...(fixes && { fixes }) },
      };
    }
    if (done) {
      const evidence = step.evidence?.(input);
      return { step: step.step, state: "done", ...(evidence && { evidence }) };
    }
    const state = nowGiven ? "todo" : "now";
    nowGiven = true;
    if (step.step === "connect" && input.setup.progress.authorised !== undefined)
      return { step: step.step, state, evidence: { code: "connectAuthorised" } };
    return { step: step.step, state };
  });
}
