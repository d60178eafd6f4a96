// Asks what popup and side panel show. This is the first thing that they do, before what draws them is loaded.
import { askForView } from "../messages/ask-view.ts";
import type { FirstLook, ShownView } from "../domain/shown-view.ts";
import { aboutTab, onEachChange, ownPageWire } from "./own-page.ts";

/** Asks for the view of the tab that this page is about. Watches for changes until somebody else does. */
export function lookFirst(): FirstLook {
  let seen: ShownView | null = null;
  let changed = false;
  async function ask(): Promise<ShownView | null> {
    const tabId = await aboutTab(new URL(location.href));
    const view = await askForView(ownPageWire, tabId);
    return (seen = view && { view, tabId });
  }
  const asked = ask().catch(() => null);
  const note = () => (changed = true);
  const stop = onEachChange(note, note);
  return {
    asked,
    get seen() {
      return seen;
    },
    ended() {
      stop();
      return changed;
    },
  };
}

/** Resolves when the browser has read the whole document. */
export async function documentRead(): Promise<void> {
  if (document.readyState !== "loading") return;
  await new Promise((read) => document.addEventListener("DOMContentLoaded", read, { once: true }));
}
