// What was on the screen at the click: the set-up and the document that an act is meant for. Never whatever is there by now.
import type { Looked } from "../messages/to-sites.ts";
import type { Shown } from "../domain/what-was-shown.ts";
import type { Setup } from "../domain/schemas.ts";
import type { ActionResult } from "../domain/sentences.ts";
import { failed, refused } from "./actions/result.ts";
import { lookAt, whyNoPage } from "./pages.ts";
import { changeSetup, readSetups } from "./stored-setups.ts";
import type { Deps } from "./deps.ts";
import type { SessionChanges } from "./together.ts";

/** The set-up of this id among all; a refusal when none was named, or it is not there any more. */
export function setupAmong(items: readonly Setup[], id: string | undefined): Setup | ActionResult {
  if (id === undefined) return refused("setupNotNamed");
  return items.find((setup) => setup.id === id) ?? refused("setupGone");
}

/** The set-up of this id, likewise. */
export async function setupShown(deps: Deps, id: string | undefined): Promise<Setup | ActionResult> {
  return setupAmong((await readSetups(deps)).items, id);
}

/**
 * Changes the set-up of this id, and with it what of the session belongs to it; returns null once it is changed, or a
 * refusal when none was named, or it is not there any more: nothing is changed then.
 */
export async function changeShown(
  deps: Deps,
  id: string | undefined,
  change: (setup: Setup) => Setup,
  session?: (before: Setup) => SessionChanges | Promise<SessionChanges>,
): Promise<ActionResult | null> {
  if (id === undefined) return refused("setupNotNamed");
  const { items } = await changeSetup(deps, id, change, session);
  return items.some((setup) => setup.id === id) ? null : refused("setupGone");
}

/**
 * Looks at the page of a tab once more. Returns why there is none, and `pageGone` where the tab shows another document
 * than the one on the screen at the click, or showed none of ours then.
 */
export async function pageShown(
  deps: Deps,
  tabId: number | undefined,
  { documentKey }: Shown,
): Promise<(Looked & { tabId: number }) | ActionResult> {
  const looked = await lookAt(deps, tabId);
  if (!looked || tabId === undefined) return whyNoPage(deps, tabId);
  return looked.documentKey === documentKey ? { ...looked, tabId } : failed("pageGone");
}

/** Whether what was looked for came to a refusal. */
export function isRefusal(found: object): found is ActionResult {
  return "result" in found;
}
