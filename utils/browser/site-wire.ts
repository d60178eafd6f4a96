// The browser's side of a content script's link.
import { isAlive, onMessage, ownId, sendMessage, version } from "./runtime.ts";

export const siteWire = { id: ownId, version, isAlive, sendMessage, onMessage };
