// Tabs: asking their content scripts, finding, opening and closing them.
import { browser } from "wxt/browser";

export interface TabPlace {
  id: number;
  /** Known only for the six hosts. */
  url?: string;
  /** Its document is still loading: the declared content script is yet to come. */
  loading?: boolean;
}

/** Sends a message to the top document of a tab. Returns undefined when nothing there answers. */
export async function sendToTab(tabId: number, message: unknown): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch {
    return undefined;
  }
}

/** Where a tab is; null when it is closed. */
export async function tabPlace(tabId: number): Promise<TabPlace | null> {
  try {
    const { url, status } = await browser.tabs.get(tabId);
    return { id: tabId, ...(url !== undefined && { url }), loading: status === "loading" };
  } catch {
    return null;
  }
}

/** The active tab of the window this page belongs to; null when there is none. */
export async function activeTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Whether a tab is the one in front, in the window that has the focus: the one that a user has before them. */
export async function isInFront(tabId: number): Promise<boolean> {
  try {
    const { active, windowId } = await browser.tabs.get(tabId);
    return active && (await browser.windows.get(windowId)).focused;
  } catch {
    return false;
  }
}

/** Tabs whose top address is on this origin, the last used first. */
export async function tabsOn(origin: string): Promise<TabPlace[]> {
  const tabs = await browser.tabs.query({ url: `${origin}/*` });
  return tabs
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap(({ id, url }) => (id === undefined ? [] : [{ id, ...(url !== undefined && { url }) }]));
}

/** Opens a tab beside the one a user is on; answers its id, or null. */
export async function openTab(url: string, openerTabId?: number): Promise<number | null> {
  const opener = openerTabId === undefined ? null : await tabPlace(openerTabId);
  const tab = await browser.tabs.create({ url, ...(opener && { openerTabId: opener.id }) });
  return tab.id ?? null;
}

/** Whether the user lets the extension work on all its hosts: both browsers let them take that back at any time. */
export function mayRunOnSites(): Promise<boolean> {
  const origins = browser.runtime.getManifest().host_permissions ?? [];
  return browser.permissions.contains({ origins: [...origins] });
}

/** Brings a tab and its window to the front. */
export async function showTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Closes a tab; one that is gone already is no fault. */
export async function closeTab(tabId: number): Promise<void> {
  await browser.tabs.remove(tabId).catch(() => undefined);
}

export function onTabRemoved(removed: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => removed(tabId));
}
