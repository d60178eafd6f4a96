// Allows one fill at a time in a document. A second press for the same setup during a fill counts as the same press.
import type { ToSite } from "./to-sites.ts";
import type { ActionResult } from "../domain/sentences.ts";

type Asked = ToSite["fill"]["content"];

/**
 * Wraps a function that begins fills, so that only one is under way. During a fill a call for the same setup returns
 * the result of that fill. A call for another setup returns a refusal, because the form gets the values of the first
 * setup.
 */
export function onePressAtATime(
  begin: (asked: Asked) => Promise<ActionResult>,
): (asked: Asked) => Promise<ActionResult> {
  let underWay: { setupId: string; result: Promise<ActionResult> } | null = null;
  return (asked) => {
    if (underWay && underWay.setupId !== asked.setupId)
      return Promise.resolve({ result: "refused", code: "fillUnderWay" });
    underWay ??= {
      setupId: asked.setupId,
      result: begin(asked).finally(() => (underWay = null)),
    };
    return underWay.result;
  };
}
