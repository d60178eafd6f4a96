// Finds, opens, shows and closes tabs, and sends messages to their content scripts.
import { browser } from "wxt/browser";

/** A tab with the address that it shows. */
export interface TabPlace {
  id: number;
  /** Known only for the six hosts. */
  url?: string;
  /** Whether its document is still loading. The browser has not yet run the declared content script then. */
  loading?: boolean;
}

/** Sends a message to the top document of a tab. Returns the reply, or undefined when no script there replies. */
export async function sendToTab(tabId: number, message: unknown): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch {
    return undefined;
  }
}

/** Returns a tab with its address, or null when the tab is closed. */
export async function tabPlace(tabId: number): Promise<TabPlace | null> {
  try {
    const { url, status } = await browser.tabs.get(tabId);
    return { id: tabId, ...(url !== undefined && { url }), loading: status === "loading" };
  } catch {
    return null;
  }
}

/** Returns the id of the active tab of this page's window, or null. */
export async function activeTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/**
 * Returns whether a tab is the active tab of the focused window: the tab that the user looks at. Returns false when it
 * is closed.
 */
export async function isInFront(tabId: number): Promise<boolean> {
  try {
    const { active, windowId } = await browser.tabs.get(tabId);
    return active && (await browser.windows.get(windowId)).focused;
  } catch {
    return false;
  }
}

/** Returns the tabs whose top address is on this origin, the last used first. */
export async function tabsOn(origin: string): Promise<TabPlace[]> {
  const tabs = await browser.tabs.query({ url: `${origin}/*` });
  return tabs
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap(({ id, url }) => (id === undefined ? [] : [{ id, ...(url !== undefined && { url }) }]));
}

/** Opens a tab beside the tab `openerTabId`, where that one is still open. Returns the new tab's id, or null. */
export async function openTab(url: string, openerTabId?: number): Promise<number | null> {
  const opener = openerTabId === undefined ? null : await tabPlace(openerTabId);
  const tab = await browser.tabs.create({ url, ...(opener && { openerTabId: opener.id }) });
  return tab.id ?? null;
}

/**
 * Returns whether the user lets the extension run on all its hosts. In both browsers the user can take this back at any
 * time.
 */
export function mayRunOnSites(): Promise<boolean> {
  const origins = browser.runtime.getManifest().host_permissions ?? [];
  return browser.permissions.contains({ origins: [...origins] });
}

/** Makes a tab the active one and focuses its window. */
export async function showTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Closes a tab. Does nothing where it is closed already. */
export async function closeTab(tabId: number): Promise<void> {
  await browser.tabs.remove(tabId).catch(() => undefined);
}

/** Calls `removed` with the id of each tab that is closed. */
export function onTabRemoved(removed: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => removed(tabId));
}
