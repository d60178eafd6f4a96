// Tests messages in Firefox too (docs/promises.md, 3): another extension gets no answer to its messages.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Firefox } from "../firefox/harness/firefox.ts";
import {
  formAddress,
  openForm,
  panelBeside,
  saveValues,
  withSandbox,
  type WithSandbox,
} from "../firefox/harness/with-sandbox.ts";
import { typedWith } from "../unit/made-up-setups.ts";
import { proves } from "../run/promise.ts";
import { fuzzedMessages, hugeMark } from "./messages-attack.ts";

const extensionId = "exact-setup@exact-setup.example";
const canary = "CanaryFox456";
const values = typedWith(canary);
const messages = 210;

let begun: WithSandbox;
let firefox: Firefox;
let site: Page;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "another-extension-"));
  begun = await withSandbox();
  ({ firefox } = begun);
  site = await openForm(firefox);
}, 120_000);

afterAll(async () => {
  await begun.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Returns how many of the form's inputs contain one of the values. */
const filledIn = (): Promise<number> =>
  site.$$eval(
    "input",
    (all, texts) => all.filter(({ value }) => texts.includes(value)).length,
    Object.values(values),
  );

/**
 * Makes another extension. Its content script sends messages to this extension, and writes on the page how many were
 * answered. Returns its folder.
 */
function anotherExtension(messagesText: string): string {
  const inPage = `
    const huge = "x".repeat(300000);
    const all = JSON.parse(${JSON.stringify(messagesText)}, (key, value) => value === ${JSON.stringify(hugeMark)} ? huge : value);
    (async () => {
      let answered = 0;
      for (const message of all) {
        const reply = await browser.runtime.sendMessage(${JSON.stringify(extensionId)}, message).catch(() => undefined);
        if (reply !== undefined && reply !== null) answered += 1;
      }
      document.documentElement.dataset.sent = all.length;
      document.documentElement.dataset.answered = answered;
    })();`;
  const manifest = {
    manifest_version: 2,
    name: "Another",
    version: "1",
    browser_specific_settings: { gecko: { id: "another@another.example" } },
    content_scripts: [{ matches: ["https://app.apicenter.io/*"], js: ["attack.js"] }],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "attack.js"), inPage);
  return folder;
}

test("another extension gets no answer to its messages", { timeout: 90_000 }, async ({ task }) => {
  const panel = await panelBeside(firefox, site);
  expect(await saveValues(panel, values)).toBe("done");
  const version = await panel.evaluate(
    () =>
      (
        globalThis as unknown as { browser: { runtime: { getManifest(): { version: string } } } }
      ).browser.runtime.getManifest().version,
  );
  await firefox.browser.installExtension(
    anotherExtension(fuzzedMessages(messages, version, [crypto.randomUUID()], 7)),
  );
  await site.goto(formAddress);
  await site.waitForSelector("html[data-answered]");
  const [sent, answered] = await site.$eval("html", ({ dataset }) => [dataset["sent"], dataset["answered"]]);
  expect([sent, answered, await filledIn()]).toEqual([String(messages), "0", 0]);
  proves(task, 3, `${answered} answers to ${sent} messages of another extension, in Firefox`);
  await panel.close();
});
