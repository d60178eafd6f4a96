// Makes the results of actions.
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

/** Returns the result of an action that is done. */
export const done = (code: Code, ...substitutions: string[]): ActionResult => ({
  result: "done",
  ...sentence(code, substitutions),
});
/** Returns the result of an action that was refused. */
export const refused = (code: Code, ...substitutions: string[]): ActionResult => ({
  result: "refused",
  ...sentence(code, substitutions),
});
/** Returns the result of an action that failed. */
export const failed = (code: Code, ...substitutions: string[]): ActionResult => ({
  result: "failed",
  ...sentence(code, substitutions),
});

/** Returns the refusal for an action that does not fit the page: the problem that the page reports, else this code. */
export function refusedBy(facts: PageFacts, otherwise: Code): ActionResult {
  const { notTaken } = facts;
  if (notTaken) return refused(notTaken.code, ...notTaken.substitutions);
  return refused(facts.problem !== undefined && isCode(facts.problem) ? facts.problem : otherwise);
}

/** Returns whether a reply is the result of an action. Other replies describe a page. */
export function isResult(answer: unknown): answer is ActionResult {
  return typeof answer === "object" && answer !== null && "result" in answer && "code" in answer;
}

/**
 * Reads the reply of a content script as a result. Returns `pageGone` where there was no reply, and `pageAnswerUnread`
 * where the reply is not a result.
 */
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
