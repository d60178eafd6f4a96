// Keyboard commands.
import { browser } from "wxt/browser";

/** Serves a keyboard command with the tab and window it was given in. */
export function onCommand(
  serve: (name: string, tabId: number | undefined, windowId: number | undefined) => void,
): void {
  browser.commands.onCommand.addListener((name, tab) => serve(name, tab?.id, tab?.windowId));
}
