// Tests what a user does besides the main job: looks at what a fill would replace, undoes a fill, uses the keyboard,
// signs in when the list of administrations asks for it, and installs the extension while pages are open.
import { expect, test } from "./harness/fixtures.ts";
import { anApp, emptyForm, formValues, panelWith, values } from "./harness/prepared.ts";
import { signIn } from "./harness/sites.ts";
import { act, fields, row, shows, states } from "./harness/surface.ts";

/** The part of the extension API that runs inside the background worker. */
declare const chrome: {
  commands: { onCommand: { dispatch(name: string, tab: object): void } };
  tabs: { get(id: number): Promise<object> };
  runtime: { onInstalled: { dispatch(details: object): void } };
};

test("undo brings back what stood in the form @long", async ({ page, app, begin }) => {
  const panel = await begin(values(app), {
    before: async () => {
      const inputs = page.locator(".connect input");
      await inputs.nth(0).fill("An older title");
      await inputs.nth(4).fill("1234567");
    },
  });
  await expect(panel.getByText("An older title")).toBeVisible();
  expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
  expect(await formValues(page)).toEqual([["Molenwiek", app.clientId, app.clientSecret, "nl", "3977760"]]);
  expect(await act(panel, "undo-fill")).toMatchObject({ result: "done" });
  expect(await formValues(page)).toEqual([["An older title", "", "", "", "1234567"]]);
});

test("a page that is busy with itself holds no popup up, and is told of once it answers @long", async ({
  context,
  extension,
  openSite,
}) => {
  const page = await openSite();
  const popup = await extension.openPopup(page);
  await shows(popup, "api-center-form");
  const debug = await context.newCDPSession(page);
  await debug.send("Debugger.enable");
  await debug.send("Debugger.pause");
  const again = await extension.openPopup(page);
  await shows(again, "api-center-other");
  await debug.send("Debugger.resume");
  await shows(again, "api-center-form");
});

test("fields that are right already are left alone @long", async ({ page, app, begin }) => {
  const panel = await begin(values(app), {
    before: () => page.locator(".connect input").nth(4).fill("3977760"),
  });
  expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
  expect(await states(panel, "data-outcome")).toEqual(["filled", "filled", "filled", "filled", "unchanged"]);
});

test("the keyboard fills the form of the tab in front", async ({ page, extension, app, begin }) => {
  const panel = await begin(values(app), { shows: "api-center-form" });
  const worker = await extension.serviceWorker();
  const tabId = await extension.tabIdOf(page);
  await worker.evaluate(async (id) => {
    chrome.commands.onCommand.dispatch("fill-form", await chrome.tabs.get(id));
  }, tabId);
  await expect(row(panel, "division")).toHaveAttribute("data-outcome", "filled");
  await expect(panel.locator('[data-result="done"]')).toBeVisible();
  expect(await formValues(page)).toEqual([["Molenwiek", app.clientId, app.clientSecret, "nl", "3977760"]]);
});

test("the list of administrations opens where nobody is signed in, and is read once the person has @long", async ({
  context,
  sandbox,
  begin,
}) => {
  const panel = await begin(
    { title: "Molenwiek", country: "nl" },
    { at: "https://app.apicenter.io/login", hosts: [] },
  );
  const [list] = await Promise.all([context.waitForEvent("page"), act(panel, "load-administrations")]);
  await list.waitForURL(/login\.exact\.com/);
  await signIn(list);
  await expect(panel.locator('[data-division="3977760"]')).toBeVisible();
  expect(sandbox.state.counters.clearSession).toBe(0);
  expect(await act(panel, "use-administration")).toMatchObject({ result: "done" });
});

test("pages that were open before the extension work without a reload", async ({
  sandbox,
  extension,
  openSite,
}) => {
  const page = await openSite();
  await page.locator("[data-exact-setup-fill]").waitFor();
  // An update does the same: the old content script stops answering, and a new one takes its place.
  const worker = await extension.serviceWorker();
  await worker.evaluate(() => chrome.runtime.onInstalled.dispatch({ reason: "update" }));
  const panel = await panelWith(extension, page, values(anApp(sandbox)));
  await shows(panel, "api-center-form");
  await expect(page.locator("[data-exact-setup-fill]")).toHaveCount(1);
  expect(await formValues(page)).toEqual([emptyForm]);
  expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
  expect(await states(panel, "data-outcome")).toEqual(fields.map(() => "filled"));
});
