// Tests a tab that moves on during a fill (docs/promises.md, 2): races and the back-forward cache.
import { proves } from "../run/promise.ts";
import { valuesIn } from "./targets-background.ts";
import { cachedForm, expect, test } from "./cached-pages.ts";
import { formTarget } from "./targets-values.ts";

const site = `https://${formTarget.host}`;
const first = `${site}${formTarget.path}`;
const fill = { action: "fill-form" };

/** Returns a function that gives numbers between 0 and 1, the same ones for the same seed (a linear congruence). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

/** Where the tab goes during the fill. Every page has the same form. */
const others = {
  "another document of the site": `${site}/dashboard/7/applications/2/new`,
  "the site on another port": `https://${formTarget.host}:8443${formTarget.path}`,
  "a site that looks like it": `https://${formTarget.host}.evil.example${formTarget.path}`,
  "another document of the site, in its frame": `${site}/outer`,
} as const;

const framed = { body: `<!doctype html><iframe width=900 height=700 src="${formTarget.path}"></iframe>` };

for (const { races, tag } of [
  { races: 5, tag: "@short" },
  { races: 100, tag: "@long" },
])
  test(
    `no other document is filled in ${races} navigation races`,
    { tag },
    async ({ anyHost, page, armed, tabId }) => {
      test.setTimeout(races * 3_000 + 30_000);
      const next = numbersFrom(20_260_101);
      const targets = Object.values(others);
      anyHost.show({
        ...Object.fromEntries(targets.map((address) => [address, formTarget.page])),
        [`${site}/outer`]: framed,
        [first]: formTarget.page,
      });
      let wrong = 0;
      let ran = 0;
      let right = 0;
      let cut = 0;
      for (; ran < races; ran += 1) {
        const target = targets[ran % targets.length]!;
        await page.goto(first);
        await page.locator("[data-exact-setup-fill]").waitFor();
        const filling = armed.act(tabId, fill, await armed.shown(tabId));
        // Every other time the tab moves on at once. Otherwise at a random moment of the fill: this is no wait for something.
        if (ran % 2 > 0) {
          await page.waitForTimeout(next() * 120);
          right += await valuesIn(page);
        }
        await page.goto(target);
        if (!JSON.stringify(await filling).includes('"result":"done"')) cut += 1;
        await page.waitForTimeout(next() * 30);
        wrong += await valuesIn(page);
      }
      expect(wrong).toBe(0);
      // Some fills wrote a value before the tab moved on, and others came to no end.
      expect(right).toBeGreaterThan(0);
      expect(cut).toBeGreaterThan(0);
      proves(test.info(), 2, `${wrong} wrong deliveries in ${ran} navigation races`);
    },
  );

test("a page back from the cache is not filled by what was asked of the page after it, nor the other way round @long", async ({
  anyHost,
  page,
  armed,
  tabId,
}) => {
  const second = others["another document of the site"];
  anyHost.show({ [first]: cachedForm, [second]: cachedForm });
  const fillings: Promise<unknown>[] = [];
  let wrong = 0;
  let returns = 0;
  for (const moment of [0, 5, 10, 20, 40]) {
    await page.goto(first);
    await page.locator("[data-exact-setup-fill]").waitFor();
    await page.evaluate((address) => location.assign(address), second);
    await page.waitForURL(second);
    await page.locator("[data-exact-setup-fill]").waitFor();
    fillings.push(armed.act(tabId, fill, await armed.shown(tabId)));
    await page.waitForTimeout(moment);
    await page.evaluate(() => history.back());
    await page.waitForURL(first, { waitUntil: "commit" });
    await page.waitForFunction(() => "back" in globalThis);
    returns += (await page.evaluate(() => (globalThis as { back?: boolean }).back)) ? 1 : 0;
    await Promise.all(fillings);
    wrong += await valuesIn(page);
  }
  expect(returns, "the cache was used").toBe(5);
  expect(wrong).toBe(0);
  // After the browser brought the page back, a new fill there works as on any page.
  await armed.act(tabId, fill);
  expect(await valuesIn(page)).toBe(1);
  proves(test.info(), 2, `${wrong} fills of ${returns} pages back from the cache`);
});
