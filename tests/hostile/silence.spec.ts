// Tests parts that do not answer: a page with an open message box, and a busy background. The user is told in time,
// buttons work again, and late answers do no harm (utils/domain/patience.ts).
import type { Dialog, Page } from "@playwright/test";
import { expect, test } from "../e2e/harness/fixtures.ts";
import { act, shows } from "../e2e/harness/surface.ts";

const exact = "start.exactonline.nl";
const menu = `https://${exact}/docs/MenuPortal.aspx`;

/** Makes the page show a message box, which stays open until the test closes it. */
async function messageBox(page: Page): Promise<Dialog> {
  const shown = page.waitForEvent("dialog");
  await page.evaluate(() => void setTimeout(() => alert("Your session ends in five minutes."), 0));
  return shown;
}

test("a page shows a message box: a load says so, and what is on its way can be cancelled @long", async ({
  page,
  sandbox,
  begin,
}) => {
  const panel = await begin({ title: "Molenwiek", country: "nl" }, { at: menu, shows: "exact-signed-in" });
  const box = await messageBox(page);
  const load = await act(panel, "load-administrations");
  expect(load.result).toBe("failed");
  expect(load.text).toContain("message box");
  await expect(panel.locator("main")).toHaveAttribute("aria-busy", "false");
  await expect(panel.locator('[data-action="cancel-load"]')).toHaveCount(0);
  expect(sandbox.state.counters.xmlDivisions.nl).toBe(0);

  // After the box is closed the same click works. When a box opens while a list loads, the load can be cancelled.
  await box.accept();
  await shows(panel, "exact-signed-in");
  Object.assign(sandbox.settings, { xml: "slow", pieces: 1000 });
  await panel.locator('[data-action="load-administrations"]').first().click();
  await expect(panel.getByRole("progressbar")).toHaveAccessibleName(/\d[.,]\d MB/);
  const second = await messageBox(page);
  expect(await act(panel, "cancel-load")).toMatchObject({ result: "done" });
  await expect(panel.locator("main")).toHaveAttribute("aria-busy", "false");
  await expect(panel.locator('[data-action="cancel-load"]')).toHaveCount(0);
  await second.accept();
  sandbox.settings.xml = "ok";
  await shows(panel, "exact-signed-in");
  expect(await act(panel, "load-administrations")).toMatchObject({ result: "done" });
});

test("the background is busy, or was stopped: popup and options say so and go on by themselves @long", async ({
  page,
  context,
  extension,
}) => {
  await page.goto("https://app.apicenter.io/login");
  const tabId = await extension.tabIdOf(page);
  const [popup, options] = await Promise.all(
    ["popup.html", "options.html"].map(async (name) => {
      const own = await context.newPage();
      await own.goto(extension.address(`${name}?tab=${tabId}`));
      await own.locator("html[data-ready]").waitFor();
      return own;
    }),
  );
  const worker = await extension.serviceWorker();
  const busy = worker.evaluate((milliseconds) => {
    for (const end = Date.now() + milliseconds; Date.now() < end;);
  }, 10_000);
  for (const own of [popup!, options!]) await own.reload();
  for (const own of [popup!, options!]) await expect(own.getByRole("alert")).toContainText("does not answer");
  await busy;
  for (const own of [popup!, options!]) {
    await own.locator("html[data-ready]").waitFor();
    await expect(own.getByText("does not answer")).toHaveCount(0);
  }

  await extension.killWorker();
  expect(await act(popup!, "open-app-centre")).toMatchObject({ result: "refused" });
  await expect(popup!.locator("main")).toHaveAttribute("aria-busy", "false");
});
