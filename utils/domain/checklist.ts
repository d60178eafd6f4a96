// The seven steps to the green check, one row each: when it is done, what is wrong, what shows it.
import { afterFillCodes, pageTrouble } from "./after-fill.ts";
import { notTakenCodes } from "./codes.ts";
import type { PageFacts } from "./facts.ts";
import type { Finding } from "./checks.ts";
import type { Setup } from "./schemas.ts";
import type { Sentence, StepName, StepView, Trouble } from "./view.ts";

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
    problems: ["api-center-signed-out"],
  },
  {
    step: "app-centre",
    done: (input) =>
      captured(input) || input.setup.clientId !== "" || input.setup.progress.appCentreSeen !== undefined,
    problems: ["app-centre-signed-out", "app-centre-no-rights"],
  },
  {
    step: "register",
    done: ({ setup, page }) => setup.clientId !== "" || page.kind === "app-centre-credentials",
    evidence: ({ setup }) => (setup.app?.name ? { code: "evidence-app", gaps: [setup.app.name] } : undefined),
    problems: ["redirect-uri-differs", "testing-app", "app-used-twice"],
  },
  {
    step: "credentials",
    // Once connected the secret has done its work: that it is forgotten by then is as it should be.
    done: ({ setup, secretKept }) =>
      setup.clientId !== "" && (secretKept || setup.progress.connected !== undefined),
    evidence: ({ setup }) => ({ code: "evidence-client-id", gaps: [setup.clientId] }),
    problems: ["client-id-format", "secret-looks-like-webhook"],
  },
  {
    step: "administration",
    done: ({ setup }) => setup.administration !== undefined,
    evidence: ({ setup }) => ({
      code: "evidence-division",
      gaps: [setup.administration?.division ?? "", setup.administration?.name ?? ""],
    }),
    problems: [
      "division-format",
      "division-is-hid",
      "country-of-app",
      "country-of-administration",
      "ambiguous-division",
    ],
  },
  {
    step: "fill",
    done: ({ setup, unfilled }) => setup.progress.filled !== undefined && !unfilled,
    problems: ["wrong-form", "ambiguous-form", ...notTakenCodes],
  },
  {
    step: "connect",
    done: ({ setup }) => setup.progress.connected !== undefined,
    evidence: () => ({ code: "connect-connected" }),
    problems: afterFillCodes,
  },
];

function problemOf(step: Step, { findings, page, setup, trouble }: ChecklistInput): Trouble | undefined {
  const troubles = [...findings, pageTrouble(page, setup), trouble];
  return troubles.find((one) => one && step.problems.includes(one.code)) ?? undefined;
}

/**
 * The checklist as a person sees it: done steps with their evidence, one `now`, the rest `todo`;
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
      const { code, gaps, mends } = problem;
      return {
        step: step.step,
        state: "problem",
        evidence: { code, ...(gaps && { gaps }), ...(mends && { mends }) },
      };
    }
    if (done) {
      const evidence = step.evidence?.(input);
      return { step: step.step, state: "done", ...(evidence && { evidence }) };
    }
    const state = nowGiven ? "todo" : "now";
    nowGiven = true;
    if (step.step === "connect" && input.setup.progress.authorised !== undefined)
      return { step: step.step, state, evidence: { code: "connect-authorised" } };
    return { step: step.step, state };
  });
}
