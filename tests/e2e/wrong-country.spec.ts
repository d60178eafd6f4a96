// Tests a wrong country: seen before the fill, on the page in the tab, or reported by Exact after the fill. Each time it
// is explained and fixed.
import { expect, test } from "./harness/fixtures.ts";
import { anApp, appAddress, newFormAddress, values } from "./harness/prepared.ts";
import { authorise, reopen, save, testConnection } from "./harness/sites.ts";
import { act, click, row, saveValues, shows, step } from "./harness/surface.ts";

const belgian = { country: "be", division: "2750640" } as const;
const hosts = ["app.apicenter.io", "start.exactonline.nl", "start.exactonline.be", "apps.exactonline.com"];

test("Exact does not know a typed client ID: the country is corrected, and the connection ends green @long", async ({
  page,
  sandbox,
  begin,
}) => {
  const app = anApp(sandbox, { country: "be" });
  const typed = { ...values(app), country: "nl", division: belgian.division };
  const panel = await begin(typed, { hosts, shows: "api-center-form" });
  expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
  await save(page);
  await reopen(page, "Molenwiek");
  const opened = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Authorize" }).click();
  const round = await opened;
  await round.getByText("not found").waitFor();

  const connect = step(panel, "connect");
  await expect(connect).toHaveAttribute("data-state", "problem");
  await expect(connect.locator(".evidence")).toContainText(app.clientId);
  await expect(connect.locator(".evidence")).toContainText("NL");
  await round.close();
  await connect.locator('[data-action="edit-value"]').click();
  await expect(panel.locator('[data-input="country"]')).toBeFocused();
  expect(await saveValues(panel, { country: "be" })).toMatchObject({ result: "done" });
  await expect(connect).not.toHaveAttribute("data-state", "problem");
  expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
  await save(page);
  await (await authorise(page, belgian.division)).close();
  expect(await testConnection(page)).toBe("green");
  await expect(connect).toHaveAttribute("data-state", "done");
});

test(
  "a client ID changed in the form is told from the set-up's: filling again fixes it",
  { tag: "@long" },
  async ({ page, app, begin }) => {
    const panel = await begin(values(app), { hosts, shows: "api-center-form" });
    expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
    await save(page);
    await reopen(page, "Molenwiek");
    const wrong = "00000000-0000-4000-8000-000000000000";
    await page.locator(".connect input").nth(1).fill(wrong);
    await save(page);
    const opened = page.waitForEvent("popup");
    await page.getByRole("button", { name: "Authorize" }).click();
    const round = await opened;
    await round.getByText("not found").waitFor();
    const connect = step(panel, "connect");
    await expect(connect.locator(".evidence")).toContainText(wrong);
    await expect(connect.locator(".evidence")).toContainText(app.clientId);
    await round.close();
    expect(await click(panel, connect.locator('[data-action="fill-form"]'))).toMatchObject({
      result: "done",
    });
    await save(page);
    await (await authorise(page, "3977760")).close();
    expect(await testConnection(page)).toBe("green");
  },
);

test("an app of another country than the set-up's stops the fill, and one click corrects the country @long", async ({
  page,
  sandbox,
  begin,
}) => {
  const app = anApp(sandbox, { country: "be" });
  const panel = await begin(
    { title: "Molenwiek" },
    { at: appAddress(app, "be"), hosts, shows: "app-centre-credentials" },
  );
  expect(await act(panel, "capture-credentials")).toMatchObject({ result: "done" });
  await saveValues(panel, { country: "nl", division: belgian.division });
  await page.goto(newFormAddress);
  await shows(panel, "api-center-form");
  const refused = await act(panel, "fill-form");
  expect(refused.result).toBe("refused");
  expect(refused.text).toMatch(/\bBE\b[\s\S]*\bNL\b/);
  expect(await click(panel, panel.locator('[data-action="use-country"]'))).toMatchObject({ result: "done" });
  await expect(row(panel, "country")).toHaveAttribute("data-state", "ready");
  expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
  await expect(page.locator(".connect input").nth(3)).toHaveValue("be");
});

test("a page of another country says so beside its name, and leads to the right one @long", async ({
  context,
  begin,
}) => {
  const panel = await begin(
    { title: "Molenwiek", country: "nl" },
    { at: "https://start.exactonline.be/docs/MenuPortal.aspx", hosts, shows: "exact-signed-in" },
  );
  const line = panel.locator(".tab-line");
  await expect(line.locator(".page-country")).toHaveText("Belgium");
  const said = panel.locator(".tab-messages");
  await expect(said).toContainText(/\bBE\b[\s\S]*\bNL\b/);
  const opened = context.waitForEvent("page", (one) => one.url().includes("exactonline.nl"));
  await said.locator('[data-action="open-exact-online"]').click();
  expect(new URL((await opened).url()).host).toBe("start.exactonline.nl");
});
