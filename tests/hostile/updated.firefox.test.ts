// An update under an open page in Firefox (docs/promises.md, 13): it fills nothing, and leaves one button that answers.
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

/** The part of the extension's own API that is called inside its pages. */
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
  // What it says is in its closed root: it is wider than its name.
  await expect.poll(widthOfButton).toBeGreaterThan(before);
  await own.close();
});

test("an update under an open page fills nothing and leaves one button that answers", async ({ task }) => {
  // Set on the old button's element: the new one's has not got it.
  await site.$eval("[data-exact-setup-fill]", (host) => host.toggleAttribute("data-old", true));
  await firefox.browser.installExtension(productionBuild);
  await site.waitForSelector("[data-exact-setup-fill]:not([data-old])");
  await site.bringToFront();
  const before = await widthOfButton();
  // What it says is in its closed root: it is wider than its name. A press counts once the button has stood still.
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
