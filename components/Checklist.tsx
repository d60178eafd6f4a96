// Shows the steps to the green check. Each step shows its evidence and the way to its page.
import type { TextKey } from "../utils/domain/text-keys.ts";
import type { Fix } from "../utils/domain/fixes.ts";
import { steps, type StepName } from "../utils/domain/steps.ts";
import type { StepView } from "../utils/domain/view.ts";
import type { Acting } from "./ActionButton.tsx";
import { Fixes } from "./Fixes.tsx";
import { Message } from "./Message.tsx";
import type { CountryChoice } from "./OpenPage.tsx";
import type { PanelProps } from "./props.ts";
import { StepBody } from "./StepBody.tsx";
import { sentenceText, stepText } from "./wording.ts";

const stateKeys: Readonly<Record<StepView["state"], TextKey>> = {
  todo: "stepTodo",
  now: "stepNow",
  done: "stepDone",
  problem: "stepProblem",
};

function isOpen({ step, state }: StepView, { view, administrations }: PanelProps): boolean {
  if (state === "now" || state === "problem") return true;
  if (steps[step].page === view.page.kind) return true;
  // A loaded list is shown so that the user can choose from it.
  return step === "administration" && state !== "done" && administrations !== null;
}

const fixesBeside = (step: StepName, fixes: readonly Fix[] = []): Fix[] =>
  fixes.filter((fix) => fix.action !== steps[step].inStep || ("country" in fix && fix.country !== undefined));

/**
 * Shows the checklist as an ordered list. An open step shows how it is done, every other step only its line and its
 * buttons.
 */
export function Checklist(props: PanelProps & Pick<Acting, "primaryFix"> & { choice: CountryChoice }) {
  const { view, text } = props;
  return (
    <ol className="checklist" aria-label={text("checklistTitle")}>
      {view.steps
        .map((one) => ({ ...one, open: isOpen(one, props) }))
        .map(({ step, state, evidence, open }) => (
          <li
            key={step}
            className="step"
            data-step={step}
            data-state={state}
            data-open={open || undefined}
            aria-current={state === "now" ? "step" : undefined}
          >
            <h3>
              {stepText(text, step)}{" "}
              <span className={state === "now" || state === "problem" ? "mark" : "unseen"}>
                {text(stateKeys[state])}
              </span>
            </h3>
            {evidence &&
              (state === "problem" ? (
                <>
                  <Message className="evidence">{sentenceText(text, evidence)}</Message>
                  <Fixes {...props} fixes={fixesBeside(step, evidence.fixes)} />
                </>
              ) : (
                <p className="evidence">{sentenceText(text, evidence)}</p>
              ))}
            <StepBody {...props} step={step} state={state} open={open} />
          </li>
        ))}
    </ol>
  );
}
