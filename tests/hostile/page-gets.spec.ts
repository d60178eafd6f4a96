// Tests that the page gets one element and the five values (docs/promises.md, 5): it watches from the page's own world
// during capture, fill and undo.
import type { Page } from "@playwright/test";
import { proves } from "../run/promise.ts";
import { hostilePages } from "./page-gets-rows.ts";
import { watchEverything, type Watching } from "./page-gets-watcher.ts";
import { expect, test } from "./targets-fixtures.ts";
import { valuesIn } from "./targets-background.ts";
import { credentialsTarget, formTarget, shownByAppCentre, startedWith } from "./targets-values.ts";

const address = `https://${formTarget.host}${formTarget.path}`;

const watched = (page: Page): Promise<Watching> =>
  page.evaluate(() => (globalThis as unknown as { watching: Watching }).watching);

/**
 * Returns in how many places the secret passed through the page's world or is stored there: markup, address, storage.
 * Expects none.
 */
async function leaks(page: Page): Promise<number> {
  const { seen } = await watched(page);
  const kept = await page.evaluate(() => ({
    markup: document.documentElement.getHTML({ serializableShadowRoots: true }),
    attributes: [...document.querySelectorAll("*")]
      .flatMap((element) =>
        Element.prototype.getAttributeNames
          .call(element)
          .map((name) => Element.prototype.getAttribute.call(element, name)),
      )
      .join("\n"),
    address: location.href,
    cookie: document.cookie,
    storage: [localStorage, sessionStorage].flatMap((storage) => Object.values(storage)).join("\n"),
    state: JSON.stringify(history.state),
    name: window.name,
  }));
  const holding = Object.entries(kept).filter(([, text]) => text.includes(startedWith.clientSecret));
  const places = [...seen, ...holding.map(([kind]) => kind)];
  expect(places).toEqual([]);
  return places.length;
}

/** Forgets what was seen so far. The test's own questions carry the secret through the page's world, and must not count. */
async function forgetOwnQuestions(page: Page): Promise<void> {
  await page.evaluate(() => ((globalThis as unknown as { watching: Watching }).watching.seen.length = 0));
}

/** Returns the names of the elements whose value is the secret. */
const holders = (page: Page): Promise<string[]> =>
  page.evaluate(
    (secret) =>
      [...document.querySelectorAll<HTMLInputElement>("*")]
        .filter(({ value }) => value === secret)
        .map(({ localName, dataset }) => `${localName} ${dataset["is"]}`),
    startedWith.clientSecret,
  );

test("a page sees the five values in its fields, one element, and nothing else", async ({
  anyHost,
  page,
  context,
  armed,
  tabId,
}) => {
  test.setTimeout(90_000);
  await context.addInitScript(watchEverything, [startedWith.clientSecret]);
  await page.bringToFront();
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  let leaked = 0;
  const elements: number[] = [];
  for (const [name, body] of Object.entries(hostilePages))
    await test.step(name, async () => {
      anyHost.show({ [address]: { body } });
      await page.goto(address);
      const button = page.locator("[data-exact-setup-fill]");
      await button.waitFor();
      expect((await watched(page)).added).toEqual(["div"]);
      expect(
        await page.evaluate(() => document.querySelector("[data-exact-setup-fill]")?.shadowRoot),
      ).toBeNull();

      await armed.act(tabId, { action: "fill-form" });
      leaked += await leaks(page);
      expect(await valuesIn(page)).toBe(1);
      expect(await holders(page)).toEqual(["input clientSecret"]);
      await forgetOwnQuestions(page);
      await armed.act(tabId, { action: "undo-fill" });
      leaked += await leaks(page);
      expect(await valuesIn(page)).toBe(0);
      await forgetOwnQuestions(page);
      // Fill again with the button on the page, pressed as a user does.
      await expect(async () => {
        await button.click({ timeout: 2_000 });
        await expect.poll(() => armed.records("fill:"), { timeout: 1_500 }).toBe(1);
      }).toPass();
      leaked += await leaks(page);
      expect(await valuesIn(page)).toBe(1);

      const { added, removed, changed } = await watched(page);
      expect(added).toEqual(["div"]);
      expect(removed).toEqual([]);
      expect(new Set(changed)).toEqual(new Set(["input[autocomplete]"]));
      elements.push(added.length);
      // Remove the form. The rest of the page is then as it was before.
      await page.evaluate(() => document.querySelector(".app")!.remove());
      await expect(button).toHaveCount(0);
    });
  const inConsole = said.filter((text) => text.includes(startedWith.clientSecret)).length;
  expect(inConsole).toBe(0);
  proves(
    test.info(),
    5,
    `${leaked + inConsole} secrets outside the secret's field, ${Math.max(...elements)} element, on ${elements.length} pages`,
  );
});

test("a capture leaves no trace on the page that was read", async ({
  anyHost,
  page,
  context,
  background,
  tabId,
}) => {
  await context.addInitScript(watchEverything, [shownByAppCentre.clientSecret]);
  await page.bringToFront();
  const read = `https://${credentialsTarget.host}${credentialsTarget.path}`;
  anyHost.show({ [read]: credentialsTarget.page });
  await page.goto(read);
  await background.act(tabId, { action: "capture-credentials" });
  expect(await background.kept(shownByAppCentre.clientSecret)).toBe(1);
  const { seen, added, removed, changed } = await watched(page);
  const traces = [...added, ...removed, ...changed];
  expect(traces).toEqual([]);
  expect(seen).toEqual([]);
  proves(
    test.info(),
    5,
    `${traces.length} changes of a page that was read, ${seen.length} secrets passed through it`,
  );
});
