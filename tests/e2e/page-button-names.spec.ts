// Tests the button on API Center's page: with several set-ups it names the one it fills, and it never replaces another
// client ID unasked.
import type { Page } from "@playwright/test";
import { expect, test } from "./harness/fixtures.ts";
import { buttonTexts } from "./harness/page-button.ts";
import { anApp, formValues, values } from "./harness/prepared.ts";
import { act, click, saveValues } from "./harness/surface.ts";

const button = (page: Page) => page.locator("exact-setup-fill, [data-exact-setup-fill]");
/** Returns the button's text without the marks that isolate a title's direction. */
const said = async (page: Page) => (await buttonTexts(page)).join().replace(/[\u2068\u2069]/g, "");

/** Presses the button as a user does, after it has stood still. */
async function press(page: Page): Promise<void> {
  await page.bringToFront();
  await expect(async () => {
    const before = await said(page);
    await button(page).click({ timeout: 2_000 });
    await expect.poll(() => said(page), { timeout: 2_000 }).not.toBe(before);
  }).toPass();
}

test("with several set-ups it names the one it fills, and changes with it @long", async ({
  page,
  sandbox,
  begin,
}) => {
  const [first, second] = [anApp(sandbox), anApp(sandbox, { name: "Second app" })];
  const panel = await begin(values(first), { shows: "api-center-form" });
  await button(page).waitFor();
  expect(await said(page), "there is only one").not.toContain("Molenwiek");
  await act(panel, "new-setup");
  await saveValues(panel, { ...values(second), title: "Handel", division: "3977752" });
  await expect.poll(() => said(page)).toContain("Handel");
  await panel.locator(".setups > summary").click();
  await click(panel, panel.locator("[data-setup]", { hasText: "Molenwiek" }).locator("button"));
  await expect.poll(() => said(page)).toContain("Molenwiek");
  await press(page);
  await expect.poll(async () => (await formValues(page))[0]?.[1]).toBe(first.clientId);
});

test("a client ID that nobody here knows is not replaced by a press, only by who says so", async ({
  page,
  app,
  begin,
}) => {
  const theirs = "4c1a54d9-0f0e-4c1a-9d2b-0123456789ab";
  const panel = await begin(values(app));
  await page.locator(".connect input").nth(1).fill(theirs);
  const held = await formValues(page);
  await press(page);
  await expect.poll(() => said(page)).toContain(theirs);
  await expect(panel.locator('[data-result="refused"]')).toContainText(theirs);
  expect(await formValues(page)).toEqual(held);
  const over = panel.locator('[data-action="fill-over"]');
  expect(await click(panel, over)).toMatchObject({ result: "done" });
  await expect(over).toHaveCount(0);
  expect((await formValues(page))[0]).toEqual(["Molenwiek", app.clientId, app.clientSecret, "nl", "3977760"]);
});
