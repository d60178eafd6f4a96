// Shows the result of the last action in words, with a button that undoes a fill or a deletion.
import { useState } from "react";
import type { View } from "../utils/domain/view.ts";
import type { ActionResult } from "../utils/domain/sentences.ts";
import { ActionButton } from "./ActionButton.tsx";
import { Message } from "./Message.tsx";
import type { PageProps } from "./props.ts";
import { sentenceText } from "./wording.ts";

const sameAs = (a: ActionResult | null, b: ActionResult | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * Returns the latest result: of this page's own action, or of an action from elsewhere (keyboard, button on the page).
 */
function useNewest(own: ActionResult | null, other: ActionResult | null): ActionResult | null {
  const [seen, setSeen] = useState({ own, other, newest: own ?? other });
  const ownChanged = own !== seen.own;
  if (!ownChanged && sameAs(other, seen.other)) return seen.newest;
  const next = { own, other, newest: ownChanged ? (own ?? other) : (other ?? own) };
  setSeen(next);
  return next.newest;
}

/** The results that a fill returns at its end. They describe the form at that moment. */
const ofFill: ReadonlySet<ActionResult["code"]> = new Set(["filled", "filledPartly"]);

/**
 * Returns the result of a fill as the form stands now. Returns that it was filled where the form cannot be seen now.
 * The sentence also names the next click. Once the connection works, returns that it works.
 */
function outcomeNow({ works, steps, fillNow }: View, result: ActionResult): ActionResult {
  if (!ofFill.has(result.code)) return result;
  const evidence = steps.find(({ step }) => step === "connect")?.evidence;
  if (works && evidence && result.code === "filled") {
    const { code, substitutions } = evidence;
    return { result: "done", code, ...(substitutions && { substitutions }) };
  }
  return fillNow ?? { result: result.result, code: "filledUnseen" };
}

/**
 * Draws the result of the last action. While an action runs, it hides the older result, so that the result always
 * belongs to the last click. `undo` draws the button that undoes a fill here and not among the other actions.
 */
export function ResultArea({ undo = false, ...props }: PageProps & { undo?: boolean }) {
  const { view, busy, result, text } = props;
  const newest = useNewest(result, view.lastResult ?? null);
  const shown = busy === null && newest ? outcomeNow(view, newest) : null;
  const assertive = shown?.result === "refused" || shown?.result === "failed";
  return (
    <div className="result-area">
      {/* A screen reader reads a status region when its text changes, and an alert when it appears. So the status
         region exists before its text. */}
      <Message
        key={assertive ? "alert" : "status"}
        className="result"
        assertive={assertive}
        result={shown?.result}
      >
        {busy === null ? shown && sentenceText(text, shown) : text("working")}
      </Message>
      {((undo && view.canUndo) || view.restorable) && (
        <div className="actions row">
          {undo && view.canUndo && (
            <ActionButton {...props} request={{ action: "undo-fill" }} look="subtle" />
          )}
          {view.restorable && (
            <ActionButton
              {...props}
              request={{ action: "restore-setup", id: view.restorable.id }}
              look="subtle"
            >
              {text("restoreSetup")}
            </ActionButton>
          )}
        </div>
      )}
    </div>
  );
}
