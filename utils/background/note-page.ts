// Saves what a document reports about its page, with one read and one write.
import type { Looked } from "../messages/to-sites.ts";
import type { Deps } from "./deps.ts";
import { offeredWants, withOffered } from "./page-button.ts";
import { withoutChangedSince, withProgress } from "./progress.ts";
import { badgeWants, isStale, withoutBadge } from "./result-badge.ts";
import { sessionRecords } from "./store/records.ts";
import { change } from "./store/store.ts";

/** Saves what the facts of a page change: the record of its button, the badge on the toolbar button, and the setup. */
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
