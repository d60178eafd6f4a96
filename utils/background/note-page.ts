// What a document tells of its page by itself: one read of what it may change, and one write.
import type { Looked } from "../messages/to-sites.ts";
import type { Deps } from "./deps.ts";
import { offeredWants, withOffered } from "./page-button.ts";
import { withoutChangedSince, withProgress } from "./progress.ts";
import { badgeWants, isStale, withoutBadge } from "./result-badge.ts";
import { sessionRecords } from "./store/records.ts";
import { change } from "./store/store.ts";

/** Notes what follows from a page's being as it is: for its button, the sign on the toolbar button and the set-up. */
export function notePage(deps: Deps, tabId: number, looked: Looked): Promise<void> {
  const wants = { ...offeredWants(tabId), ...badgeWants(tabId), fill: sessionRecords.fill(tabId) };
  return change(
    deps,
    () => wants,
    async ({ setups: before, memory: { offered, badge, fill } }) => {
      const stale = badge !== null && (await isStale(deps, tabId, badge, looked.documentKey));
      const left = withoutChangedSince(before, looked, fill);
      const { setups, memory: trouble } = withProgress(left, looked.facts, deps.now());
      return {
        answer: undefined,
        disk: { setups },
        memory: {
          ...withOffered(deps, tabId, looked, offered),
          ...(stale && withoutBadge(deps, tabId)),
          ...trouble,
        },
      };
    },
    { sessionOnly: true },
  );
}
