// Tests several set-ups: a page of another one offers to switch; rename, delete and restore; save the list and read it.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { Sandbox } from "../sandbox/server.ts";
import type { ExactApp } from "../sandbox/state.ts";
import { expect, test, type Begin } from "./harness/fixtures.ts";
import { anApp, appAddress, formValues, values } from "./harness/prepared.ts";
import { reopen, save } from "./harness/sites.ts";
import { act, click, row, saveValues, shows } from "./harness/surface.ts";

const hosts = ["app.apicenter.io", "start.exactonline.nl", "apps.exactonline.com"];
const active = (panel: Page) => panel.locator(".active-setup");
const offer = (panel: Page) => panel.locator('.switch-offer [data-action="choose-setup"]');

async function overview(panel: Page): Promise<void> {
  await panel.locator(".setups > summary").click();
  await panel.locator("[data-setup]").first().waitFor();
}

/** Makes two apps, fills a form with the values of the first one, and opens the panel beside it. */
async function filledWithFirst(
  sandbox: Sandbox,
  begin: Begin,
): Promise<{ first: ExactApp; second: ExactApp; panel: Page }> {
  const [first, second] = [anApp(sandbox), anApp(sandbox, { name: "Second app" })];
  const panel = await begin(values(first), { hosts, shows: "api-center-form" });
  expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
  return { first, second, panel };
}

test("a page of another setup says so and switches with one click, on all three sites @long", async ({
  page,
  sandbox,
  extension,
  begin,
}) => {
  const { second, panel } = await filledWithFirst(sandbox, begin);
  await save(page);
  await expect(offer(panel)).toHaveCount(0);
  await act(panel, "new-setup");
  await saveValues(panel, { ...values(second), title: "Handel", division: "3977752" });

  await test.step("API Center's application, by its client ID", async () => {
    await reopen(page, "Molenwiek");
    expect(await click(panel, offer(panel))).toMatchObject({ result: "done" });
    await expect(active(panel)).toContainText("Molenwiek");
    await expect(offer(panel)).toHaveCount(0);
  });
  await test.step("the app's own page, by its client ID", async () => {
    await page.goto(appAddress(second));
    await shows(panel, "app-centre-credentials");
    await click(panel, offer(panel));
    await expect(active(panel)).toContainText("Handel");
  });
  await test.step("Exact Online, by the division; in the popup too", async () => {
    await page.goto("https://start.exactonline.nl/docs/MenuPortal.aspx?_Division_=3977760");
    await shows(panel, "exact-signed-in");
    const popup = await extension.openPopupInTab(await extension.tabIdOf(page));
    await click(popup, offer(popup));
    await expect(active(panel)).toContainText("Molenwiek");
  });
});

test("a form of another setup is not filled, by whatever way, unless the person says so", async ({
  page,
  sandbox,
  extension,
  begin,
}) => {
  const { first, second, panel } = await filledWithFirst(sandbox, begin);
  await act(panel, "new-setup");
  await saveValues(panel, { ...values(second), title: "Handel", division: "3977752" });
  const held = [["Molenwiek", first.clientId, first.clientSecret, "nl", "3977760"]];

  await test.step("in the panel", async () => {
    const refused = await act(panel, "fill-form");
    expect(refused.result).toBe("refused");
    expect(refused.text).toContain("Molenwiek");
  });
  await test.step("by the button on the page", async () => {
    await page.bringToFront();
    const place = await page.locator("[data-exact-setup-fill]").boundingBox();
    await page.mouse.click(place!.x + place!.width / 2, place!.y + place!.height / 2);
    await expect(panel.locator('[data-result="refused"]')).toContainText("Molenwiek");
  });
  expect(await formValues(page)).toEqual(held);
  await test.step("until it is said in the popup", async () => {
    const popup = await extension.openPopupInTab(await extension.tabIdOf(page));
    const over = popup.locator('[data-action="fill-over"]');
    expect(await click(popup, over)).toMatchObject({ result: "done" });
    await expect(over).toHaveCount(0);
  });
  expect(await formValues(page)).toEqual([["Handel", second.clientId, second.clientSecret, "nl", "3977752"]]);
});

test("what the page of another setup says of its connection is not credited to the active one @long", async ({
  page,
  app,
  begin,
}) => {
  const panel = await begin(values(app), { hosts, shows: "api-center-form" });
  await act(panel, "fill-form");
  await save(page);
  await reopen(page, "Molenwiek");
  await act(panel, "duplicate-setup");
  await page.getByRole("button", { name: "Test Connection" }).click();
  await page.locator('[data-test="connection-error"]').waitFor();
  await expect(offer(panel)).toBeVisible();
  await expect(panel.locator('[data-step="connect"]')).toHaveAttribute("data-state", "todo");
});

test("setups are renamed, searched, deleted and brought back @long", async ({ begin }) => {
  const panel = await begin({ title: "Bakkerij", country: "nl", division: "3977760" }, { hosts });
  await act(panel, "duplicate-setup");
  await panel.locator('[data-action="begin-rename"]').click();
  await panel.locator('[data-input="setup-title"]').fill("Molen");
  expect(await act(panel, "rename-setup")).toMatchObject({ result: "done" });
  await expect(active(panel)).toContainText("Molen");
  await overview(panel);
  await panel.locator('[data-input="setup-search"]').fill("3977760");
  await expect(panel.locator("[data-setup]")).toHaveText(/Bakkerij/);
  await panel.locator('[data-input="setup-search"]').fill("");
  expect(await act(panel, "delete-setup")).toMatchObject({ result: "done" });
  await expect(panel.locator("[data-setup]")).toHaveCount(1);
  expect(await act(panel, "restore-setup")).toMatchObject({ result: "done" });
  await expect(active(panel)).toContainText("Molen");
  await expect(panel.locator("[data-setup]")).toHaveCount(2);
});

test("the list is saved without a secret and read back, mistakes by their line @long", async ({
  app,
  begin,
}) => {
  const panel = await begin({ ...values(app), title: "=Molenwiek" }, { hosts });
  await overview(panel);
  const file = panel.locator('[data-input="setups-file"]');
  const list = (text: string) => ({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

  await file.setInputFiles(list("Titel;Land;Divisie\nBakkerij;NL;3977752\nMolen;Atlantis;10 x\n"));
  await expect(panel.locator('[data-result="refused"]')).toBeVisible();
  await expect(panel.locator("[data-line]")).toHaveText([/Atlantis/, /10 x/]);
  await expect(panel.locator('[data-line="3"]')).toHaveCount(2);
  await expect(panel.locator("[data-setup]"), "nothing half done").toHaveCount(1);

  await file.setInputFiles(
    list("\uFEFFTitel;Land;Divisie\r\nBakkerij;NL;3977752\r\nMolen;België;2750640\r\n"),
  );
  await expect(panel.locator('[data-result="done"]')).toBeVisible();
  await expect(panel.locator("[data-line]")).toHaveCount(0);
  await expect(panel.locator("[data-setup]")).toHaveCount(3);
  await expect(active(panel), "the active one stays").toContainText("=Molenwiek");

  const [download] = await Promise.all([
    panel.waitForEvent("download"),
    panel.locator('[data-action="export-setups"]').click(),
  ]);
  const saved = await readFile(await download.path(), "utf8");
  expect(saved).toContain(`"'=Molenwiek",nl,3977760`);
  expect(saved).toContain("Molen,be,2750640");
  expect(saved.includes(app.clientSecret), "the secret").toBe(false);

  await click(panel, panel.locator("[data-setup]", { hasText: "Bakkerij" }).locator("button"));
  await expect(row(panel, "division")).toContainText("3977752");
});
