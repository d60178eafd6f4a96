// Saves what a document reports about its page, with one read and one write.
import type { Looked, PageSettings } from "../messages/to-sites.ts";
import type { Deps } from "./deps.ts";
import { settingsFrom } from "./page-settings.ts";
import { offeredWants, withOffered } from "./page-button.ts";
import { withoutChangedSince, withProgress } from "./progress.ts";
import { badgeWants, isStale, withoutBadge } from "./result-badge.ts";
import { sessionRecords } from "./store/records.ts";
import { change } from "./store/store.ts";

/**
 * Saves what the facts of a page change: the record of its button, the badge on the toolbar button, and the setup.
 * Returns the settings of the document from then on.
 */
export async function notePage(deps: Deps, tabId: number, looked: Looked): Promise<PageSettings> {
  const wants = { ...offeredWants(tabId), ...badgeWants(tabId), fill: sessionRecords.fill(tabId) };
  const kept = await change(
    deps,
    () => wants,
    async ({ setups: before, learned, options, memory: { offered, badge, fill } }) => {
      const stale = badge !== null && (await isStale(deps, tabId, badge, looked.documentKey));
      const left = withoutChangedSince(before, looked, fill);
      const { setups, memory: trouble } = withProgress(left, looked.facts, deps.now());
      return {
        answer: { setups, learned, options },
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
  return settingsFrom(deps, kept);
}
