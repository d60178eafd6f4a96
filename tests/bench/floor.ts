// Drives the floor: the small extension in floor/, which does the least that the same work takes.
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import manifest from "./floor/manifest.json" with { type: "json" };

/** The part of the extension API that the floor's own page uses. */
declare const chrome: {
  action: { setPopup(what: { popup: string }): Promise<void>; openPopup(): Promise<void> };
  storage: { session: { set(items: object): Promise<void> } };
};

/** The folder of the unpacked floor. */
export const floorFolder = join(import.meta.dirname, "floor");

/** The browser makes an extension's ID from its key: the first half of a hash, each digit written as a to p. */
const id = createHash("sha256")
  .update(Buffer.from(manifest.key, "base64"))
  .digest("hex")
  .slice(0, 32)
  .replace(/./g, (digit) => "abcdefghijklmnop".charAt(Number.parseInt(digit, 16)));

/** Returns the address of one of the floor's files. */
export const floorAddress = (file: string): string => `chrome-extension://${id}/${file}`;

/** The floor in a running browser. */
export interface Floor {
  /** Keeps the values that it fills in. */
  keep(values: readonly string[]): Promise<void>;
  /** Opens one of its pages as its popup, over the tab in front. Returns it when it is ready. */
  openPopup(name: "bare.html" | "fill.html"): Promise<Page>;
  /** Opens its bare page in a tab of its own. Returns it when it is ready. */
  openTab(): Promise<Page>;
}

/** Opens the floor's own page in a tab, and drives the floor from it. */
export async function openFloor(context: BrowserContext): Promise<Floor> {
  const openTab = async (): Promise<Page> => {
    const tab = await context.newPage();
    await tab.goto(floorAddress("bare.html"));
    await tab.locator("html[data-ready]").waitFor();
    return tab;
  };
  const own = await openTab();
  return {
    keep: (values) => own.evaluate((values) => chrome.storage.session.set({ values }), values),
    async openPopup(name) {
      await own.evaluate((popup) => chrome.action.setPopup({ popup }), name);
      const [popup] = await Promise.all([
        context.waitForEvent("page", (opened) => opened.url() === floorAddress(name)),
        own.evaluate(() => chrome.action.openPopup()),
      ]);
      await popup.locator("html[data-ready]").waitFor();
      return popup;
    },
    openTab,
  };
}
