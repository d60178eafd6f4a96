// Asks what popup and side panel show. This is the first thing that they do, before what draws them is loaded.
import { askForView } from "../messages/ask-view.ts";
import type { View } from "../domain/view.ts";
import { aboutTab, onEachChange, ownPageWire } from "./own-page.ts";

/** What a page shows: the view, and the tab that it is about. */
interface Seen {
  view: View;
  tabId: number | null;
}

/** A question for the view that is under way. */
export interface FirstLook {
  /** Resolves to the answer. Resolves to null when the background did not answer. */
  readonly asked: Promise<Seen | null>;
  /** The answer. Null until it has come. */
  readonly seen: Seen | null;
  /** Stops the watch for changes. Returns whether anything changed since the question was asked. */
  ended(): boolean;
}

/** Asks for the view of the tab that this page is about. Watches for changes until somebody else does. */
export function lookFirst(): FirstLook {
  let seen: Seen | null = null;
  let changed = false;
  async function ask(): Promise<Seen | null> {
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
