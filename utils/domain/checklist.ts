// Works out the checklist that a user sees, from the table of steps.
import { pageTrouble } from "./after-fill.ts";
import type { Trouble } from "./sentences.ts";
import { stepNames, steps, type ChecklistInput, type Step } from "./steps.ts";
import type { StepView } from "./view.ts";

function problemOf(step: Step, { findings, page, setup, trouble }: ChecklistInput): Trouble | undefined {
  const troubles = [...findings, pageTrouble(page, setup), trouble];
  return troubles.find((one) => one && step.problems.includes(one.code)) ?? undefined;
}

/**
 * Returns the state of every step. Steps that are done have their evidence, one step is `now`, the rest is `todo`. A
 * step with a problem is `problem`, done or not.
 */
export function stepsOf(input: ChecklistInput): StepView[] {
  let nowGiven = false;
  return stepNames.map((name) => {
    const step = steps[name];
    const done = step.done(input);
    // What pages say matters only for a step that is not done.
    const open = done ? { ...input, page: { kind: "elsewhere" } as const, trouble: undefined } : input;
    const problem = problemOf(step, open);
    if (problem) {
      nowGiven ||= !done;
      const { code, substitutions, fixes } = problem;
      return {
        step: name,
        state: "problem",
        evidence: { code, ...(substitutions && { substitutions }), ...(fixes && { fixes }) },
      };
    }
    if (done) {
      const evidence = step.evidence?.(input);
      return { step: name, state: "done", ...(evidence && { evidence }) };
    }
    const state = nowGiven ? "todo" : "now";
    nowGiven = true;
    const begun = step.begun?.(input);
    return { step: name, state, ...(begun && { evidence: begun }) };
  });
}
