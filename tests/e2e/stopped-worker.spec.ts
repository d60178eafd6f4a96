// Tests bad input: the background worker stops at any moment. The action is done or not, the panel says which, and a
// second click works.
import { expect, test } from "./harness/fixtures.ts";
import { appAddress, formValues, values } from "./harness/prepared.ts";
import { act, row } from "./harness/surface.ts";
import type { Page } from "@playwright/test";
import type { Extension } from "./harness/extension.ts";

/** When the worker is stopped, in milliseconds after the click. */
const moments = [0, 5, 15, 40, 100];
const often = new Set([15]);

/** Clicks, stops the worker after `moment` milliseconds, and waits until the panel shows a result. */
async function clickAndStop(
  panel: Page,
  extension: Extension,
  action: string,
  moment: number,
): Promise<void> {
  await panel.locator(`[data-action="${action}"]`).first().click();
  await panel.evaluate((delay) => new Promise((done) => setTimeout(done, delay)), moment);
  await extension.killWorker();
  await panel.locator("[data-result]").waitFor();
}

for (const moment of moments) {
  test.describe(`${moment} ms after the click`, { tag: often.has(moment) ? [] : "@long" }, () => {
    test("on capture: a second click captures @long", async ({ extension, app, begin }) => {
      const panel = await begin(
        { title: "Molenwiek" },
        { at: appAddress(app), shows: "app-centre-credentials" },
      );
      await clickAndStop(panel, extension, "capture-credentials", moment);
      expect(await act(panel, "capture-credentials")).toMatchObject({ result: "done" });
      await expect(row(panel, "clientId")).toContainText(app.clientId);
      await expect(row(panel, "clientSecret")).toHaveAttribute("data-state", "ready");
      await expect(row(panel, "title")).toContainText("Molenwiek");
    });

    test("on loading administrations: a second click loads them @long", async ({ extension, begin }) => {
      const panel = await begin(
        { title: "Molenwiek", country: "nl" },
        { at: "https://start.exactonline.nl/docs/MenuPortal.aspx", shows: "exact-signed-in" },
      );
      await clickAndStop(panel, extension, "load-administrations", moment);
      expect(await act(panel, "load-administrations")).toMatchObject({ result: "done" });
      await expect(panel.locator('[data-division="3977760"]')).toBeVisible();
    });

    test("on fill: a second click fills @long", async ({ page, extension, app, begin }) => {
      const panel = await begin(values(app), { shows: "api-center-form" });
      await clickAndStop(panel, extension, "fill-form", moment);
      expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
      expect(await formValues(page)).toEqual([
        ["Molenwiek", app.clientId, app.clientSecret, "nl", "3977760"],
      ]);
    });

    test("on saving: a second click saves @long", async ({ extension, app, begin }) => {
      const panel = await begin({ title: "Before" }, { at: "https://app.apicenter.io/login", hosts: [] });
      const typed = values(app);
      for (const [field, value] of Object.entries(typed))
        await panel.locator(`[data-input="${field}"]`).fill(value);
      await clickAndStop(panel, extension, "save-setup", moment);
      await expect(row(panel, "title"), "one or the other").toContainText(/Before|Molenwiek/);
      expect(await act(panel, "save-setup")).toMatchObject({ result: "done" });
      await expect(row(panel, "division")).toContainText(typed.division);
    });
  });
}
