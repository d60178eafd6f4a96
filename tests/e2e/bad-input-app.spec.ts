// Tests bad input: apps and credentials that do not fit. Each has a clear text, and nothing is lost.
import type { Page } from "@playwright/test";
import type { Sandbox } from "../sandbox/server.ts";
import type { ExactApp } from "../sandbox/state.ts";
import { expect, test, type Begin } from "./harness/fixtures.ts";
import { expectClear } from "./harness/expectations.ts";
import {
  anApp,
  appAddress,
  emptyForm,
  formValues,
  newFormAddress,
  signedInOn,
  values,
} from "./harness/prepared.ts";
import { act, row, saveValues, shows, step, type Result } from "./harness/surface.ts";

const apiCenter = "app.apicenter.io";

test.describe("the app", () => {
  interface Given {
    sandbox: Sandbox;
    begin: Begin;
  }

  /** Captures on the page of an app with these unusual values. */
  async function capture(
    { sandbox, begin }: Given,
    app: Partial<ExactApp>,
  ): Promise<{ panel: Page; result: Result; app: ExactApp }> {
    const registered = anApp(sandbox, app);
    const panel = await begin(
      { title: "Molenwiek" },
      { at: appAddress(registered), shows: "app-centre-credentials" },
    );
    return { panel, app: registered, result: await act(panel, "capture-credentials") };
  }

  test("has another redirect URI than API Center's: both are shown @long", async ({ sandbox, begin }) => {
    const wrong = "https://app.apicenter.io/oauth/callback/exact-online/";
    const { panel, result } = await capture({ sandbox, begin }, { redirectUri: wrong });
    expect(result.result).toBe("partly");
    expect(result.text).toContain(wrong);
    await expect(row(panel, "clientId")).toHaveAttribute("data-state", "warning");
    await expect(row(panel, "clientSecret")).toHaveAttribute("data-state", "ready");
    await expect(step(panel, "register")).toHaveAttribute("data-state", "problem");
  });

  test("has a redirect URI of 1,500 characters and a name of 600: both are said cut, and nothing is lost @long", async ({
    page,
    extension,
    sandbox,
    begin,
  }) => {
    const redirectUri = `https://app.apicenter.io/${"a".repeat(1_475)}`;
    const name = "Molenwiek ".repeat(60).trim();
    const { panel, result } = await capture({ sandbox, begin }, { redirectUri, name });
    expect(result.result).toBe("partly");
    expect(result.text).toContain(redirectUri.slice(0, 100));
    expect(result.text.length).toBeLessThan(400);
    // A set-up that cannot be read back would be set aside, and an empty one would be shown instead.
    const again = await extension.openPanelInTab(await extension.tabIdOf(page));
    await expect(row(again, "title")).toHaveAttribute("data-state", "ready");
    await expect(row(again, "clientSecret")).toHaveAttribute("data-state", "ready");
    await expect(row(again, "clientId")).toHaveAttribute("data-state", "warning");
    await expect(panel.locator("main")).not.toContainText("could not be read");
  });

  test("is a testing app: the person is warned @long", async ({ sandbox, begin }) => {
    const { panel, result } = await capture({ sandbox, begin }, { kind: "testing" });
    expect(result.result).toBe("partly");
    expectClear(result);
    await expect(row(panel, "clientId")).toHaveAttribute("data-state", "warning");
  });

  test("has a client ID that is no GUID: it is not taken @long", async ({ sandbox, begin }) => {
    const { panel, result } = await capture({ sandbox, begin }, { clientId: "4f2a-not-a-guid" });
    expect(result.result).toBe("refused");
    expectClear(result);
    await expect(row(panel, "clientId")).toHaveAttribute("data-state", "missing");
    await expect(row(panel, "title")).toHaveAttribute("data-state", "ready");
  });

  test("shows its webhook secret first: the client secret is the one that is taken @long", async ({
    page,
    context,
    sandbox,
    begin,
  }) => {
    const { panel, app, result } = await capture({ sandbox, begin }, {});
    expect(result.result).toBe("done");
    await saveValues(panel, { country: "nl", division: "3977760" });
    await signedInOn(context, sandbox, apiCenter);
    await page.goto(newFormAddress);
    await shows(panel, "api-center-form");
    expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
    expect((await formValues(page))[0]?.[2] === app.clientSecret, "the client secret").toBe(true);
  });
});

test.describe("typed by hand", () => {
  test("a client ID that is no GUID stops the fill @long", async ({ page, app, begin }) => {
    const panel = await begin({ ...values(app), clientId: "my-own-login" }, { shows: "api-center-form" });
    await expect(row(panel, "clientId")).toHaveAttribute("data-state", "warning");
    const result = await act(panel, "fill-form");
    expect(result.result).toBe("refused");
    expectClear(result);
    expect(await formValues(page)).toEqual([emptyForm]);
  });

  test("the webhook secret in place of the client secret is warned of @long", async ({ app, begin }) => {
    const panel = await begin(
      { ...values(app), clientSecret: app.webhookSecret },
      { at: `https://${apiCenter}/login`, hosts: [] },
    );
    await expect(row(panel, "clientSecret")).toHaveAttribute("data-state", "warning");
    await expect(step(panel, "credentials")).toHaveAttribute("data-state", "problem");
  });

  test("an administration of another country than the app's stops the fill @long", async ({
    page,
    app,
    begin,
  }) => {
    const panel = await begin(
      { ...values(app), division: "" },
      {
        at: "https://start.exactonline.be/docs/MenuPortal.aspx",
        hosts: ["start.exactonline.be", apiCenter],
        shows: "exact-signed-in",
      },
    );
    expect(await act(panel, "load-administrations")).toMatchObject({ result: "done" });
    await panel.locator('[data-division="2750640"]').click();
    await expect(row(panel, "division")).toHaveAttribute("data-state", "warning");
    await page.goto(newFormAddress);
    await shows(panel, "api-center-form");
    const result = await act(panel, "fill-form");
    expect(result.result).toBe("refused");
    expect(result.text).toMatch(/\bBE\b[\s\S]*\bNL\b/);
    expect(await formValues(page)).toEqual([emptyForm]);
  });
});
