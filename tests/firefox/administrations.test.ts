// The list of administrations in Firefox: its main failures, each with its text, a cancelled load, and the picker.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import { startSandbox, type Sandbox } from "../sandbox/server.ts";
import { launchFirefox, type Firefox } from "./harness/firefox.ts";
import { act, click, shows, type } from "./harness/surface.ts";

let sandbox: Sandbox;
let firefox: Firefox;
let panel: Page;

beforeAll(async () => {
  sandbox = await startSandbox();
  firefox = await launchFirefox({ prefs: sandbox.firefoxPrefs() });
  const site = await firefox.open("https://start.exactonline.nl/docs/MenuPortal.aspx");
  await click(site, 'button[name="account"][value="sanne"]');
  await site.waitForSelector("#Administration");
  const asked = await firefox.openExtension("popup.html");
  panel = await firefox.openExtension(`sidepanel.html?tab=${await firefox.tabIdOf(site, asked)}`);
  await shows(panel, "exact-signed-in");
});

beforeEach(() => {
  sandbox.settings.xml = "ok";
});

afterAll(async () => {
  await firefox.close();
  await sandbox.close();
});

const load = () => act(panel, '[data-action="load-administrations"]');

describe("XMLDivisions.aspx answers", () => {
  test("each failure with a text of its own, and no row", { timeout: 120_000 }, async () => {
    const failures = ["no-rights", "throttled", "html", "broken", "doctype", "huge", "gone"] as const;
    const texts = new Set<string>();
    for (const xml of failures) {
      sandbox.settings.xml = xml;
      const said = await load();
      expect(said, xml).toMatch(/^failed: \w+ \w+ \w+/);
      texts.add(said);
    }
    expect([...texts]).toHaveLength(failures.length);
    expect(await panel.$$("[data-division]")).toHaveLength(0);
  });

  test("a list that comes slowly: it is seen, and cancelled", async () => {
    Object.assign(sandbox.settings, { xml: "slow", pieces: 1000 });
    await click(panel, '[data-action="load-administrations"]');
    await panel.waitForSelector("progress");
    expect(await act(panel, '[data-action="cancel-load"]')).toMatch(/^(done|refused)/);
    await panel.waitForSelector("progress", { hidden: true });
    expect(await panel.$$("[data-division]")).toHaveLength(0);
  });

  test("100,000: the last is found by its number and chosen", { timeout: 120_000 }, async () => {
    Object.assign(sandbox.settings, { xml: "many", many: 100_000 });
    expect(await load()).toBe("done");
    await panel.waitForSelector("[data-division]");
    await type(panel, '[data-input="administration-search"]', "5099999");
    expect(await act(panel, '[data-division="5099999"] [data-action="use-administration"]')).toBe("done");
    await panel.waitForSelector('[data-field="division"][data-state="ready"]');
  });
});
