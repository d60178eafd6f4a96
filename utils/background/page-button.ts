// Checks presses of the button in the page. The content script decides whether the user pressed; the background cannot
// see that. To limit what a hostile content script can get, the background accepts a press only under three conditions:
// the browser says that the tab is in front, the page has shown the form for some time, and the last press was some
// seconds ago. docs/threat-model.md says what such a script can still get.
import type { Looked } from "../messages/to-sites.ts";
import type { ActionResult } from "../domain/sentences.ts";
import { refused } from "./actions/result.ts";
import { lookAt } from "./pages.ts";
import type { Deps } from "./deps.ts";
import { put, type MemoryChanges } from "./store/record.ts";
import { sessionRecords } from "./store/records.ts";
import { changeMemory, type Values } from "./store/store.ts";

/** The time in milliseconds that a form must be on the page before a press counts. The button has the same limit. */
const standingTime = 500;
/** The time in milliseconds between two presses in a tab. A fill, and what the page does after it, takes less. */
const betweenPresses = 3_000;

/** The session record of the button of a tab. */
export const offeredWants = (tabId: number) => ({ offered: sessionRecords.offered(tabId) });
type Offered = Values<ReturnType<typeof offeredWants>>["offered"];

/**
 * Returns the change that stores since when the document of a tab shows a form to fill. Removes it for any other page.
 */
export function withOffered(
  { now }: Pick<Deps, "now">,
  tabId: number,
  { facts, documentKey }: Looked,
  before: Offered,
): MemoryChanges {
  if (facts.kind !== "api-center-form") return before ? put(sessionRecords.offered(tabId), null) : {};
  // Start the time again where the clock was set back.
  if (before?.documentKey === documentKey && before.since <= now()) return {};
  return put(sessionRecords.offered(tabId), { documentKey, since: now() });
}

/** Looks at the page of a tab, and stores since when it shows its form. */
async function noteOffered(deps: Deps, tabId: number): Promise<void> {
  const looked = await lookAt(deps, tabId);
  if (!looked) return;
  await changeMemory(deps, offeredWants(tabId), ({ offered }) => ({
    answer: undefined,
    memory: withOffered(deps, tabId, looked, offered),
  }));
}

/**
 * Returns the refusal where a press is not accepted. Returns null where it is, and blocks further presses for some
 * seconds.
 */
export async function whyNoPress(
  deps: Deps,
  tabId: number,
  documentKey: string,
): Promise<ActionResult | null> {
  if (!(await deps.isInFront(tabId))) return refused("pressAgain");
  const wants = { ...offeredWants(tabId), pressed: sessionRecords.pressed(tabId) };
  const judged = await changeMemory<Judged, typeof wants>(deps, wants, ({ offered, pressed }) => {
    if (offered?.documentKey !== documentKey) return { answer: "unknown" };
    if (deps.now() - offered.since < standingTime) return { answer: "pressAgain" };
    const since = pressed === null ? Number.POSITIVE_INFINITY : Math.abs(deps.now() - pressed);
    if (since < betweenPresses) return { answer: "pressedJustNow" };
    return { answer: null, memory: put(sessionRecords.pressed(tabId), deps.now()) };
  });
  // The record may be missing because the user deleted everything. Store it again, so that the next press counts.
  if (judged === "unknown") await noteOffered(deps, tabId);
  return judged && refused(judged === "unknown" ? "pressAgain" : judged);
}

/** Why a press is not accepted. `unknown`: there is no record of the button in this document. */
type Judged = "unknown" | "pressAgain" | "pressedJustNow" | null;
