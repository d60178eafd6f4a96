// Tests that a page gets the settings that it missed in the browser's back-forward cache (docs/promises.md, 5).
import { cachedForm, expect, test } from "./cached-pages.ts";

const first = "https://app.apicenter.io/dashboard/7/applications/1/new";
const second = "https://app.apicenter.io/dashboard/7/applications/2/new";

test("switched off while its page is in the cache, the button is gone when the user goes back @long", async ({
  anyHost,
  context,
  extension,
  page,
}) => {
  anyHost.show({ [first]: cachedForm, [second]: cachedForm });
  await page.goto(first);
  await page.locator("[data-exact-setup-fill]").waitFor();
  await page.evaluate((address) => location.assign(address), second);
  await page.waitForURL(second);
  await page.locator("[data-exact-setup-fill]").waitFor();

  const options = await context.newPage();
  await options.goto(extension.address("options.html"));
  await options.locator('[data-input="pageButton"]').uncheck();
  await expect(page.locator("[data-exact-setup-fill]")).toHaveCount(0);

  await page.bringToFront();
  await page.evaluate(() => history.back());
  await page.waitForURL(first, { waitUntil: "commit" });
  await page.waitForFunction(() => "back" in globalThis);
  expect(await page.evaluate(() => (globalThis as { back?: boolean }).back), "the cache was used").toBe(true);
  await expect(page.locator("[data-exact-setup-fill]")).toHaveCount(0);
});
