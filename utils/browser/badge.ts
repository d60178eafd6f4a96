// The toolbar button's badge: a short sign, and what the button says when it is pointed at. Both belong to one tab, and the
// browser takes them away when that tab goes to another page. It needs no permission.
import { browser } from "wxt/browser";
import { textOf } from "./runtime.ts";

export interface Badge {
  /** One or two letters. */
  sign: string;
  sentence: string;
}

/** The colour of components/tokens.css for what is wrong. */
const colour = "#a8201a";

/** Shows a badge while this tab is in front; null takes it away. A tab that was closed has none. */
export async function showBadge(tabId: number, badge: Badge | null): Promise<void> {
  const name = textOf("extensionShortName");
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: colour });
    await browser.action.setBadgeText({ tabId, text: badge?.sign ?? "" });
    await browser.action.setTitle({ tabId, title: badge ? `${name}: ${badge.sentence}` : name });
  } catch {
    // The tab is gone.
  }
}
