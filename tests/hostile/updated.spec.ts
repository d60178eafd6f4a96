// Tests an update, a removal, and a withdrawn site while pages are open (docs/promises.md, 13): the page stays as it is,
// and the user is told what to do as soon as they ask.
import type { Page } from "@playwright/test";
import type { Code } from "../../utils/domain/codes.ts";
import { sentence } from "../e2e/harness/english.ts";
import { expect, test as base } from "../e2e/harness/fixtures.ts";
import { emptyForm, formValues, values } from "../e2e/harness/prepared.ts";
import { buttonTexts } from "../e2e/harness/page-button.ts";
import { act, saveValues, shows } from "../e2e/harness/surface.ts";
import { proves } from "../run/promise.ts";
import { allowSites, reloadExtension, switchOff } from "./updated-browser.ts";

const test = base.extend<{ panel: Page }>({
  /** The panel beside an open form with the extension's button, and a complete set-up. Every test begins with it. */
  panel: [
    async ({ page, app, begin }, use) => {
      const panel = await begin(values(app), { shows: "api-center-form" });
      await expect.poll(() => buttonTexts(page)).toHaveLength(1);
      await page.bringToFront();
      await use(panel);
    },
    { auto: true },
  ],
});

/**
 * Presses the button until it says one of these sentences. Returns which one. Its name is not an answer, and neither is
 * an empty text while one button replaces another.
 */
async function press(page: Page, ...codes: Code[]): Promise<Code> {
  let said: Code | undefined;
  const answer = async () => {
    const texts = await buttonTexts(page);
    said = codes.find((code) => texts.some((text) => text.includes(sentence(code))));
    return said;
  };
  await expect(async () => {
    await page.locator("[data-exact-setup-fill]").click({ timeout: 2_000 });
    await expect.poll(answer, { timeout: 1_500 }).toBeDefined();
  }).toPass();
  return said!;
}

test("a page whose extension is gone stays as it is, and says on a click that it must be loaded again @long", async ({
  page,
  extension,
}) => {
  const before = await page.locator("html").evaluate((html) => html.outerHTML);
  await switchOff(extension, page);
  expect((await page.locator("html").evaluate((html) => html.outerHTML)) === before).toBe(true);
  await press(page, "reloadPage");
  const filled = (await formValues(page)).flat().filter((value) => value !== "").length;
  expect(filled).toBe(0);
  proves(
    test.info(),
    13,
    `${filled} fields filled by a page whose extension is gone; it says "reload this page"`,
  );
});

test("after an update an open page has one button, and works once the secret was taken again @long", async ({
  page,
  extension,
  app,
}) => {
  await reloadExtension(extension, page);
  await page.reload();
  await expect.poll(() => buttonTexts(page)).toHaveLength(1);
  await press(page, "clientSecretMissing");
  expect(await formValues(page)).toEqual([emptyForm]);
  const again = await extension.openPanelInTab(await extension.tabIdOf(page));
  await shows(again, "api-center-form");
  expect(await saveValues(again, { clientSecret: app.clientSecret })).toMatchObject({ result: "done" });
  expect(await act(again, "fill-form")).toMatchObject({ result: "done" });
});

test("an update under an open page leaves one button, and never an old one's fill @long", async ({
  page,
  extension,
}) => {
  await reloadExtension(extension, page);
  // The old script asks to load the page again; the new one says that the secret is gone. A press may reach either
  // first, but only the new script's button stays.
  await press(page, "reloadPage", "clientSecretMissing");
  await press(page, "clientSecretMissing");
  const buttons = (await buttonTexts(page)).length;
  const filled = (await formValues(page)).flat().filter((value) => value !== "").length;
  expect([buttons, filled]).toEqual([1, 0]);
  proves(test.info(), 13, `${buttons} button and ${filled} filled fields after an update under an open page`);
});

test("a site taken away while its page is open: nothing is filled, the panel says so, and given back it works @long", async ({
  page,
  extension,
  app,
  panel,
}) => {
  await allowSites(extension, page, false);
  await page.reload();
  await shows(panel, "elsewhere");
  expect(await act(panel, "fill-form")).toEqual({ result: "refused", text: sentence("hostNotAllowed") });
  const filled = (await formValues(page)).flat().filter((value) => value !== "").length;
  expect(filled).toBe(0);
  // No page is loaded again: the panel hears that the site is allowed, and looks.
  await allowSites(extension, page, true);
  await shows(panel, "api-center-form");
  expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
  const { title, clientId, clientSecret, country, division } = values(app);
  const right =
    JSON.stringify(await formValues(page)) ===
    JSON.stringify([[title, clientId, clientSecret, country, division]]);
  expect(right).toBe(true);
  proves(
    test.info(),
    13,
    `${filled} fields filled on a site that was taken away under its open page; the panel says so`,
  );
});
