// The browser's side of a content script's link.
import { browser } from "wxt/browser";
import { isAlive, onMessage, ownId, sendMessage, version } from "./runtime.ts";

const marks = globalThis as { exactSetupLinked?: string };

export const siteWire = { id: ownId, version, isAlive, sendMessage, onMessage };

/**
 * Whether this document is linked already by this version of the extension; notes that it is from now on.
 * A script put into a tab that was open before must not work beside the declared one.
 */
export function isLinkedAlready(): boolean {
  const mark = `${browser.runtime.id} ${version()}`;
  if (marks.exactSetupLinked === mark) return true;
  marks.exactSetupLinked = mark;
  return false;
}
