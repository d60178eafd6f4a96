// Presses of the page's button, as the page's content script tells of them. Whether a user pressed is judged there and
// cannot be seen from here. So that a content script gone bad gets as little as can be, a press is believed only where
// the browser says that a user has that tab before them, where the button has been offered for a while by all that is
// known here, and once in some seconds. What it can get all the same is said in docs/threat-model.md.
import * as z from "zod/mini";
import type { Looked } from "../messages/to-sites.ts";
import type { ActionResult } from "../domain/sentences.ts";
import { refused } from "./actions/result.ts";
import { lookAt } from "./pages.ts";
import type { Deps } from "./deps.ts";

/** Milliseconds since the page said that the form is there: the button itself counts no press before. */
const standingTime = 500;
/** Milliseconds between two presses in a tab: a fill and what the page makes of it are over by then. */
const betweenPresses = 3_000;

export const offeredSchema = z.strictObject({ documentKey: z.string(), since: z.number() });
export const pressedSchema = z.number();
const offeredKey = (tabId: number): string => `offered:${tabId}`;
const pressedKey = (tabId: number): string => `pressed:${tabId}`;

/** Notes since when a tab's document shows a form to fill; other documents and pages offer nothing. */
export async function noteOffered(
  { session, now }: Deps,
  tabId: number,
  { facts, documentKey }: Looked,
): Promise<void> {
  if (facts.kind !== "api-center-form") return session.remove(offeredKey(tabId));
  const { success, data } = offeredSchema.safeParse(await session.get(offeredKey(tabId)));
  // A clock that was set back starts the time again.
  if (success && data.documentKey === documentKey && data.since <= now()) return;
  await session.set(offeredKey(tabId), { documentKey, since: now() } satisfies z.infer<typeof offeredSchema>);
}

async function isOffered(deps: Deps, tabId: number, documentKey: string): Promise<boolean> {
  const { success, data } = offeredSchema.safeParse(await deps.session.get(offeredKey(tabId)));
  if (success && data.documentKey === documentKey) return deps.now() - data.since >= standingTime;
  // What was known may have been forgotten with everything else: from now on it is known again.
  const looked = await lookAt(deps, tabId);
  if (looked) await noteOffered(deps, tabId, looked);
  return false;
}

/** Why a press that a document tells of is not believed; null when it is, and then it is the last one for a while. */
export function whyNoPress(deps: Deps, tabId: number, documentKey: string): Promise<ActionResult | null> {
  return deps.withLock(pressedKey(tabId), async () => {
    if (!(await deps.isInFront(tabId)) || !(await isOffered(deps, tabId, documentKey)))
      return refused("pressAgain");
    const last = pressedSchema.safeParse(await deps.session.get(pressedKey(tabId)));
    const since = last.success ? Math.abs(deps.now() - last.data) : Number.POSITIVE_INFINITY;
    if (since < betweenPresses) return refused("pressedJustNow");
    await deps.session.set(pressedKey(tabId), deps.now());
    return null;
  });
}

/** Forgets what is known of a tab's button: the tab was closed. */
export async function forgetPresses({ session }: Deps, tabId: number): Promise<void> {
  await session.remove(offeredKey(tabId));
  await session.remove(pressedKey(tabId));
}
