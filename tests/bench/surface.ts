// Measures times inside a page of the extension: from a click to its result, and from its navigation to `data-ready`.
import type { BrowserContext, Page } from "@playwright/test";

/**
 * Clicks inside a page of the extension. Returns the milliseconds until that page shows the wanted result, or, when
 * `shown` is given, until it shows an element that matches it.
 */
export function clickUntil(surface: Page, action: string, wanted: string, shown = ""): Promise<number> {
  return surface.evaluate(
    ([action, wanted, shown]) =>
      new Promise<number>((done, fail) => {
        const button = document.querySelector<HTMLElement>(`[data-action="${action}"]`);
        if (!button) return fail(new Error(`There is no ${action}`));
        const start = performance.now();
        const watcher = new MutationObserver(() => {
          const said = document.querySelector<HTMLElement>("[data-result]");
          const result = said?.getAttribute("data-result");
          const there = shown === "" ? Boolean(result) : document.querySelector(shown) !== null;
          if (!there && (!result || result === wanted)) return;
          watcher.disconnect();
          if (result && result !== wanted) fail(new Error(`${action}: ${result}: ${said?.innerText}`));
          else done(performance.now() - start);
        });
        watcher.observe(document, { subtree: true, childList: true, attributes: true });
        button.click();
      }),
    [action, wanted, shown] as const,
  );
}

/** What each page notes about itself, in milliseconds from the start of its navigation. */
interface Noted {
  readyAt?: number;
  firstRowAt?: number;
}

/** Makes every page note when it has `data-ready`, and when it shows the first row of a list of administrations. */
export function noteReady(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    const noted = globalThis as Noted;
    if (!location.protocol.endsWith("-extension:")) return;
    const watcher = new MutationObserver(() => {
      if (document.documentElement?.hasAttribute("data-ready")) noted.readyAt ??= performance.now();
      if (document.querySelector("[data-division]")) noted.firstRowAt ??= performance.now();
      if (noted.readyAt && noted.firstRowAt) watcher.disconnect();
    });
    watcher.observe(document, { subtree: true, childList: true, attributes: true });
  });
}

/** Returns the milliseconds from the start of a page's navigation to `data-ready`. Throws when it noted none. */
export async function readyTimeOf(page: Page): Promise<number> {
  const time = await page.evaluate(() => (globalThis as Noted).readyAt);
  if (time === undefined) throw new Error("The page was ready before it could be watched");
  return time;
}

/** Returns the milliseconds from the start of a page's navigation to the first row of its list. Waits for the row. */
export async function firstRowTimeOf(page: Page): Promise<number> {
  await page.locator("[data-division]").first().waitFor();
  const time = await page.evaluate(() => (globalThis as Noted).firstRowAt);
  if (time === undefined) throw new Error("The row was shown before it could be watched");
  return time;
}
