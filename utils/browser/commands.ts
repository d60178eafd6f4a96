// Keyboard commands.
import { browser } from "wxt/browser";

/** The keys of each command as they are now: a user may have changed them. */
export async function shortcuts(): Promise<Map<string, string>> {
  const commands = await browser.commands.getAll();
  return new Map(commands.map(({ name, shortcut }) => [name ?? "", shortcut ?? ""]));
}

/** Serves a keyboard command with the tab and window it was given in. */
export function onCommand(
  serve: (name: string, tabId: number | undefined, windowId: number | undefined) => void,
): void {
  browser.commands.onCommand.addListener((name, tab) => serve(name, tab?.id, tab?.windowId));
}
