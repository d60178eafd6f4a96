// Tests the page report as a user makes it: asked for in the panel, read in full, copied. On all three sites, with
// values in every field: the report contains none of them, and the clipboard never contains the secret.
import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "./harness/fixtures.ts";
import { appAddress, signedInOn, values } from "./harness/prepared.ts";
import { act, shows } from "./harness/surface.ts";

const before = "what was on the clipboard";

/** Gives the panel's page access to the clipboard, and puts a text on it. Returns a function that reads the clipboard. */
async function clipboardIn(context: BrowserContext, panel: Page): Promise<() => Promise<string>> {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const read = async () => {
    await panel.bringToFront();
    return panel.evaluate(() => navigator.clipboard.readText());
  };
  await panel.bringToFront();
  await panel.evaluate((text) => navigator.clipboard.writeText(text), before);
  return read;
}

async function reportIn(panel: Page): Promise<string> {
  expect(await act(panel, "page-report")).toMatchObject({ result: "done" });
  return panel.locator("[data-report]").inputValue();
}

/** Expects none of the known values in the report, in upper or lower case, and no long number at all. */
function expectNothingOf(report: string, known: readonly string[]): void {
  for (const value of known) expect(report.toLowerCase()).not.toContain(value.toLowerCase());
  expect(report).not.toMatch(/\d{3}|@|:\/\//);
}

test("a filled form is reported without its values, and copied as it was shown @long", async ({
  context,
  app,
  begin,
}) => {
  const given = values(app);
  const panel = await begin(given);
  expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
  const clipboard = await clipboardIn(context, panel);

  const report = await reportIn(panel);
  expect(report).toMatch(/^Page report of Exact Online set-up \d+\.\d+\.\d+\nsite: app\.apicenter\.io\n/);
  expect(report).toContain("page kind: api-center-form");
  expect(report).toContain("field clientSecret; holds text: yes");
  expect(report).toContain("Client Secret");
  const known = [given.title, given.clientId, given.clientSecret, given.division, "molenwiek"];
  expectNothingOf(report, known);
  expect(await clipboard()).toBe(before);

  expect(await act(panel, "copy-report")).toMatchObject({ result: "done" });
  const copied = await clipboard();
  expect(copied).toBe(report);
  expectNothingOf(copied, known);
});

test("an app's page is reported without its name, its ID and its secrets @long", async ({
  context,
  app,
  begin,
}) => {
  const panel = await begin(values(app), { at: appAddress(app), shows: "app-centre-credentials" });
  const clipboard = await clipboardIn(context, panel);
  const report = await reportIn(panel);
  expect(report).toContain("page kind: app-centre-credentials");
  expect(report).toContain("Webhook secret");
  expectNothingOf(report, [
    app.name,
    app.clientId,
    app.clientSecret,
    app.webhookSecret,
    app.key,
    "molenwiek",
  ]);
  expect(await act(panel, "copy-report")).toMatchObject({ result: "done" });
  expect(await clipboard()).toBe(report);
});

test("Exact Online is reported without its administration @long", async ({
  page,
  context,
  sandbox,
  extension,
}) => {
  await signedInOn(context, sandbox, "start.exactonline.nl");
  await page.goto("https://start.exactonline.nl/docs/MenuPortal.aspx");
  const panel = await extension.openPanelInTab(await extension.tabIdOf(page));
  await shows(panel, "exact-signed-in");
  const report = await reportIn(panel);
  expect(report).toContain("page kind: exact-signed-in");
  expect(report).toContain("main window: same origin");
  const header = await page.locator("#Administration").innerText();
  for (const word of header.split(/\W+/).filter((one) => one.length > 2)) expect(report).not.toContain(word);
});

test("any other page is said to be none of ours @long", async ({ page, extension }) => {
  await page.goto("https://app.apicenter.io/login");
  const tabId = await extension.tabIdOf(page);
  await page.goto("data:text/html,<label>Client ID <input></label>");
  const panel = await extension.openPanelInTab(tabId);
  expect(await act(panel, "page-report")).toMatchObject({ result: "refused" });
  await expect(panel.locator("[data-report]")).toHaveCount(0);
});
