// Connects our own pages (popup, side panel, options) with the browser: which tab a page is about, and when something
// changed.
import { browser } from "wxt/browser";
import { askForHosts, missingHosts, onHostsChanged } from "./host-permission.ts";
import { isAlive, sendMessage, version } from "./runtime.ts";
import { onStorageChanged } from "./storage.ts";
import { activeTabId } from "./tabs.ts";

/** What the link between an own page and the background needs from the browser. */
export const ownPageWire = { version, isAlive, sendMessage };

/**
 * Returns the id of the tab that `?tab=` names in the page's address. Without it, returns the id of the active tab of
 * the page's window, or null.
 */
export async function aboutTab(address: URL): Promise<number | null> {
  const bound = address.searchParams.get("tab");
  return bound !== null && /^\d+$/.test(bound) ? Number(bound) : activeTabId();
}

/** The hosts that the browser withholds: read them, ask for them, watch them. */
export const ownHosts = { missing: missingHosts, ask: askForHosts, onChange: onHostsChanged };

/**
 * Milliseconds to wait so that several changes of the storage cause one call. One action changes the storage several
 * times, and each call makes the page read everything again.
 */
const together = 50;

/**
 * Calls `changed` when the storage or the allowed hosts changed, when another tab became active, or when a page
 * finished loading. Returns a function that stops this.
 */
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
