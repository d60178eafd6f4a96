// The side panel: Chromium's sidePanel, Firefox's sidebar. Opening needs a user's gesture and nothing awaited before it.
import { browser } from "wxt/browser";

interface PanelApis {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Opens the side panel in a window. Call it first thing in a click or a command. */
export function openPanel(windowId: number): Promise<void> {
  const apis = browser as unknown as PanelApis;
  return apis.sidebarAction
    ? apis.sidebarAction.open()
    : (apis.sidePanel?.open({ windowId }) ?? Promise.resolve());
}

/** The window a page of ours stands in; asked early, so that the click has it at hand. */
export async function ownWindowId(): Promise<number | null> {
  return (await browser.windows.getCurrent()).id ?? null;
}
