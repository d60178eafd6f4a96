// What the last action came to, in words, and the way back from a fill or a deletion.
import { useState } from "react";
import type { View } from "../utils/domain/view.ts";
import type { ActionResult } from "../utils/domain/sentences.ts";
import { ActionButton } from "./ActionButton.tsx";
import { Message } from "./Message.tsx";
import type { PageProps } from "./props.ts";
import { sentenceText } from "./wording.ts";

const sameAs = (a: ActionResult | null, b: ActionResult | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Whichever came last: the answer to this page's own action, or to one asked elsewhere (keyboard, button on the page). */
function useNewest(own: ActionResult | null, other: ActionResult | null): ActionResult | null {
  const [seen, setSeen] = useState({ own, other, newest: own ?? other });
  const ownChanged = own !== seen.own;
  if (!ownChanged && sameAs(other, seen.other)) return seen.newest;
  const next = { own, other, newest: ownChanged ? (own ?? other) : (other ?? own) };
  setSeen(next);
  return next.newest;
}

/** Told when a fill had ended: true of the form as it was then. */
const ofFill: ReadonlySet<ActionResult["code"]> = new Set(["filled", "filledPartly"]);

/**
 * What a fill came to is said as it stands now, and where nobody can see it, that it was so. It says what to click next
 * too: once the connection works, that it does.
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
 * The result of the last action. While an action is under way the older result is taken away, so that what is
 * read there always belongs to the last click. `undo`: the way back from a fill stands here, not among other actions.
 */
export function ResultArea({ undo = false, ...props }: PageProps & { undo?: boolean }) {
  const { view, busy, result, text } = props;
  const newest = useNewest(result, view.lastResult ?? null);
  const shown = busy === null && newest ? outcomeNow(view, newest) : null;
  const grave = shown?.result === "refused" || shown?.result === "failed";
  return (
    <div className="result-area">
      {/* A status region is there before its words come, an alert comes with them: that is how both get read out. */}
      <Message key={grave ? "alert" : "status"} className="result" grave={grave} result={shown?.result}>
        {busy === null ? shown && sentenceText(text, shown) : text("working")}
      </Message>
      {((undo && view.canUndo) || view.restorable) && (
        <div className="actions row">
          {undo && view.canUndo && <ActionButton {...props} request={{ action: "undo-fill" }} look="quiet" />}
          {view.restorable && (
            <ActionButton
              {...props}
              request={{ action: "restore-setup", id: view.restorable.id }}
              look="quiet"
            >
              {text("restoreSetup")}
            </ActionButton>
          )}
        </div>
      )}
    </div>
  );
}
