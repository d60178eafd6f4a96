// What the toolbar button shows of a result that nobody else tells: that of a keyboard command which did not do it all. It
// stays until it was read (popup or panel was opened), another result came, or the tab shows something else.
import * as z from "zod/mini";
import { substitutionsIn } from "../domain/languages.ts";
import type { ActionResult } from "../domain/sentences.ts";
import { inChosenLanguage } from "./site-texts.ts";
import type { Deps } from "./deps.ts";

export const badgeSchema = z.strictObject({ url: z.string(), documentKey: z.string() });
const badgeKey = (tabId: number): string => `badge:${tabId}`;
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
  await deps.session.set(badgeKey(tabId), { url, documentKey } satisfies z.infer<typeof badgeSchema>);
}

/** Takes away what is shown for a tab, where anything is. */
export async function clearBadge(deps: Deps, tabId: number): Promise<void> {
  if ((await deps.session.get(badgeKey(tabId))) === undefined) return;
  await deps.session.remove(badgeKey(tabId));
  await deps.showBadge(tabId, null);
}

/** The same, where the tab shows another document or address by now: a page may change its address without loading. */
export async function clearStaleBadge(deps: Deps, tabId: number, documentKey: string): Promise<void> {
  const kept = await deps.session.get(badgeKey(tabId));
  if (kept === undefined) return;
  const { success, data } = badgeSchema.safeParse(kept);
  const url = (await deps.tabPlace(tabId))?.url ?? "";
  if (!success || data.documentKey !== documentKey || data.url !== url) await clearBadge(deps, tabId);
}
