// Tests the clipboard after each step of the main job, and after everything that the panel can copy: it never contains
// the secret.
import type { Page } from "@playwright/test";
import { expect, test } from "../e2e/harness/fixtures.ts";
import { mainJob } from "../e2e/harness/main-job.ts";
import { proves } from "../run/promise.ts";

const marker = "what stood on the clipboard before";

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test("the clipboard never holds the secret, from registering to the green check @long", async ({
  extension,
  sandbox,
  context,
}) => {
  test.setTimeout(120_000);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const steps = mainJob({
    extension,
    sandbox,
    country: "nl",
    way: "application list",
    clickIn: { acts: "panel", fill: "panel" },
  });
  const reader = await context.newPage();
  await reader.goto(extension.address("managed-schema.json"));
  await reader.evaluate((text) => navigator.clipboard.writeText(text), marker);
  const read: string[] = [];
  for (const { name, run } of steps) {
    await test.step(name, run);
    read.push(await copied(reader));
  }

  const site = context.pages().find((page) => page.url().startsWith("https://app.apicenter.io/"))!;
  const panel = await extension.openPanelInTab(await extension.tabIdOf(site));
  await panel.locator('[data-action="copy-redirect-uri"]').first().click();
  await expect
    .poll(() => copied(reader), "what the panel copies arrives where this test reads")
    .toContain("https://");
  read.push(await copied(reader));
  await panel.locator('[data-action="page-report"]').click();
  await panel.locator('[data-action="copy-report"]').click();
  await expect.poll(() => copied(reader)).toContain("outline:");
  read.push(await copied(reader));
  // Copy everything that the extension's pages show: that contains no secret either.
  await panel.bringToFront();
  await panel.keyboard.press("ControlOrMeta+a");
  await panel.keyboard.press("ControlOrMeta+c");
  read.push(await copied(reader));

  const { clientSecret } = [...sandbox.state.apps.values()].at(-1)!;
  const hits = read.filter((text) => text.includes(clientSecret)).length;
  expect(clientSecret.length).toBeGreaterThan(10);
  expect(hits).toBe(0);
  proves(test.info(), 8, `${hits} times the secret on the clipboard, read after ${read.length} steps`);
});
