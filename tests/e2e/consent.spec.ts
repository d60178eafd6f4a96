// After the fill: what Exact and API Center answer is recognised, in whichever window, explained, and fixed.
import type { BrowserContext, Page } from "@playwright/test";
import type { Sandbox } from "../sandbox/server.ts";
import type { ExactApp } from "../sandbox/state.ts";
import type { Extension } from "./harness/extension.ts";
import { expectClear } from "./harness/expectations.ts";
import { expect, test } from "./harness/fixtures.ts";
import { anApp, newFormAddress, panelWith, signedInOn, values } from "./harness/prepared.ts";
import { authorise, reopen, save, testConnection } from "./harness/sites.ts";
import { act, shows, step } from "./harness/surface.ts";

interface Given {
  page: Page;
  context: BrowserContext;
  sandbox: Sandbox;
  extension: Extension;
}

/** The form filled and saved with five values that fit together, and the application opened again. */
async function filled(
  { page, context, sandbox, extension }: Given,
  given: Partial<ExactApp> = {},
): Promise<{ panel: Page; app: ExactApp }> {
  await signedInOn(context, sandbox, "app.apicenter.io", "start.exactonline.nl");
  await page.goto(newFormAddress);
  const app = anApp(sandbox, given);
  const panel = await panelWith(extension, page, values(app));
  await shows(panel, "api-center-form");
  expect(await act(panel, "fill-form")).toMatchObject({ result: "done" });
  await save(page);
  await reopen(page, "Molenwiek");
  return { panel, app };
}

const connect = (panel: Page) => step(panel, "connect");

async function explains(panel: Page, words: RegExp): Promise<void> {
  await expect(connect(panel)).toHaveAttribute("data-state", "problem");
  const evidence = connect(panel).locator(".evidence");
  await expect(evidence).toContainText(words);
  expectClear({ text: await evidence.innerText() });
}

test("a consent that leaves the administration out is explained, and fixed by giving access again @long", async ({
  page,
  context,
  sandbox,
  extension,
}) => {
  const { panel } = await filled({ page, context, sandbox, extension });
  await (await authorise(page, "3977752")).close();
  await expect(connect(panel).locator(".evidence")).toContainText("Test Connection");
  expect(await testConnection(page)).toContain("403");
  await explains(panel, /3977760/);
  await (await authorise(page, "3977760")).close();
  // What the earlier test said stands there until this one is answered.
  await page.getByRole("button", { name: "Test Connection" }).click();
  await page.locator('[data-test="green-check"]').waitFor();
  await expect(connect(panel)).toHaveAttribute("data-state", "done");
});

test("a refusal in Exact's window is told in the panel, and gone once access is given @long", async ({
  page,
  context,
  sandbox,
  extension,
}) => {
  const { panel } = await filled({ page, context, sandbox, extension });
  const opened = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Authorize" }).click();
  const round = await opened;
  await round.locator('button[value="deny"]').click();
  await round.locator("main[data-test]").waitFor();
  await explains(panel, /refused/);
  await round.close();
  await explains(panel, /refused/);
  // What the window says at its end is told by the window: it is closed once that was heard.
  const second = await authorise(page, "3977760");
  await expect(connect(panel)).not.toHaveAttribute("data-state", "problem");
  await second.close();
  expect(await testConnection(page)).toBe("green");
  await expect(connect(panel)).toHaveAttribute("data-state", "done");
});

test(
  "a redirect URI with a slash too many is named, with what it must be",
  { tag: "@long" },
  async ({ page, context, sandbox, extension }) => {
    const right = "https://app.apicenter.io/oauth/callback/exact-online";
    const { panel, app } = await filled({ page, context, sandbox, extension }, { redirectUri: `${right}/` });
    const opened = page.waitForEvent("popup");
    await page.getByRole("button", { name: "Authorize" }).click();
    const round = await opened;
    await round.locator("main[data-test]").waitFor();
    await explains(panel, /redirect URI/);
    await expect(connect(panel).locator(".evidence")).toContainText(right);
    await expect(connect(panel).locator('[data-action="copy-redirect-uri"]')).toBeVisible();
    await round.close();
    app.redirectUri = right;
    await (await authorise(page, "3977760")).close();
    expect(await testConnection(page)).toBe("green");
    await expect(connect(panel)).toHaveAttribute("data-state", "done");
  },
);

test(
  "a client secret of another app ends in an error that names it, though the address names none",
  { tag: "@long" },
  async ({ page, context, sandbox, extension }) => {
    const { panel, app } = await filled({ page, context, sandbox, extension });
    app.clientSecret = "Changed12345";
    await (await authorise(page, "3977760")).close();
    await explains(panel, /client secret/);
  },
);

test("what Exact answers to a test is explained for what it is, and in its own words where nobody knows it @long", async ({
  page,
  context,
  sandbox,
  extension,
}) => {
  const { panel } = await filled({ page, context, sandbox, extension });
  await (await authorise(page, "3977760")).close();
  for (const [answer, words] of [
    ["token-used", /another application renewed it/],
    ["too-many", /too often/],
    ["user-blocked", /blocked the user/],
    ["odd", /418: The books are on strike/],
  ] as const) {
    sandbox.settings.exact = answer;
    await page.getByRole("button", { name: "Test Connection" }).click();
    await explains(panel, words);
  }
  sandbox.settings.exact = "usual";
  await page.getByRole("button", { name: "Test Connection" }).click();
  await page.locator('[data-test="green-check"]').waitFor();
  await expect(connect(panel)).toHaveAttribute("data-state", "done");
});

test("the last step can always be ticked by hand @long", async ({ page, context, sandbox, extension }) => {
  const { panel } = await filled({ page, context, sandbox, extension });
  expect(await act(panel, "tick-connect")).toMatchObject({ result: "done" });
  await expect(connect(panel)).toHaveAttribute("data-state", "done");
});
