// Tests that switching off the button on the page removes it (docs/promises.md, 5) from every open page, without a
// reload and without a trace.
import type { Page } from "@playwright/test";
import { expect, test } from "../e2e/harness/fixtures.ts";
import { newFormAddress, signedInOn } from "../e2e/harness/prepared.ts";
import { proves } from "../run/promise.ts";

/** Returns the page's markup, without the button's element. */
const markup = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    copy.querySelectorAll("[data-exact-setup-fill]").forEach((host) => host.remove());
    return copy.outerHTML;
  });

const wholeMarkup = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

test("switched off, the button goes from every open page and leaves nothing; switched on, it comes back", async ({
  context,
  extension,
  sandbox,
}) => {
  await signedInOn(context, sandbox, "app.apicenter.io");
  const sites = [await context.newPage(), await context.newPage()];
  const buttons = sites.map((site) => site.locator("[data-exact-setup-fill]"));
  for (const [index, site] of sites.entries()) {
    await site.goto(newFormAddress);
    await expect(buttons[index]!).toHaveCount(1);
  }
  const before = await Promise.all(sites.map(markup));

  const options = await context.newPage();
  await options.goto(extension.address("options.html"));
  const wanted = options.locator('[data-input="pageButton"]');
  await wanted.uncheck();
  for (const button of buttons) await expect(button).toHaveCount(0);
  const after = await Promise.all(sites.map(wholeMarkup));
  const changed = after.filter((text, index) => text !== before[index]).length;
  expect(changed).toBe(0);

  await wanted.check();
  for (const button of buttons) await expect(button).toHaveCount(1);
  proves(
    test.info(),
    5,
    `${changed} of ${sites.length} open pages keep anything of the button once it is switched off`,
  );
});
