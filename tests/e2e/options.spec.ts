// Tests the options page: a chosen language in every page, and forgetting everything.
import type { Page } from "@playwright/test";
import { expect, test } from "./harness/fixtures.ts";
import { buttonTexts } from "./harness/page-button.ts";
import { act, shows } from "./harness/surface.ts";

const heading = (page: Page) => page.locator('[data-part="about"] h2');

test("the language that is chosen counts in every page, also in open ones, and goes with the next start of a page", async ({
  context,
  extension,
}) => {
  const options = await context.newPage();
  await options.goto(extension.address("options.html"));
  await options.locator("html[data-ready]").waitFor();
  const panel = await context.newPage();
  await panel.goto(extension.address("sidepanel.html"));
  await panel.locator("html[data-ready]").waitFor();
  await options.locator('[data-input="language"]').focus();
  await options.locator('[data-input="language"]').selectOption("fr");
  await expect(options.locator("html")).toHaveAttribute("lang", "fr");
  await expect(heading(options)).toHaveText("À propos");
  await expect(options.locator('[data-input="language"]')).toBeFocused();
  await expect(panel.locator("html")).toHaveAttribute("lang", "fr");
  await expect(panel.locator('[data-part="welcome"] h2')).toHaveText("Relier Exact Online à API Center");
  // Record everything that the panel says, from its first word.
  await panel.addInitScript(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => said.push(document.querySelector("main")?.textContent ?? "")).observe(
      document,
      { childList: true, subtree: true },
    );
  });
  await panel.reload();
  await panel.locator("html[data-ready]").waitFor();
  const said = await panel.evaluate(() => (globalThis as unknown as { said: string[] }).said.join(" "));
  expect(said).toContain("Relier Exact Online");
  expect(said).not.toContain("Connect Exact Online");
  await options.locator('[data-input="language"]').selectOption("");
  await expect(heading(options)).toHaveText("About");
});

test("each click changes its own option and no other, also when another options page changed some in between", async ({
  context,
  extension,
}) => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  for (const page of [first, second]) {
    await page.goto(extension.address("options.html"));
    await page.locator("html[data-ready]").waitFor();
  }
  const option = (page: Page, name: string) => page.locator(`[data-input="${name}"]`);
  await option(first, "keepSecretMinutes").selectOption("240");
  await expect(option(second, "keepSecretMinutes")).toHaveValue("240");
  await option(second, "keepSecretMinutes").selectOption("5");
  await option(second, "forgetAfterFill").check();
  await expect(option(first, "keepSecretMinutes"), "a page shows what is stored").toHaveValue("5");
  await expect(option(first, "forgetAfterFill")).toBeChecked();
  // Two clicks, one right after the other: the second one counts.
  await option(first, "pageButton").click();
  await option(first, "pageButton").click();
  await option(first, "pageButton").click();
  await expect(option(second, "pageButton")).not.toBeChecked();
  await expect(option(first, "pageButton")).not.toBeChecked();
  await second.reload();
  await expect(option(second, "pageButton")).not.toBeChecked();
  await expect(option(second, "keepSecretMinutes")).toHaveValue("5");
  await expect(option(second, "forgetAfterFill")).toBeChecked();
});

test("the button beside the form speaks the language that is chosen, on an open page too @long", async ({
  context,
  extension,
  openSite,
}) => {
  const page = await openSite();
  await expect.poll(() => buttonTexts(page)).toEqual(["Fill in the Exact Online values"]);
  const options = await context.newPage();
  await options.goto(extension.address("options.html"));
  await options.locator('[data-input="language"]').selectOption("nl");
  await expect.poll(() => buttonTexts(page)).toEqual(["Exact Online-waarden invullen"]);
  await page.bringToFront();
  // A press counts only after the button has stood still for half a second.
  await expect(async () => {
    await page.locator("[data-exact-setup-fill]").click();
    const said = async () => (await buttonTexts(page)).join();
    await expect.poll(said, { timeout: 1_000 }).toContain("De titel ontbreekt");
  }).toPass();
  await options.locator('[data-input="language"]').selectOption("");
  await expect.poll(() => buttonTexts(page)).toEqual(["Fill in the Exact Online values"]);
});

test("the welcome is closed for good @long", async ({ context, extension }) => {
  const panel = await context.newPage();
  await panel.goto(extension.address("sidepanel.html"));
  await panel.locator('[data-action="close-welcome"]').click();
  await expect(panel.locator('[data-part="welcome"]')).toHaveCount(0);
  await panel.reload();
  await panel.locator("html[data-ready]").waitFor();
  await expect(panel.locator('[data-part="welcome"]')).toHaveCount(0);
});

test("everything is forgotten only at the second press", async ({ context, extension }) => {
  const panel = await context.newPage();
  await panel.goto(extension.address("sidepanel.html"));
  await shows(panel, "elsewhere");
  await panel.locator('[data-input="title"]').fill("Bakery Noord");
  expect(await act(panel, "save-setup")).toMatchObject({ result: "done" });
  const options = await context.newPage();
  await options.goto(extension.address("options.html"));
  await options.locator('[data-action="forget-everything"]').click();
  await expect(options.locator('[data-action="keep-everything"]')).toBeFocused();
  await options.locator('[data-action="keep-everything"]').click();
  await expect(panel.locator('[data-input="title"]')).toHaveValue("Bakery Noord");
  await options.locator('[data-action="forget-everything"]').click();
  await options.locator('[data-action="forget-everything-now"]').click();
  await expect(options.locator('[data-result="done"]')).toBeVisible();
  await expect(panel.locator('[data-part="welcome"]')).toBeVisible();
  await expect(panel.locator('[data-input="title"]')).toHaveValue("");
});
