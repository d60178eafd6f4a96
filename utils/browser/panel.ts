// Opens the side panel: Chromium's sidePanel, Firefox's sidebar. The browser allows this only in a user's gesture and
// before the first `await`.
import { browser } from "wxt/browser";

interface PanelApis {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Opens the side panel in a window. Call it first in a click or a command. */
export function openPanel(windowId: number): Promise<void> {
  const apis = browser as unknown as PanelApis;
  return apis.sidebarAction
    ? apis.sidebarAction.open()
    : (apis.sidePanel?.open({ windowId }) ?? Promise.resolve());
}

/**
 * Returns the id of the window that holds this page, or null. Ask for it before the click: in the click there is no
 * time to wait.
 */
export async function ownWindowId(): Promise<number | null> {
  return (await browser.windows.getCurrent()).id ?? null;
}
