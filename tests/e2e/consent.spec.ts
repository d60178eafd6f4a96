// Tests what follows a fill: the extension recognises the answers of Exact and API Center in any window, explains them,
// and offers a fix.
import type { Page } from "@playwright/test";
import type { Sandbox } from "../sandbox/server.ts";
import type { ExactApp } from "../sandbox/state.ts";
import { expectClear } from "./harness/expectations.ts";
import { expect, test, type Begin } from "./harness/fixtures.ts";
import { anApp, values } from "./harness/prepared.ts";
import { authorise, reopen, save, testConnection } from "./harness/sites.ts";
import { act, step } from "./harness/surface.ts";

interface Given {
  page: Page;
  sandbox: Sandbox;
  begin: Begin;
}

/** Fills and saves the form with five values that fit together, and opens the application again. */
async function filled(
  { page, sandbox, begin }: Given,
  given: Partial<ExactApp> = {},
): Promise<{ panel: Page; app: ExactApp }> {
  const app = anApp(sandbox, given);
  const panel = await begin(values(app), {
    hosts: ["app.apicenter.io", "start.exactonline.nl"],
    shows: "api-center-form",
  });
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
  sandbox,
  begin,
}) => {
  const { panel } = await filled({ page, sandbox, begin });
  await (await authorise(page, "3977752")).close();
  await expect(connect(panel).locator(".evidence")).toContainText("Test Connection");
  expect(await testConnection(page)).toContain("403");
  await explains(panel, /3977760/);
  await (await authorise(page, "3977760")).close();
  // The page still shows the earlier test's answer. Wait for the answer to this one.
  await page.getByRole("button", { name: "Test Connection" }).click();
  await page.locator('[data-test="green-check"]').waitFor();
  await expect(connect(panel)).toHaveAttribute("data-state", "done");
});

test("a refusal in Exact's window is told in the panel, and gone once access is given @long", async ({
  page,
  sandbox,
  begin,
}) => {
  const { panel } = await filled({ page, sandbox, begin });
  const opened = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Authorize" }).click();
  const round = await opened;
  await round.locator('button[value="deny"]').click();
  await round.locator("main[data-test]").waitFor();
  await explains(panel, /refused/);
  await round.close();
  await explains(panel, /refused/);
  // The window itself reports what it says at its end. Close it only after the report has arrived.
  const second = await authorise(page, "3977760");
  await expect(connect(panel)).not.toHaveAttribute("data-state", "problem");
  await second.close();
  expect(await testConnection(page)).toBe("green");
  await expect(connect(panel)).toHaveAttribute("data-state", "done");
});

test(
  "a redirect URI with a slash too many is named, with what it must be",
  { tag: "@long" },
  async ({ page, sandbox, begin }) => {
    const right = "https://app.apicenter.io/oauth/callback/exact-online";
    const { panel, app } = await filled({ page, sandbox, begin }, { redirectUri: `${right}/` });
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
  async ({ page, sandbox, begin }) => {
    const { panel, app } = await filled({ page, sandbox, begin });
    app.clientSecret = "Changed12345";
    await (await authorise(page, "3977760")).close();
    await explains(panel, /client secret/);
  },
);

test("what Exact answers to a test is explained for what it is, and in its own words where nobody knows it @long", async ({
  page,
  sandbox,
  begin,
}) => {
  const { panel } = await filled({ page, sandbox, begin });
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

test("the last step can always be ticked by hand @long", async ({ page, sandbox, begin }) => {
  const { panel } = await filled({ page, sandbox, begin });
  expect(await act(panel, "tick-connect")).toMatchObject({ result: "done" });
  await expect(connect(panel)).toHaveAttribute("data-state", "done");
});
