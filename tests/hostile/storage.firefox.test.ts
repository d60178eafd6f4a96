// Tests in Firefox that damaged storage is reported and loses nothing else, and that neither capture by hand nor fill
// puts a secret on the clipboard. A test preference lets a page read the clipboard without a user's gesture.
import { storageVersion } from "../../utils/background/migrations.ts";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Firefox } from "../firefox/harness/firefox.ts";
import { act, shows, type } from "../firefox/harness/surface.ts";
import { withSandbox, type WithSandbox } from "../firefox/harness/with-sandbox.ts";
import { typedWith } from "../unit/made-up-setups.ts";
import { proves } from "../run/promise.ts";

declare const browser: {
  storage: {
    local: { get(key: null): Promise<Record<string, unknown>>; set(values: object): Promise<void> };
  };
};

const marker = "what stood on the clipboard before";
const canary = "Canary12Char";
const typed = typedWith(canary);

let begun: WithSandbox;
let firefox: Firefox;

beforeAll(async () => {
  begun = await withSandbox({ "dom.events.testing.asyncClipboard": true });
  ({ firefox } = begun);
});

afterAll(() => begun.close());

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test("typing, saving and forgetting a secret leave the clipboard as it was", async ({ task }) => {
  const panel = await firefox.openExtension("sidepanel.html");
  await shows(panel, "elsewhere");
  await panel.evaluate((text) => navigator.clipboard.writeText(text), marker);
  const read = [await copied(panel)];
  for (const [field, value] of Object.entries(typed)) await type(panel, `[data-input="${field}"]`, value);
  expect(await act(panel, '[data-action="save-setup"]')).toBe("done");
  read.push(await copied(panel));
  await panel.waitForSelector('[data-field="clientSecret"][data-state="ready"]');
  expect(await act(panel, '[data-action="forget-secret"]')).toBe("done");
  read.push(await copied(panel));
  const hits = read.filter((text) => text.includes(canary)).length;
  expect(read.every((text) => text === marker)).toBe(true);
  expect(hits).toBe(0);
  proves(task, 8, `${hits} times the secret on Firefox's clipboard, read ${read.length} times`);
});

test("a damaged set-up is named, and the others are there", async ({ task }) => {
  const options = await firefox.openExtension("options.html");
  const good = { id: "good", title: "Bakery Zuid", clientId: "", progress: {} };
  const bad = { id: 7, title: "Bakery Oost" };
  await options.evaluate((setups) => browser.storage.local.set({ setups, options: 7 }), {
    version: storageVersion,
    activeId: "good",
    items: [bad, good],
  });
  const panel = await firefox.openExtension("sidepanel.html");
  await panel.waitForSelector(".warnings li");
  const told = await panel.$eval(".warnings", (one) => one.textContent ?? "");
  expect(told).toContain("Bakery Oost");
  const chooser = await panel.$eval(".setup-chooser", (one) => one.textContent ?? "");
  expect(chooser).toContain("Bakery Zuid");
  const kept = await options.evaluate(async () =>
    JSON.stringify((await browser.storage.local.get(null))["setAside"]),
  );
  const found = [bad, 7].filter((record) => kept.includes(JSON.stringify(record))).length;
  expect(found).toBe(2);
  proves(task, 12, `${found} of 2 damaged records kept aside in Firefox, the good one is there`);
});
