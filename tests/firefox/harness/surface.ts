// Clicking and reading in Firefox: the panel's page by the names that stay put, the sites by what they show.
import type { Page } from "puppeteer-core";

/** Clicks the first element that fits, once it is there; its tab is in front then, as it is for a user. */
export async function click(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  const element = await page.waitForSelector(selector, { visible: true });
  // In the middle, as a user scrolls: at the edge the panel's own bars may lie over it.
  await element?.evaluate((shown) => shown.scrollIntoView({ block: "center" }));
  await element?.click();
}

/** Types into an input, replacing what stands there. */
export async function type(page: Page, selector: string, text: string): Promise<void> {
  await page.bringToFront();
  await page.locator(selector).fill(text);
}

/** Waits until the panel says that its tab shows a page of this kind. */
export async function shows(panel: Page, kind: string): Promise<void> {
  await panel.waitForSelector(`html[data-page="${kind}"]`);
}

/** The part of the panel's window that holds whether a click has come. */
declare const window: {
  clicked?: boolean;
  addEventListener(type: "click", heard: () => void, options: { capture: true; once: true }): void;
};

/** Clicks an action of the panel and answers what came of it: `done`, or the kind of trouble and its text. */
export async function act(panel: Page, selector: string): Promise<string> {
  await panel.evaluate(() => {
    window.clicked = false;
    window.addEventListener("click", () => (window.clicked = true), { capture: true, once: true });
  });
  await click(panel, selector);
  // Firefox answers before the page has its click: until then the result of the action before is read there.
  await panel.waitForFunction(() => window.clicked);
  const shown = await panel.waitForSelector("[data-result]");
  return (
    (await shown?.evaluate((element) => {
      const result = element.getAttribute("data-result") ?? "";
      return result === "done" ? result : `${result}: ${element.textContent}`;
    })) ?? "gone"
  );
}

/** Clicks the link or button with these words. */
export async function clickWords(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  await page.locator(`::-p-xpath(//*[self::a or self::button][normalize-space()="${words}"])`).click();
}
