// Tests loading the list of administrations: it is shown, can be cancelled, continues after a sign-in, and is never
// stored half.
import type { BrowserContext, Page } from "@playwright/test";
import { expect, test, type Begin } from "./harness/fixtures.ts";
import { expectClear } from "./harness/expectations.ts";
import { signIn } from "./harness/sites.ts";
import { act, row, saveValues, step } from "./harness/surface.ts";

const exact = "start.exactonline.nl";
const menu = `https://${exact}/docs/MenuPortal.aspx`;
const molenwiek = '[data-division="3977760"]';
const cancel = (panel: Page) => panel.locator('[data-action="cancel-load"]');

/** Starts a load while the user is signed out. Returns the panel, and the list's page that was opened for signing in. */
async function loadSignedOut(context: BrowserContext, begin: Begin): Promise<{ panel: Page; list: Page }> {
  const panel = await begin(
    { title: "Molenwiek", country: "nl" },
    { at: "https://app.apicenter.io/login", hosts: [] },
  );
  const opened = context.waitForEvent("page");
  await act(panel, "load-administrations");
  return { panel, list: await opened };
}

test("how much has come is shown, and a cancelled load leaves the earlier list @long", async ({
  sandbox,
  begin,
}) => {
  const panel = await begin({ title: "Molenwiek", country: "nl" }, { at: menu, shows: "exact-signed-in" });
  expect(await act(panel, "load-administrations")).toMatchObject({ result: "done" });
  const shown = await panel.locator("[data-division]").count();
  expect(shown).toBeGreaterThan(2);

  Object.assign(sandbox.settings, { xml: "slow", pieces: 1000 });
  await panel.locator('[data-action="load-administrations"]').first().click();
  await expect(panel.getByRole("progressbar")).toHaveAccessibleName(/\d[.,]\d MB/);
  await expect(panel.locator("[data-division]"), "the earlier list stays meanwhile").toHaveCount(shown);
  const result = await act(panel, "cancel-load");
  expectClear(result);
  await expect(cancel(panel)).toHaveCount(0);
  await expect(panel.locator("[data-division]")).toHaveCount(shown);
  expect(sandbox.state.counters.xmlDivisions.nl, "asked once for each click").toBe(2);

  sandbox.settings.xml = "ok";
  expect(await act(panel, "load-administrations")).toMatchObject({ result: "done" });
});

test("a load that waits for a sign-in can be cancelled @long", async ({ context, sandbox, begin }) => {
  const panel = await begin(
    { title: "Molenwiek", country: "nl" },
    { at: "https://app.apicenter.io/login", hosts: [] },
  );
  const opened = context.waitForEvent("page");
  expect(await act(panel, "load-administrations")).toMatchObject({ result: "partly" });
  expect(await act(panel, "cancel-load")).toMatchObject({ result: "done" });
  await expect(cancel(panel)).toHaveCount(0);
  const exactPage = await opened;
  await signIn(exactPage);
  await exactPage.waitForURL(/XMLDivisions/);
  await expect.poll(() => sandbox.state.counters.xmlDivisions.nl).toBe(1);
  await expect(panel.locator("[data-division]")).toHaveCount(0);
});

test("goes on after the sign-in although the background was stopped meanwhile @long", async ({
  context,
  extension,
  begin,
}) => {
  const { panel, list } = await loadSignedOut(context, begin);
  await extension.killWorker();
  await signIn(list);
  await expect(panel.locator(molenwiek)).toBeVisible();
  await expect(panel.locator("[data-result]")).toHaveAttribute("data-result", "done");
});

test("goes on when the person signs in in another tab than the one that was opened @long", async ({
  context,
  begin,
}) => {
  const { panel } = await loadSignedOut(context, begin);
  const another = await context.newPage();
  await another.goto(menu);
  await signIn(another);
  await another.locator("#Administration").waitFor();
  await expect(panel.locator(molenwiek)).toBeVisible();
  expect(another.isClosed(), "the person's own tab stays").toBe(false);
});

test("says so when the background is stopped while the list comes by itself, and loads it at the next click @long", async ({
  context,
  sandbox,
  extension,
  begin,
}) => {
  const { panel, list } = await loadSignedOut(context, begin);
  await list.close();
  Object.assign(sandbox.settings, { xml: "slow", pieces: 1000 });
  const another = await context.newPage();
  await another.goto(menu);
  await signIn(another);
  await expect(panel.getByRole("progressbar")).toBeVisible();
  await extension.killWorker();
  await expect(panel.locator('[data-result="failed"]')).toContainText(/interrupted[\s\S]*again/);
  await expect(panel.getByRole("progressbar")).toHaveCount(0);
  sandbox.settings.xml = "ok";
  expect(await act(panel, "load-administrations")).toMatchObject({ result: "done" });
  await expect(panel.locator(molenwiek)).toBeVisible();
});

test("the number seen in Exact Online, typed as the division, is caught and fixed in one click @long", async ({
  begin,
}) => {
  const panel = await begin({ title: "Molenwiek", country: "nl" }, { at: menu, shows: "exact-signed-in" });
  await act(panel, "load-administrations");
  await saveValues(panel, { division: "10" });
  const administration = step(panel, "administration");
  await expect(administration).toHaveAttribute("data-state", "problem");
  await expect(
    administration.getByRole("alert").or(administration.getByRole("status")).first(),
  ).toContainText(/10 .*3977752/);
  await administration.locator('.fixes [data-action="use-administration"]').click();
  await expect(row(panel, "division")).toContainText("3977752");
  await expect(row(panel, "division")).toHaveAttribute("data-state", "ready");
  await expect(panel.locator('[data-input="division"]')).toHaveValue("3977752");
});

test("a page whose administration the list does not have says so beside its offer @long", async ({
  sandbox,
  begin,
}) => {
  const panel = await begin({ title: "Molenwiek", country: "nl" }, { at: menu, shows: "exact-signed-in" });
  const offered = panel.locator(".offered");
  await expect(offered).toContainText("3977752");
  await act(panel, "load-administrations");
  await expect(offered.getByRole("status")).toHaveCount(0);
  Object.assign(sandbox.settings, { xml: "many", many: 3 });
  await act(panel, "load-administrations");
  await expect(offered.getByRole("status")).toContainText("3977752");
});
