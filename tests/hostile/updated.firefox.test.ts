// Tests an update under an open page in Firefox (docs/promises.md, 13): it fills nothing, and leaves one button that
// works.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { productionBuild, type Firefox } from "../firefox/harness/firefox.ts";
import { openForm, withSandbox, type WithSandbox } from "../firefox/harness/with-sandbox.ts";
import { proves } from "../run/promise.ts";

let begun: WithSandbox;
let firefox: Firefox;
let site: Page;

beforeAll(async () => {
  begun = await withSandbox();
  ({ firefox } = begun);
  site = await openForm(firefox);
}, 120_000);

afterAll(() => begun.close());

const widthOfButton = (): Promise<number> =>
  site.$eval("[data-exact-setup-fill]", (host) => host.getBoundingClientRect().width);

/** The part of the extension API that runs inside its pages. */
declare const browser: {
  tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
  action: Record<"getBadgeText" | "getTitle", (about: { tabId: number }) => Promise<string>>;
};

test("a refused keyboard command is said on the toolbar button and on the page's", async () => {
  const own = await firefox.openExtension("options.html");
  const tabId = await firefox.tabIdOf(site, own);
  const shown = () =>
    own.evaluate(
      async (tabId) => [
        await browser.action.getBadgeText({ tabId }),
        await browser.action.getTitle({ tabId }),
      ],
      tabId,
    );
  const [, name] = await shown();
  await site.bringToFront();
  const before = await widthOfButton();
  await firefox.command("F");
  await expect.poll(shown).toEqual(["!", expect.stringMatching(new RegExp(`^${name}: .+`))]);
  // The button's text is in its closed root. A message makes the button wider than its name does.
  await expect.poll(widthOfButton).toBeGreaterThan(before);
  await own.close();
});

test("an update under an open page fills nothing and leaves one button that answers", async ({ task }) => {
  // Mark the old button's element. The new button's element has no mark.
  await site.$eval("[data-exact-setup-fill]", (host) => host.toggleAttribute("data-old", true));
  await firefox.browser.installExtension(productionBuild);
  await site.waitForSelector("[data-exact-setup-fill]:not([data-old])");
  await site.bringToFront();
  const before = await widthOfButton();
  // A message makes the button wider than its name does. A press counts only after the button has stood still.
  while ((await widthOfButton()) === before) await site.click("[data-exact-setup-fill]");
  const buttons = await site.$$eval("[data-exact-setup-fill]", (all) => all.length);
  const filled = await site.$$eval(".connect input", (all) => all.filter(({ value }) => value !== "").length);
  expect([buttons, filled]).toEqual([1, 0]);
  proves(
    task,
    13,
    `${buttons} button and ${filled} filled fields after an update under an open page, in Firefox`,
  );
});
