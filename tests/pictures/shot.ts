// Takes a picture of a page at an exact size, whatever the size of the window. Restores the page's size afterwards.
import type { Page } from "@playwright/test";

/** Returns a PNG of the page. Waits until the page has drawn itself at that size. */
export async function shotAt(page: Page, width: number, height: number): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  try {
    const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
    await session.send("Emulation.setDeviceMetricsOverride", metrics);
    await page.waitForFunction((wanted) => innerWidth === wanted, width);
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    return await page.screenshot({ animations: "disabled", caret: "hide" });
  } finally {
    await session.send("Emulation.clearDeviceMetricsOverride").catch(() => undefined);
    await session.detach().catch(() => undefined);
  }
}
