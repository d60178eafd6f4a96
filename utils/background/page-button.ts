// Presses of the page's button, as the page's content script tells of them. Whether a user pressed is judged there and
// cannot be seen from here. So that a content script gone bad gets as little as can be, a press is believed only where
// the browser says that a user has that tab before them, where the button has been offered for a while by all that is
// known here, and once in some seconds. What it can get all the same is said in docs/threat-model.md.
import type { Looked } from "../messages/to-sites.ts";
import type { ActionResult } from "../domain/sentences.ts";
import { refused } from "./actions/result.ts";
import { lookAt } from "./pages.ts";
import type { Deps } from "./deps.ts";
import { put, type MemoryChanges } from "./store/record.ts";
import { sessionRecords } from "./store/records.ts";
import { changeMemory, type Values } from "./store/store.ts";

/** Milliseconds since the page said that the form is there: the button itself counts no press before. */
const standingTime = 500;
/** Milliseconds between two presses in a tab: a fill and what the page makes of it are over by then. */
const betweenPresses = 3_000;

/** What is kept of a tab's button. */
export const offeredWants = (tabId: number) => ({ offered: sessionRecords.offered(tabId) });
type Offered = Values<ReturnType<typeof offeredWants>>["offered"];

/** Since when a tab's document shows a form to fill; other documents and pages offer nothing. */
export function withOffered(
  { now }: Pick<Deps, "now">,
  tabId: number,
  { facts, documentKey }: Looked,
  before: Offered,
): MemoryChanges {
  if (facts.kind !== "api-center-form") return before ? put(sessionRecords.offered(tabId), null) : {};
  // A clock that was set back starts the time again.
  if (before?.documentKey === documentKey && before.since <= now()) return {};
  return put(sessionRecords.offered(tabId), { documentKey, since: now() });
}

/** Notes since when a tab's document offers its form, as far as a look tells. */
async function noteOffered(deps: Deps, tabId: number): Promise<void> {
  const looked = await lookAt(deps, tabId);
  if (!looked) return;
  await changeMemory(deps, offeredWants(tabId), ({ offered }) => ({
    answer: undefined,
    memory: withOffered(deps, tabId, looked, offered),
  }));
}

/** Why a press that a document tells of is not believed; null when it is, and then it is the last one for a while. */
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
  // What was known may have been forgotten with everything else: from now on it is known again.
  if (judged === "unknown") await noteOffered(deps, tabId);
  return judged && refused(judged === "unknown" ? "pressAgain" : judged);
}

/** Why a press is not believed; `unknown`: nothing is known of such a document's button. */
type Judged = "unknown" | "pressAgain" | "pressedJustNow" | null;
