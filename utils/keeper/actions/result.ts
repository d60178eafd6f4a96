// Short ways to say what an action came to.
import type { Code } from "../../setup/codes.ts";
import { isCode } from "../../setup/codes.ts";
import type { PageFacts } from "../../setup/facts.ts";
import type { ActionResult, Sentence } from "../../setup/view.ts";

const sentence = (code: Code, gaps: string[]): Sentence => ({ code, ...(gaps.length > 0 && { gaps }) });

export const done = (code: Code, ...gaps: string[]): ActionResult => ({
  result: "done",
  ...sentence(code, gaps),
});
export const refused = (code: Code, ...gaps: string[]): ActionResult => ({
  result: "refused",
  ...sentence(code, gaps),
});
export const failed = (code: Code, ...gaps: string[]): ActionResult => ({
  result: "failed",
  ...sentence(code, gaps),
});

/** Why an action does not fit the page: what the page itself says is wrong, else the given code. */
export function refusedBy(facts: PageFacts, otherwise: Code): ActionResult {
  const { notTaken } = facts;
  if (notTaken) return refused(notTaken.code, ...notTaken.substitutions);
  return refused(facts.problem !== undefined && isCode(facts.problem) ? facts.problem : otherwise);
}

/** What a content script answered; when it did not, the page went away. */
export function answered(result: ActionResult | null): ActionResult {
  return result && isCode(result.code) ? result : failed("page-gone");
}
