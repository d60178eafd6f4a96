// Tests the list of administrations in Firefox: its main failures and their texts, a cancelled load, and the picker.
// Also tests the list of set-ups, saved as a file and read from one.
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Page } from "puppeteer-core";
import { panelBeside, withSandbox, type WithSandbox } from "./harness/with-sandbox.ts";
import { act, click, shows, type } from "./harness/surface.ts";

let begun: WithSandbox;
let sandbox: WithSandbox["sandbox"];
let firefox: WithSandbox["firefox"];
let panel: Page;
/** The folder where Firefox saves files. */
let downloads: string;

beforeAll(async () => {
  downloads = await mkdtemp(join(tmpdir(), "setups-list-"));
  begun = await withSandbox({ "browser.download.dir": downloads, "browser.download.folderList": 2 });
  ({ sandbox, firefox } = begun);
  const site = await firefox.open("https://start.exactonline.nl/docs/MenuPortal.aspx");
  await click(site, 'button[name="account"][value="sanne"]');
  await site.waitForSelector("#Administration");
  panel = await panelBeside(firefox, site);
  await shows(panel, "exact-signed-in");
});

beforeEach(() => {
  sandbox.settings.xml = "ok";
});

afterAll(async () => {
  await begun.close();
  await rm(downloads, { recursive: true });
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

describe("the list of set-ups", () => {
  test("is read from a file, all or nothing, and saved as one, without formulas or a secret", async () => {
    const canary = "Fx4Canary9Zq";
    await type(panel, '[data-input="title"]', "=Molenwiek");
    await type(panel, '[data-input="clientSecret"]', canary);
    expect(await act(panel, '[data-action="save-setup"]')).toBe("done");
    await click(panel, '[data-action="show-setups"]');
    const file = join(downloads, "chosen.txt");
    const input = () => panel.waitForSelector('input[data-input="setups-file"]');

    await writeFile(file, "Titel;Land;Divisie\nBakkerij;NL;3977752\nMolen;Atlantis;10 x\n");
    await (await input())?.uploadFile(file);
    await panel.waitForSelector('[data-line="3"]');
    expect(await panel.$$("[data-setup]"), "nothing half done").toHaveLength(1);

    await writeFile(file, "\uFEFFTitel;Land;Divisie\r\nBakkerij;NL;3977752\r\nMolen;België;2750640\r\n");
    await (await input())?.uploadFile(file);
    await panel.waitForSelector("[data-setup]:nth-child(3)");

    expect(await act(panel, '[data-action="export-setups"]')).toBe("done");
    const saved = await vi.waitFor(
      async () => {
        const name = (await readdir(downloads)).find((one) => one.endsWith(".csv"));
        const text = await readFile(join(downloads, name ?? "none yet"), "utf8");
        expect(text).toContain("Molen,be,2750640");
        return text;
      },
      { timeout: 20_000 },
    );
    expect(saved).toContain(`"'=Molenwiek",nl,`);
    expect(saved.includes(canary), "the secret").toBe(false);
  });
});
