// Tests that no event a page hears or sends starts or ends anything of the extension (docs/promises.md, 5), and that no
// event shows the page that the extension is there. On all three sites, before and after the page has sent every event.
import type { Page } from "@playwright/test";
import { productionBuild } from "../e2e/harness/chromium.ts";
import { proves } from "../run/promise.ts";
import { eventNames, listenToEverything, sendEverything, type Hearing } from "./page-events.ts";
import { expect, test } from "./targets-fixtures.ts";
import { valuesIn } from "./targets-background.ts";
import {
  administrationsTarget,
  credentialsTarget,
  formTarget,
  shownByAppCentre,
  startedWith,
} from "./targets-values.ts";

const heardOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { hearing: Hearing }).hearing.heard);

test("a page hears no event of the extension, and ends nothing by any that it sends @long", async ({
  anyHost,
  page,
  context,
  extension,
  armed,
  tabId,
}) => {
  const names = eventNames(productionBuild, extension.id);
  expect(names.length).toBeGreaterThan(100);
  await context.addInitScript(listenToEverything, names);
  await page.bringToFront();
  const heard: string[] = [];
  const sites = [formTarget, credentialsTarget, administrationsTarget].map(({ host, path, page: shown }) => ({
    address: `https://${host}${path}`,
    shown,
  }));
  anyHost.show(Object.fromEntries(sites.map(({ address, shown }) => [address, shown])));
  const [form, credentials, administrations] = sites.map(({ address }) => address);
  /** Goes to a page, waits until its content script answers, and sends every event. */
  const besiege = async (address: string) => {
    await page.goto(address);
    const documentKey = async () => (await armed.shown(tabId)).documentKey;
    await expect.poll(documentKey).toBeTruthy();
    const before = await documentKey();
    await page.evaluate(sendEverything, names);
    heard.push(...(await heardOn(page)));
    // The same script answers as before: it has not ended, and no new one has started.
    expect(await documentKey()).toBe(before);
  };

  await besiege(credentials!);
  await armed.act(tabId, { action: "capture-credentials" });
  expect(await armed.kept(shownByAppCentre.clientSecret)).toBe(1);
  heard.push(...(await heardOn(page)));

  await besiege(administrations!);
  await armed.act(tabId, { action: "load-administrations" });
  await expect.poll(() => armed.records("administrations")).toBeGreaterThan(0);
  heard.push(...(await heardOn(page)));

  await armed.act(tabId, { action: "save-setup", values: startedWith });
  await besiege(form!);
  expect(heard).toEqual([]);
  await armed.act(tabId, { action: "fill-form" });
  expect(await valuesIn(page)).toBe(1);
  proves(test.info(), 5, `${heard.length} events of ours heard by a page, on ${sites.length} sites`);
});
