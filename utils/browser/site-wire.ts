// Connects a content script's link with the browser.
import { isAlive, onMessage, ownId, sendMessage, version } from "./runtime.ts";

/** What a content script's link needs from the browser. */
export const siteWire = { id: ownId, version, isAlive, sendMessage, onMessage };
