// Tests out-of-date results: after a good fill the user, the site or another script changes the values. Popup, panel and
// the button on the page then say what the form contains now.
import type { Page } from "@playwright/test";
import { expect, test } from "./harness/fixtures.ts";
import { buttonTexts } from "./harness/page-button.ts";
import { values } from "./harness/prepared.ts";
import { act, fields, row, shows, step } from "./harness/surface.ts";

const input = (page: Page, place: number) => page.locator(".connect").locator("input, select").nth(place);

async function outcomes(surface: Page): Promise<(string | null)[]> {
  return Promise.all(fields.map((field) => row(surface, field).getAttribute("data-outcome")));
}
const filled = ["filled", "filled", "filled", "filled", "filled"];

test("what is changed after a fill is not said to stand, in panel, popup and on the page", async ({
  page,
  extension,
  app,
  begin,
}) => {
  const panel = await begin(values(app), { shows: "api-center-form" });
  await page.bringToFront();
  await expect(async () => {
    await page.locator("exact-setup-fill, [data-exact-setup-fill]").click({ timeout: 2_000 });
    await expect.poll(() => outcomes(panel), { timeout: 3_000 }).toEqual(filled);
  }).toPass();
  await expect(panel.locator('[data-result="done"]')).toBeVisible();
  await expect(step(panel, "fill")).toHaveAttribute("data-state", "done");
  const said = (await buttonTexts(page)).join();

  await test.step("by the person who types", async () => {
    await input(page, 0).fill("Another title");
    await expect(row(panel, "title")).toHaveAttribute("data-outcome", "needs-you");
    await expect(panel.locator('[data-result="partly"]')).toBeVisible();
    await expect(step(panel, "fill")).not.toHaveAttribute("data-state", "done");
    await expect.poll(async () => (await buttonTexts(page)).join()).not.toBe(said);
  });
  await test.step("by a script that says nothing", async () => {
    await input(page, 2).evaluate((box: HTMLInputElement) => void (box.value = ""));
    await expect(row(panel, "clientSecret")).toHaveAttribute("data-outcome", "needs-you");
    const popup = await extension.openPopupInTab(await extension.tabIdOf(page));
    expect(await outcomes(popup)).toEqual(["needs-you", "filled", "needs-you", "filled", "filled"]);
    await expect(popup.locator('[data-result="partly"]')).toBeVisible();
    await popup.close();
  });
  await test.step("filled again, all of it stands", async () => {
    expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
    await expect(step(panel, "fill")).toHaveAttribute("data-state", "done");
  });
  await test.step("once the form is left, nothing of it is claimed", async () => {
    const told = await panel.locator("[data-result]").innerText();
    await page.goto("https://app.apicenter.io/dashboard/molenwiek-groep/applications");
    await shows(panel, "api-center-other");
    await expect.poll(() => outcomes(panel)).toEqual([null, null, null, null, null]);
    await expect(panel.locator("[data-result]")).not.toHaveText(told);
  });
});
