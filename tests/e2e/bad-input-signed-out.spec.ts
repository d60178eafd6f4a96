// Tests bad input: the user is signed out of one of the three sites. Each has a clear text, and nothing is lost.
import { expect, test } from "./harness/fixtures.ts";
import { expectClear, expectNothingLost } from "./harness/expectations.ts";
import { values } from "./harness/prepared.ts";
import { act, row, shows, step } from "./harness/surface.ts";

const apiCenter = "app.apicenter.io";
const appCentre = "apps.exactonline.com";
const exact = "start.exactonline.nl";

test.describe("signed out", () => {
  test("of Exact Online: the list is opened to sign in, and read by itself afterwards", async ({
    context,
    sandbox,
    begin,
  }) => {
    const panel = await begin(
      { title: "Molenwiek", country: "nl" },
      { at: `https://${apiCenter}/login`, hosts: [] },
    );
    const opened = context.waitForEvent("page");
    const result = await act(panel, "load-administrations");
    expect(result.result).toBe("partly");
    expectClear(result);
    const signIn = await opened;
    await signIn.getByRole("button", { name: "Sanne Verhoeven" }).click();
    await expect(panel.locator('[data-division="3977760"]')).toBeVisible();
    expect(
      sandbox.state.counters.xmlDivisions.nl,
      "asked once to show it, once to read it",
    ).toBeLessThanOrEqual(2);
  });

  test("of Exact Online, on its own sign-in page: says so @long", async ({ page, sandbox, extension }) => {
    sandbox.settings.signIn = "Login.aspx";
    await page.goto(`https://${exact}/docs/MenuPortal.aspx`);
    const panel = await extension.openPanelInTab(await extension.tabIdOf(page));
    await shows(panel, "exact-signed-out");
    expectClear(await act(panel, "load-administrations"));
  });

  test("of Exact Online under a menu that still stands: is noticed @long", async ({ sandbox, begin }) => {
    sandbox.settings.expired = true;
    const panel = await begin(
      { title: "Molenwiek", country: "nl" },
      { at: `https://${exact}/docs/MenuPortal.aspx` },
    );
    const result = await act(panel, "load-administrations");
    expect(result.result).not.toBe("done");
    expectClear(result);
    await expect(row(panel, "title")).toHaveAttribute("data-state", "ready");
  });

  test("of the App Centre: capture says so @long", async ({ begin }) => {
    const panel = await begin(
      { title: "Molenwiek" },
      { at: `https://${appCentre}/nl/en-US/V2/Manage`, hosts: [], shows: "app-centre-other" },
    );
    const result = await act(panel, "capture-credentials");
    expect(result.result).toBe("refused");
    expectClear(result);
    await expect(step(panel, "app-centre")).toHaveAttribute("data-state", "problem");
    await expect(row(panel, "title")).toHaveAttribute("data-state", "ready");
  });

  test("of API Center: the fill says so and keeps all five values @long", async ({ app, begin }) => {
    const panel = await begin(values(app), { hosts: [], shows: "api-center-other" });
    const result = await act(panel, "fill-form");
    expect(result.result).toBe("refused");
    expectClear(result);
    await expectNothingLost(panel);
  });
});
