// What the toolbar button shows of a result that nobody else tells: that of a keyboard command which did not do it all. It
// stays until it was read (popup or panel was opened), another result came, or the tab shows something else.
import { substitutionsIn } from "../domain/languages.ts";
import type { ActionResult } from "../domain/sentences.ts";
import { inChosenLanguage } from "./site-texts.ts";
import type { Deps } from "./deps.ts";
import { put, type MemoryChanges } from "./store/record.ts";
import { sessionRecords } from "./store/records.ts";
import { loadMemory, putInSession, type Values } from "./store/store.ts";

/** What is kept of the sign on a tab's button. */
export const badgeWants = (tabId: number) => ({ badge: sessionRecords.badge(tabId) });
type Badge = Values<ReturnType<typeof badgeWants>>["badge"];

const sign = "!";

/** Shows a result; one that did it all takes away what was shown. `documentKey`: the document it was about, empty for none of ours. */
export async function showResult(
  deps: Deps,
  tabId: number,
  result: ActionResult,
  documentKey: string,
): Promise<void> {
  if (result.result === "done") return clearBadge(deps, tabId);
  const { said } = await inChosenLanguage(deps, result);
  const sentence = said ?? deps.textOf(result.code, ...substitutionsIn(result, deps.textOf));
  const url = (await deps.tabPlace(tabId))?.url ?? "";
  // The sign first: where there is no room to note it, it is still seen.
  await deps.showBadge(tabId, { sign, sentence });
  await putInSession(deps, put(sessionRecords.badge(tabId), { url, documentKey }));
}

/** Takes away what is shown for a tab, where anything is. */
export async function clearBadge(deps: Deps, tabId: number): Promise<void> {
  const { badge } = await loadMemory(deps, badgeWants(tabId));
  if (badge) await putInSession(deps, withoutBadge(deps, tabId));
}

/** Takes away what is shown for a tab; how it is kept that nothing is. */
export function withoutBadge(deps: Deps, tabId: number): MemoryChanges {
  void deps.showBadge(tabId, null).catch(() => undefined);
  return put(sessionRecords.badge(tabId), null);
}

/** Whether the tab shows another document or address by now: a page may change its address without loading. */
export async function isStale(
  deps: Deps,
  tabId: number,
  badge: NonNullable<Badge>,
  documentKey: string,
): Promise<boolean> {
  const url = (await deps.tabPlace(tabId))?.url ?? "";
  return badge.documentKey !== documentKey || badge.url !== url;
}
