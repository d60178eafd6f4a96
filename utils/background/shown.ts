// What was on the screen at the click: the set-up and the document that an act is meant for. Never whatever is there by now.
import type { Looked } from "../messages/to-sites.ts";
import type { Shown } from "../domain/what-was-shown.ts";
import type { Setup } from "../domain/schemas.ts";
import type { ActionResult } from "../domain/sentences.ts";
import { failed, refused } from "./actions/result.ts";
import { lookAt, whyNoPage } from "./pages.ts";
import { readSetups, withChanged } from "./stored-setups.ts";
import type { Deps } from "./deps.ts";
import { change, type Decided, type Kept, type State, type Wants } from "./store/store.ts";

/** The set-up of this id among all; a refusal when none was named, or it is not there any more. */
export function setupAmong(items: readonly Setup[], id: string | undefined): Setup | ActionResult {
  if (id === undefined) return refused("setupNotNamed");
  return items.find((setup) => setup.id === id) ?? refused("setupGone");
}

/** The set-up of this id, likewise. */
export async function setupShown(deps: Deps, id: string | undefined): Promise<Setup | ActionResult> {
  return setupAmong((await readSetups(deps)).items, id);
}

/** A set-up as it is to be, and what of the session belongs to the change. */
export type ChangedSetup = { setup: Setup } & Pick<Decided<unknown>, "memory" | "alarm">;

/**
 * Changes the set-up of this id, and with it what of the session belongs to it; returns null once it is changed, or a
 * refusal when none was named, or it is not there any more: nothing is changed then. `wants`: what else is read for it.
 */
export async function changeShown<Wanted extends Wants>(
  deps: Deps,
  id: string | undefined,
  wants: (kept: Kept) => Wanted,
  changed: (setup: Setup, state: State<Wanted>) => ChangedSetup | Promise<ChangedSetup>,
): Promise<ActionResult | null> {
  if (id === undefined) return refused("setupNotNamed");
  return change<ActionResult | null, Wanted>(deps, wants, async (state) => {
    const before = setupAmong(state.setups.items, id);
    if (isRefusal(before)) return { answer: before };
    const { setup, ...session } = await changed(before, state);
    return { answer: null, disk: { setups: withChanged(state.setups, setup) }, ...session };
  });
}

/** Changes what is on disk of the set-up of this id, likewise. */
export function changeSetupShown(
  deps: Deps,
  id: string | undefined,
  changed: (setup: Setup) => Setup,
): Promise<ActionResult | null> {
  return changeShown(
    deps,
    id,
    () => ({}),
    (setup) => ({ setup: changed(setup) }),
  );
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
