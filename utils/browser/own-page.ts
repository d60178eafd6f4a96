// What our own pages need of the browser: which tab they are about, and when something changed.
import { browser } from "wxt/browser";
import { askForHosts, missingHosts, onHostsChanged } from "./host-permission.ts";
import { isAlive, sendMessage, version } from "./runtime.ts";
import { onStorageChanged } from "./storage.ts";
import { activeTabId } from "./tabs.ts";

export const ownPageWire = { version, isAlive, sendMessage };

/** The tab named by `?tab=` in the page's address, else the active tab of the page's window. */
export async function aboutTab(address: URL): Promise<number | null> {
  const bound = address.searchParams.get("tab");
  return bound !== null && /^\d+$/.test(bound) ? Number(bound) : activeTabId();
}

/** What the browser withholds, for our own pages. */
export const ownHosts = { missing: missingHosts, ask: askForHosts, onChange: onHostsChanged };

/** Milliseconds in which changes of the storage are told together: an act makes several, and each look costs the page. */
const together = 50;

/** Calls when storage or what the browser allows changed, another tab came to the front, or a page loaded; answers how to stop. */
export function onAnythingChanged(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stopStorage = onStorageChanged(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      changed();
    }, together);
  });
  const stopHosts = onHostsChanged(changed);
  const updated = (_tabId: number, { status }: { status?: string }) => {
    if (status === "complete") changed();
  };
  const activated = () => changed();
  browser.tabs.onUpdated.addListener(updated);
  browser.tabs.onActivated.addListener(activated);
  return () => {
    stopStorage();
    stopHosts();
    clearTimeout(timer);
    browser.tabs.onUpdated.removeListener(updated);
    browser.tabs.onActivated.removeListener(activated);
  };
}
