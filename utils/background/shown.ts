// What was on the screen at the click: the set-up and the document that an act is meant for. Never whatever is there by now.
import type { Looked } from "../messages/to-sites.ts";
import type { Seen } from "../domain/actions.ts";
import type { Setup } from "../domain/schemas.ts";
import type { ActionResult } from "../domain/view.ts";
import { failed, refused } from "./actions/result.ts";
import { lookAt, whyNoPage } from "./pages.ts";
import { changeSetup, readSetups } from "./stored-setups.ts";
import type { Surroundings } from "./deps.ts";
import type { SessionChanges } from "./together.ts";

/** The set-up of this id among all; a refusal when none was named, or it is not there any more. */
export function setupAmong(items: readonly Setup[], id: string | undefined): Setup | ActionResult {
  if (id === undefined) return refused("setup-not-named");
  return items.find((setup) => setup.id === id) ?? refused("setup-gone");
}

/** The set-up of this id, likewise. */
export async function setupShown(
  around: Surroundings,
  id: string | undefined,
): Promise<Setup | ActionResult> {
  return setupAmong((await readSetups(around)).items, id);
}

/**
 * Changes the set-up of this id, and with it what of the session belongs to it; answers null once it is changed, or a
 * refusal when none was named, or it is not there any more: nothing is changed then.
 */
export async function changeShown(
  around: Surroundings,
  id: string | undefined,
  change: (setup: Setup) => Setup,
  session?: (before: Setup) => SessionChanges | Promise<SessionChanges>,
): Promise<ActionResult | null> {
  if (id === undefined) return refused("setup-not-named");
  const { items } = await changeSetup(around, id, change, session);
  return items.some((setup) => setup.id === id) ? null : refused("setup-gone");
}

/**
 * Looks at the page of a tab once more. Answers why there is none, and `page-gone` where the tab shows another document
 * than the one on the screen at the click, or showed none of ours then.
 */
export async function pageShown(
  around: Surroundings,
  tabId: number | undefined,
  { documentKey }: Seen,
): Promise<(Looked & { tabId: number }) | ActionResult> {
  const looked = await lookAt(around, tabId);
  if (!looked || tabId === undefined) return whyNoPage(around, tabId);
  return looked.documentKey === documentKey ? { ...looked, tabId } : failed("page-gone");
}

/** Whether what was looked for came to a refusal. */
export function isRefusal(found: object): found is ActionResult {
  return "result" in found;
}
