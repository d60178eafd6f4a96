// Short ways to say what an action came to.
import type { Code } from "../../domain/codes.ts";
import { isCode } from "../../domain/codes.ts";
import type { PageFacts } from "../../domain/facts.ts";
import { substitutionsWithin } from "../../domain/limits.ts";
import { resultSchema } from "../../domain/schemas.ts";
import type { ActionResult, Sentence } from "../../domain/sentences.ts";

const sentence = (code: Code, substitutions: string[]): Sentence => ({
  code,
  ...(substitutions.length > 0 && { substitutions: substitutionsWithin(substitutions) }),
});

export const done = (code: Code, ...substitutions: string[]): ActionResult => ({
  result: "done",
  ...sentence(code, substitutions),
});
export const refused = (code: Code, ...substitutions: string[]): ActionResult => ({
  result: "refused",
  ...sentence(code, substitutions),
});
export const failed = (code: Code, ...substitutions: string[]): ActionResult => ({
  result: "failed",
  ...sentence(code, substitutions),
});

/** Why an action does not fit the page: what the page itself says is wrong, else the given code. */
export function refusedBy(facts: PageFacts, otherwise: Code): ActionResult {
  const { notTaken } = facts;
  if (notTaken) return refused(notTaken.code, ...notTaken.substitutions);
  return refused(facts.problem !== undefined && isCode(facts.problem) ? facts.problem : otherwise);
}

/** Whether an answer says what an action came to, rather than what a page is. */
export function isResult(answer: unknown): answer is ActionResult {
  return typeof answer === "object" && answer !== null && "result" in answer && "code" in answer;
}

/** What a content script answered, as far as it is a result; when it did not answer, the page went away. */
export function answered(answer: ActionResult | null): ActionResult {
  if (answer === null) return failed("pageGone");
  const { substitutions }: { substitutions?: unknown } = Object(answer);
  const isText = (one: unknown): one is string => typeof one === "string";
  const within =
    Array.isArray(substitutions) && substitutions.every(isText)
      ? { ...answer, substitutions: substitutionsWithin(substitutions) }
      : answer;
  const { success, data } = resultSchema.safeParse(within);
  return success ? data : failed("pageAnswerUnread");
}
