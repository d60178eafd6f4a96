// One fill at a time in a document: a second press for the same set-up meanwhile is the same press.
import type { ToSite } from "./to-sites.ts";
import type { ActionResult } from "../domain/sentences.ts";

type Asked = ToSite["fill"]["content"];

/**
 * Makes what begins fills so that only one is under way. Asked again for the same set-up it returns the result of the fill
 * that is under way, for another set-up a refusal: that one's values are not the ones that come into the form.
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
