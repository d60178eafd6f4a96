// Stores the last fill and the result of the last action, for each tab.
import { substitutionsWithin } from "../domain/limits.ts";
import type { ActionResult } from "../domain/sentences.ts";
import type { Deps } from "./deps.ts";
import { put, type MemoryChanges } from "./store/record.ts";
import { sessionRecords, type StoredFill } from "./store/records.ts";
import { changeMemory, putInSession } from "./store/store.ts";

/** Returns the change that stores a fill of a tab. `result`: the result that replaces the earlier one. */
export function withFill(tabId: number, fill: StoredFill, result?: ActionResult): MemoryChanges {
  return { ...put(sessionRecords.fill(tabId), fill), ...(result && withResult(tabId, result)) };
}

/** Returns the fill where it was in this document, else null. */
export function fillIn(fill: StoredFill | null, documentKey: string | undefined): StoredFill | null {
  return fill?.documentKey === documentKey ? fill : null;
}

/** Removes the last fill of a tab. */
export function forgetFill(deps: Deps, tabId: number): Promise<void> {
  return putInSession(deps, put(sessionRecords.fill(tabId), null));
}

/** Returns the change that stores a result, with its substitutions cut to their limits and without its sentence. */
function withResult(tabId: number, { result, code, substitutions }: ActionResult): MemoryChanges {
  const within = substitutions && { substitutions: substitutionsWithin(substitutions) };
  return put(sessionRecords.result(tabId), { result, code, ...within });
}

/** Stores the result of the last action in a tab. Rejects where the session has no room. */
export function keepResult(deps: Deps, tabId: number, result: ActionResult): Promise<void> {
  return putInSession(deps, withResult(tabId, result));
}

/** Replaces the result of a tab where that result still has this code. Does nothing where a newer result is there. */
export function keepResultAfter(
  deps: Deps,
  tabId: number,
  result: ActionResult,
  code: ActionResult["code"],
): Promise<void> {
  return changeMemory(deps, { last: sessionRecords.result(tabId) }, ({ last }) => ({
    answer: undefined,
    ...(last?.code === code && { memory: withResult(tabId, result) }),
  }));
}

/** Removes all session records of a tab that was closed. */
export function forgetTab(deps: Deps, tabId: number): Promise<void> {
  const { fill, result, badge, offered, pressed } = sessionRecords;
  const records = [fill, result, badge, offered, pressed].map((each) => each(tabId).key);
  return putInSession(deps, Object.fromEntries(records.map((key) => [key, null])));
}
