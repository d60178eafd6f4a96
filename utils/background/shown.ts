// Finds the setup and the document that were on the screen at the click. An action is for these, never for what the tab
// or the popup shows later.
import type { Looked } from "../messages/to-sites.ts";
import type { Shown } from "../domain/what-was-shown.ts";
import type { Setup } from "../domain/schemas.ts";
import type { ActionResult } from "../domain/sentences.ts";
import { failed, refused } from "./actions/result.ts";
import { lookAt, whyNoPage } from "./pages.ts";
import { readSetups, withChanged } from "./stored-setups.ts";
import type { Deps } from "./deps.ts";
import { change, type Decided, type Kept, type State, type Wants } from "./store/store.ts";

/** Finds the setup with this id. Returns a refusal where the id is missing, or the setup is gone. */
export function setupAmong(items: readonly Setup[], id: string | undefined): Setup | ActionResult {
  if (id === undefined) return refused("setupNotNamed");
  return items.find((setup) => setup.id === id) ?? refused("setupGone");
}

/** Reads the setup with this id. Returns a refusal where the id is missing, or the setup is gone. */
export async function setupShown(deps: Deps, id: string | undefined): Promise<Setup | ActionResult> {
  return setupAmong((await readSetups(deps)).items, id);
}

/** A changed setup, with the session records and the alarm that change with it. */
export type ChangedSetup = { setup: Setup } & Pick<Decided<unknown>, "memory" | "alarm">;

/**
 * Changes the setup with this id, together with its session records. Returns null after the change. Returns a refusal,
 * and changes nothing, where the id is missing or the setup is gone. `wants`: the session records that the change
 * reads. Throws `NotSaved` where the change could not be saved.
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

/** Changes the setup with this id on disk only. Returns and throws the same as `changeShown`. */
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
 * Looks at the page of a tab again. Returns a refusal where no page replies. Returns `pageGone` where the tab shows
 * another document than at the click, or where no known page was on the screen then.
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

/** Returns whether the result of a search is a refusal. */
export function isRefusal(found: object): found is ActionResult {
  return "result" in found;
}
