// The same in Firefox (docs/promises.md, 3): another extension gets no answer to its messages.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchFirefox, type Firefox } from "../firefox/harness/firefox.ts";
import { act, click, type } from "../firefox/harness/surface.ts";
import { proves } from "../run/promise.ts";
import { startSandbox, type Sandbox } from "../sandbox/server.ts";
import { fuzzedMessages, hugeMark } from "./messages-attack.ts";

const extensionId = "exact-setup@exact-setup.example";
const form = "https://app.apicenter.io/dashboard/molenwiek-groep/applications/exact-online/new";
const canary = "CanaryFox456";
const values = {
  title: "Molenwiek",
  clientId: "0f8fad5b-d9cb-469f-a165-70867728950e",
  clientSecret: canary,
  country: "nl",
  division: "3977760",
};
const messages = 210;

let sandbox: Sandbox;
let firefox: Firefox;
let site: Page;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "another-extension-"));
  sandbox = await startSandbox();
  firefox = await launchFirefox({ prefs: sandbox.firefoxPrefs() });
  site = await firefox.open("https://app.apicenter.io/");
  await click(site, 'button[name="account"][value="sanne"]');
  await site.waitForSelector("aside");
  await site.goto(form);
  await site.waitForSelector("[data-exact-setup-fill]");
}, 120_000);

afterAll(async () => {
  await firefox.close();
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

async function panelOfSite(): Promise<Page> {
  const asked = await firefox.openExtension("popup.html");
  const panel = await firefox.openExtension(`sidepanel.html?tab=${await firefox.tabIdOf(site, asked)}`);
  await asked.close();
  return panel;
}

/** How many of the form's inputs hold one of the values. */
const filledIn = (): Promise<number> =>
  site.$$eval(
    "input",
    (all, texts) => all.filter(({ value }) => texts.includes(value)).length,
    Object.values(values),
  );

/** Another extension, whose content script writes messages to ours and leaves on the page how many were answered. */
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
  const panel = await panelOfSite();
  for (const [field, value] of Object.entries(values)) await type(panel, `[data-input="${field}"]`, value);
  expect(await act(panel, '[data-action="save-setup"]')).toBe("done");
  const version = await panel.evaluate(
    () =>
      (
        globalThis as unknown as { browser: { runtime: { getManifest(): { version: string } } } }
      ).browser.runtime.getManifest().version,
  );
  await firefox.browser.installExtension(
    anotherExtension(fuzzedMessages(messages, version, [crypto.randomUUID()], 7)),
  );
  await site.goto(form);
  await site.waitForSelector("html[data-answered]");
  const [sent, answered] = await site.$eval("html", ({ dataset }) => [dataset["sent"], dataset["answered"]]);
  expect([sent, answered, await filledIn()]).toEqual([String(messages), "0", 0]);
  proves(task, 3, `${answered} answers to ${sent} messages of another extension, in Firefox`);
  await panel.close();
});
