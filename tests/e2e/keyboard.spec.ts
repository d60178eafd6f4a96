// Tests the main job with the keyboard only, in the real popup, the real side panel and on the sites, to the green
// check.
import type { Page } from "@playwright/test";
import { expect, test } from "./harness/fixtures.ts";
import { actByKey, pressOn, tabTo, typeInto } from "./harness/keyboard.ts";
import { divisions } from "./harness/main-job.ts";
import { person } from "./harness/sites.ts";
import { shows, step } from "./harness/surface.ts";

const own = { own: true };
const action = (surface: Page, name: string) => surface.locator(`[data-action="${name}"]:visible`);

const signIn = (page: Page) => pressOn(page, page.getByRole("button", { name: person.name }));

test("registering, taking the credentials, choosing the administration, filling and connecting, without a mouse @long", async ({
  extension,
  sandbox,
  context,
  page: apiCenter,
}) => {
  test.setTimeout(120_000);
  const division = divisions.nl;

  await apiCenter.goto("https://app.apicenter.io/");
  await signIn(apiCenter);
  await apiCenter.waitForURL(/\/dashboard\//);

  const popup = await extension.openPopup(apiCenter);
  const opening = context.waitForEvent("page", (one) =>
    one.url().startsWith(extension.address("sidepanel.html")),
  );
  await pressOn(popup, action(popup, "open-checklist"), "Enter", own).catch((error: unknown) => {
    // The panel replaces the popup, sometimes before the key is confirmed.
    if (!popup.isClosed()) throw error;
  });
  const panel = await opening;
  await panel.locator("html[data-ready]").waitFor();

  const done = async (name: string) =>
    expect(await actByKey(panel, action(panel, name)), name).toMatchObject({ result: "done" });

  await typeInto(panel, panel.locator('[data-input="title"]'), "Molenwiek", own);
  await typeInto(panel, panel.locator('[data-input="country"]'), "nl", own);
  // The open list of countries would use the next Tab to choose a country.
  await panel.keyboard.press("Escape");
  await done("save-setup");

  const [exact] = await Promise.all([
    context.waitForEvent("page", (one) => !one.url().startsWith("chrome-extension:")),
    pressOn(
      panel,
      step(panel, "app-centre").locator('[data-action="open-app-centre"]:visible'),
      "Enter",
      own,
    ),
  ]);
  await exact.waitForLoadState();
  await signIn(exact);
  await pressOn(exact, exact.locator('button[data-kind="production"]'));
  const dialog = exact.getByRole("dialog");
  await dialog.waitFor();
  await shows(panel, "app-centre-register");
  await done("fill-registration");

  for (const box of await dialog.getByRole("checkbox").all()) await pressOn(exact, box, "Space");
  await pressOn(exact, dialog.locator("button.primary"));
  await exact.waitForURL(/registered=1/);
  await shows(panel, "app-centre-credentials");
  await done("capture-credentials");

  const [list] = await Promise.all([
    context.waitForEvent("page", (one) => !one.url().startsWith("chrome-extension:")),
    pressOn(
      panel,
      step(panel, "administration").locator('[data-action="open-exact-online"]:visible'),
      "Enter",
      own,
    ),
  ]);
  await list.waitForLoadState();
  await signIn(list);
  await shows(panel, "exact-signed-in");
  await done("load-administrations");

  await typeInto(panel, panel.locator('[data-input="administration-search"]'), division, own);
  await panel.keyboard.press("ArrowDown");
  const chosen = panel.locator(`[data-division="${division}"] button`);
  const divisionInFocus = () =>
    panel.evaluate(
      () => document.activeElement?.closest<HTMLElement>("[data-division]")?.dataset["division"],
    );
  await expect.poll(divisionInFocus).toBe(division);
  expect(await actByKey(panel, chosen), "use-administration").toMatchObject({ result: "done" });

  await apiCenter.bringToFront();
  await pressOn(apiCenter, apiCenter.getByRole("link", { name: "Applications" }));
  await pressOn(apiCenter, apiCenter.getByRole("button", { name: "New application" }));
  await pressOn(apiCenter, apiCenter.getByRole("link", { name: "Exact Online" }));
  await shows(panel, "api-center-form");
  await done("fill-form");

  const form = apiCenter.locator(".connect");
  await pressOn(apiCenter, form.getByRole("button", { name: "Save", exact: true }));
  await apiCenter.locator(".toast").waitFor();
  await pressOn(apiCenter, apiCenter.getByRole("link", { name: "Applications" }));
  await pressOn(
    apiCenter,
    apiCenter.locator("tr", { hasText: "Molenwiek" }).getByRole("link", { name: "Open" }),
  );

  const authorize = apiCenter.getByRole("button", { name: "Authorize" });
  const [round] = await Promise.all([apiCenter.waitForEvent("popup"), pressOn(apiCenter, authorize)]);
  const consent = round.locator(`input[name="division"][value="${division}"]`);
  await consent
    .or(round.getByRole("button", { name: person.name }))
    .first()
    .waitFor();
  if (!(await consent.isVisible())) await signIn(round);
  await pressOn(round, consent, "Space");
  await pressOn(round, round.locator('button[value="allow"]'));
  await round.locator("main[data-test]").waitFor();
  await round.close();
  await apiCenter.locator('[data-test="authorised"]').waitFor();

  await pressOn(apiCenter, form.getByRole("button", { name: "Test Connection" }));
  await apiCenter.locator('[data-test="green-check"]').waitFor();
  expect(sandbox.state.applications.at(-1)?.connection).toBe("green");
  await step(panel, "connect").and(panel.locator('[data-state="done"]')).waitFor();
});

test("every stop of Tab in popup and panel shows that it has the focus @long", async ({
  extension,
  page,
}) => {
  await page.goto("https://app.apicenter.io/");
  const tabId = await extension.tabIdOf(page);
  for (const surface of [await extension.openPopupInTab(tabId), await extension.openPanelInTab(tabId)])
    for (const control of await surface
      .locator("main :is(button, a[href], input, select, summary):visible")
      .all())
      await tabTo(surface, control, own);
});
