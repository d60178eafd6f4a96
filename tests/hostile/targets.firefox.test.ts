// Tests exact targets in Firefox too: fills in frames and lookalikes (docs/promises.md, 2).
import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { proves } from "../run/promise.ts";
import { firefoxWithValues, type FirefoxWithValues } from "./targets-firefox.ts";
import { exactPlace, placesAround, type Place } from "./targets-places.ts";
import { formTarget, startedWith } from "./targets-values.ts";

/**
 * In Firefox a window that the site opens and writes is a document of the site at the site's own address. So it is the
 * exact target, and is left out here.
 */
const places = placesAround(formTarget).filter(({ name }) => !name.startsWith("a window at about:blank"));
const exact = exactPlace(formTarget);
const hosts = [...new Set([...places, exact].flatMap(({ pages }) => Object.keys(pages)))].map(
  (address) => new URL(address).hostname,
);

let started: FirefoxWithValues;
beforeEach(async () => void (started = await firefoxWithValues(hosts)));
afterEach(() => started.close());

/**
 * Returns how many controls with one of the values, and how many of the extension's buttons, a page and its frames have.
 */
async function held(page: Page): Promise<number> {
  const counted = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame
          .evaluate(
            (texts) =>
              document.querySelectorAll("[data-exact-setup-fill]").length +
              [...document.querySelectorAll("input")].filter(({ value }) => texts.includes(value)).length,
            [startedWith.clientId, startedWith.clientSecret, startedWith.division] as string[],
          )
          .catch(() => 0),
      ),
  );
  return counted.reduce((sum, found) => sum + found, 0);
}

async function attack(page: Page, tabId: number, place: Place): Promise<number> {
  started.anyHost.show(place.pages);
  const opened = place.opensWindow
    ? new Promise<Page | null>((done) => page.once("popup", done))
    : Promise.resolve(null);
  await page.goto(place.address);
  const attacked = (await opened) ?? page;
  await started.act(attacked === page ? tabId : await started.newestTab(), { action: "fill-form" });
  const count = await held(attacked);
  if (attacked !== page) await attacked.close();
  return count;
}

test(
  "a fill goes to the exact top document and to no other place",
  { timeout: 120_000 },
  async ({ task }) => {
    const page = await started.firefox.browser.newPage();
    const tabId = await started.newestTab();
    await page.bringToFront();
    const wrong: string[] = [];
    for (const place of places) if ((await attack(page, tabId, place)) > 0) wrong.push(place.name);
    expect(wrong).toEqual([]);
    // Client ID, client secret, division, and the button.
    expect(await attack(page, tabId, exact)).toBe(4);
    proves(task, 2, `${wrong.length} fills and buttons in ${places.length} places (Firefox)`);
  },
);
