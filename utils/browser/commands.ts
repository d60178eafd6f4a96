// Reads and serves keyboard commands.
import { browser } from "wxt/browser";

/**
 * Returns the current keys of each command by its name. The keys are empty where the command has none. The user may
 * have changed them.
 */
export async function shortcuts(): Promise<Map<string, string>> {
  const commands = await browser.commands.getAll();
  return new Map(commands.map(({ name, shortcut }) => [name ?? "", shortcut ?? ""]));
}

/**
 * Calls `serve` for each keyboard command, with its name and with the tab and window where the user pressed the keys.
 */
export function onCommand(
  serve: (name: string, tabId: number | undefined, windowId: number | undefined) => void,
): void {
  browser.commands.onCommand.addListener((name, tab) => serve(name, tab?.id, tab?.windowId));
}
