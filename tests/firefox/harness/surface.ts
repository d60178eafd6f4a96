// Clicks and reads in Firefox: in the panel's page by names that never change, on the sites by what they show.
import type { Page } from "puppeteer-core";

/** Waits for the first element that fits, and clicks it. Its tab is in front then, as it is for a user. */
export async function click(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  const element = await page.waitForSelector(selector, { visible: true });
  // Scroll it to the middle, as a user does: at the edge the panel's own bars may cover it.
  await element?.evaluate((shown) => shown.scrollIntoView({ block: "center" }));
  await element?.click();
}

/** Types into an input and replaces its text. */
export async function type(page: Page, selector: string, text: string): Promise<void> {
  await page.bringToFront();
  await page.locator(selector).fill(text);
}

/** Waits until the panel says that its tab shows a page of this kind. */
export async function shows(panel: Page, kind: string): Promise<void> {
  await panel.waitForSelector(`html[data-page="${kind}"]`);
}

/** The part of the panel's window that says whether the click has arrived. */
declare const window: {
  clicked?: boolean;
  addEventListener(type: "click", heard: () => void, options: { capture: true; once: true }): void;
};

/** Clicks an action of the panel. Returns its result: `done`, or the kind of failure and its text. */
export async function act(panel: Page, selector: string): Promise<string> {
  await panel.evaluate(() => {
    window.clicked = false;
    window.addEventListener("click", () => (window.clicked = true), { capture: true, once: true });
  });
  await click(panel, selector);
  // Firefox answers before the page gets the click. Until then the page shows the previous action's result.
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
