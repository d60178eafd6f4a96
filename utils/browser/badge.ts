// Shows the toolbar button's badge (a short sign) and its tooltip. Both belong to one tab. The browser removes them
// when that tab loads another page. This needs no permission.
import { browser } from "wxt/browser";
import { textOf } from "./runtime.ts";

export interface Badge {
  /** One or two letters. */
  sign: string;
  /** The tooltip's sentence. The extension's name is put before it. */
  sentence: string;
}

/** The error colour of components/tokens.css. */
const colour = "#a8201a";

/** Shows a badge on the toolbar button of this tab. Null removes the badge. Does nothing where the tab is closed. */
export async function showBadge(tabId: number, badge: Badge | null): Promise<void> {
  const name = textOf("extensionShortName");
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: colour });
    await browser.action.setBadgeText({ tabId, text: badge?.sign ?? "" });
    await browser.action.setTitle({ tabId, title: badge ? `${name}: ${badge.sentence}` : name });
  } catch {
    // The tab is closed.
  }
}
