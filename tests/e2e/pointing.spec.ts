// Tests fields with unknown names: the user points at each once, and from then on the extension finds them.
import type { Locator, Page } from "@playwright/test";
import { english } from "./harness/english.ts";
import { expect, test } from "./harness/fixtures.ts";
import { expectClear } from "./harness/expectations.ts";
import { appAddress, emptyForm, formValues, newFormAddress, values } from "./harness/prepared.ts";
import { authorise, reopen, save, testConnection } from "./harness/sites.ts";
import { act, click, row, shows, type Field, type Result } from "./harness/surface.ts";

const division = "3977760";

/** Opens the offer to point in the panel, if it is closed, and says there which field the user points at. */
async function point(panel: Page, field: Field): Promise<Result> {
  const offer = panel.locator("details.pointing");
  if ((await offer.getAttribute("open")) === null) await offer.locator("summary").click();
  return click(panel, offer.locator(`[data-action="point-field"][data-point="${field}"]`));
}

/** Clicks into a field of the site, as a user does, and says in the panel which field it is. */
async function pointAt(page: Page, control: Locator, panel: Page, field: Field): Promise<Result> {
  await page.bringToFront();
  await control.click();
  await panel.bringToFront();
  return point(panel, field);
}

test("odd names are pointed out once on each site, up to the green check, and can be forgotten @long", async ({
  page,
  context,
  sandbox,
  extension,
  app,
  begin,
}) => {
  test.setTimeout(120_000);
  sandbox.settings.labels = "odd";
  const panel = await begin(
    { title: "Molenwiek", country: "nl", division },
    {
      at: appAddress(app),
      hosts: ["apps.exactonline.com", "app.apicenter.io", "start.exactonline.nl"],
      shows: "app-centre-other",
    },
  );
  const nothingFound = await act(panel, "capture-credentials");
  expect(nothingFound.result).toBe("refused");
  expectClear(nothingFound);

  const untouched = await point(panel, "clientId");
  expect(untouched.result).toBe("refused");
  expectClear(untouched);
  const secretOf = (which: string) => page.locator(`[data-secret="${which}"] input`);
  expect(await pointAt(page, page.locator(".id input"), panel, "clientId")).toMatchObject({ result: "done" });
  await shows(panel, "app-centre-credentials");
  const webhook = await pointAt(page, secretOf("webhook"), panel, "clientSecret");
  expect(webhook.result).toBe("refused");
  expect(webhook.text).toContain("Webhook secret");
  expect(await pointAt(page, secretOf("client"), panel, "clientSecret")).toMatchObject({ result: "done" });
  expect(await act(panel, "capture-credentials")).toMatchObject({ result: "done" });
  for (const field of ["clientId", "clientSecret"] as const)
    await expect(row(panel, field)).toHaveAttribute("data-state", "ready");

  await page.goto(newFormAddress);
  await page.locator(".connect").waitFor();
  await shows(panel, "api-center-other");
  expect(await act(panel, "fill-form")).toMatchObject({ result: "refused" });
  const inputs = page.locator(".connect input");
  expect(await pointAt(page, inputs.nth(4), panel, "division")).toMatchObject({ result: "done" });
  expect(await pointAt(page, inputs.nth(2), panel, "clientSecret")).toMatchObject({ result: "done" });
  await shows(panel, "api-center-form");
  await expect(panel.locator("details.pointing")).toHaveCount(0);
  expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
  expect((await formValues(page))[0]?.[4]).toBe(division);

  await page.bringToFront();
  await save(page);
  await reopen(page, "Molenwiek");
  await (await authorise(page, division)).close();
  await page.locator('[data-test="authorised"]').waitFor();
  expect(await testConnection(page)).toBe("green");

  // A page that is loaded again knows the learned names at once.
  await page.goto(newFormAddress);
  await shows(panel, "api-center-form");

  const options = await context.newPage();
  await options.goto(extension.address("options.html"));
  const forget = options.locator('[data-action="forget-label"]');
  await expect(forget).toHaveCount(4);
  const secretLabel = options
    .locator("li", { hasText: "API Center" })
    .filter({ hasText: "Connection phrase" });
  await secretLabel.locator('[data-action="forget-label"]').click();
  await expect(forget).toHaveCount(3);
  await expect(options.locator("[data-result]")).toContainText("Connection phrase");

  // Without a reload.
  await shows(panel, "api-center-other");
  expect(await act(panel, "fill-form")).toMatchObject({ result: "refused" });
  expect(await formValues(page)).toEqual([emptyForm]);
});

test("a form that is open and not taken: popup and panel say why, with pointing right there, which has it taken", async ({
  page,
  extension,
  app,
  begin,
}) => {
  const panel = await begin(values(app), {
    before: async () => {
      await page.locator(".connect label", { hasText: "Client Secret" }).evaluate((label) => {
        label.textContent = "Pass phrase";
      });
    },
    shows: "api-center-other-form",
  });
  const popup = await extension.openPopupInTab(await extension.tabIdOf(page));
  for (const surface of [popup, panel]) {
    await expect(surface.locator("body")).toContainText(english.formOneCredential!.message.split("$1")[0]!);
    await expect(surface.locator('[data-action="point-field"][data-point="clientSecret"]')).toBeVisible();
    await expect(surface.locator("body")).not.toContainText(english.page_api_center_other!.message);
  }
  await popup.close();
  expect(await pointAt(page, page.locator(".connect input").nth(2), panel, "clientSecret")).toMatchObject({
    result: "done",
  });
  await shows(panel, "api-center-form");
  expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
  expect(await formValues(page)).toEqual([["Molenwiek", app.clientId, app.clientSecret, "nl", division]]);
});
