// Shows a badge on the toolbar button where a keyboard command did not do everything, because no page of the extension
// is open to say so. The badge stays until the user opens the popup or the panel, another result comes, or the tab
// shows another page.
import { substitutionsIn } from "../domain/languages.ts";
import type { ActionResult } from "../domain/sentences.ts";
import { inChosenLanguage } from "./site-texts.ts";
import type { Deps } from "./deps.ts";
import { put, type MemoryChanges } from "./store/record.ts";
import { sessionRecords } from "./store/records.ts";
import { loadMemory, putInSession, type Values } from "./store/store.ts";

/** The session record of the badge of a tab. */
export const badgeWants = (tabId: number) => ({ badge: sessionRecords.badge(tabId) });
type Badge = Values<ReturnType<typeof badgeWants>>["badge"];

const sign = "!";

/**
 * Shows the badge of a result, or removes the badge where the result is `done`. `documentKey`: the document that the
 * result is about, empty where no content script replies.
 */
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
  // Show the badge first, so that the user sees it even where the session has no room to store it.
  await deps.showBadge(tabId, { sign, sentence });
  await putInSession(deps, put(sessionRecords.badge(tabId), { url, documentKey }));
}

/** Removes the badge of a tab, if it has one. */
export async function clearBadge(deps: Deps, tabId: number): Promise<void> {
  const { badge } = await loadMemory(deps, badgeWants(tabId));
  if (badge) await putInSession(deps, withoutBadge(deps, tabId));
}

/** Removes the badge of a tab from the toolbar button. Returns the change that removes its record. */
export function withoutBadge(deps: Deps, tabId: number): MemoryChanges {
  void deps.showBadge(tabId, null).catch(() => undefined);
  return put(sessionRecords.badge(tabId), null);
}

/**
 * Returns whether the tab shows another document or address now. A page may change its address without a new document.
 */
export async function isStale(
  deps: Deps,
  tabId: number,
  badge: NonNullable<Badge>,
  documentKey: string,
): Promise<boolean> {
  const url = (await deps.tabPlace(tabId))?.url ?? "";
  return badge.documentKey !== documentKey || badge.url !== url;
}
