// What the last fill, and the last action that no page of ours asked for, came to on each tab.
import { substitutionsWithin } from "../domain/limits.ts";
import type { ActionResult } from "../domain/sentences.ts";
import type { Deps } from "./deps.ts";
import { put, type MemoryChanges } from "./store/record.ts";
import { sessionRecords, type StoredFill } from "./store/records.ts";
import { changeMemory, putInSession } from "./store/store.ts";

/** How a fill is kept along with the change of its setup, and the result that takes back what was told before. */
export function withFill(tabId: number, fill: StoredFill, result?: ActionResult): MemoryChanges {
  return { ...put(sessionRecords.fill(tabId), fill), ...(result && withResult(tabId, result)) };
}

/** The last fill in this very document of a tab; null when there was none. */
export function fillIn(fill: StoredFill | null, documentKey: string | undefined): StoredFill | null {
  return fill?.documentKey === documentKey ? fill : null;
}

export function forgetFill(deps: Deps, tabId: number): Promise<void> {
  return putInSession(deps, put(sessionRecords.fill(tabId), null));
}

/** A result as it is kept: its substitutions in their limits, without the sentence itself. */
function withResult(tabId: number, { result, code, substitutions }: ActionResult): MemoryChanges {
  const within = substitutions && { substitutions: substitutionsWithin(substitutions) };
  return put(sessionRecords.result(tabId), { result, code, ...within });
}

export function keepResult(deps: Deps, tabId: number, result: ActionResult): Promise<void> {
  return putInSession(deps, withResult(tabId, result));
}

/** Keeps a result in the place of another one, unless that was followed by a third. */
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

/** Forgets all that belongs to a tab: it was closed. */
export function forgetTab(deps: Deps, tabId: number): Promise<void> {
  const { fill, result, badge, offered, pressed } = sessionRecords;
  const records = [fill, result, badge, offered, pressed].map((each) => each(tabId).key);
  return putInSession(deps, Object.fromEntries(records.map((key) => [key, null])));
}
