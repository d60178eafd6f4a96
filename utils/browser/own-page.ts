// Connects our own pages (popup, side panel, options) with the browser: which tab a page is about, and when something
// changed.
import { browser } from "wxt/browser";
import { askForHosts, missingHosts, onHostsChanged } from "./host-permission.ts";
import { isShownRecord } from "../domain/unshown-records.ts";
import { isEnvelope } from "../messages/envelope.ts";
import type { SiteMessageName } from "../messages/from-sites.ts";
import { isAlive, onMessage, ownId, sendMessage, version } from "./runtime.ts";
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

/** Calls `told` when a document tells what its page is: the browser brings that to our own pages as well. */
function onPageFacts(told: () => void): () => void {
  return onMessage((message, { id }) => {
    if (id === ownId() && isEnvelope(message) && message.type === ("page-facts" satisfies SiteMessageName))
      told();
    return undefined;
  });
}

/**
 * Calls `soon` when the storage or a page changed, of which several changes come together. Calls `now` when the allowed
 * hosts changed, when another tab became active, or when a page finished loading. Returns a function that stops this.
 */
export function onEachChange(now: () => void, soon: () => void): () => void {
  const stopStorage = onStorageChanged((keys) => keys.some(isShownRecord) && soon());
  const stopFacts = onPageFacts(soon);
  const stopHosts = onHostsChanged(now);
  const updated = (_tabId: number, { status }: { status?: string }) => {
    if (status === "complete") now();
  };
  const activated = () => now();
  browser.tabs.onUpdated.addListener(updated);
  browser.tabs.onActivated.addListener(activated);
  return () => {
    stopStorage();
    stopFacts();
    stopHosts();
    browser.tabs.onUpdated.removeListener(updated);
    browser.tabs.onActivated.removeListener(activated);
  };
}

/** Calls `changed` after each change of `onEachChange`. Returns a function that stops this. */
export function onAnythingChanged(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = onEachChange(changed, () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      changed();
    }, together);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
