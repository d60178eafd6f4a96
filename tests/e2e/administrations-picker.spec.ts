// Tests the picker with as many administrations as an office may have: each can be reached by mouse, keyboard and screen
// reader.
import type { Page } from "@playwright/test";
import { expect, test, type Begin } from "./harness/fixtures.ts";
import { act, row, shows } from "./harness/surface.ts";
import type { Sandbox } from "../sandbox/server.ts";

const exact = "start.exactonline.nl";
const first = 5_000_000;

/** Opens the panel with `many` administrations in its picker. Returns it with the errors and warnings of its console. */
async function panelWithMany(
  { sandbox, begin }: { sandbox: Sandbox; begin: Begin },
  many: number,
): Promise<{ panel: Page; complaints: string[] }> {
  Object.assign(sandbox.settings, { xml: "many", many });
  const panel = await begin(
    { title: "Molenwiek", country: "nl" },
    { at: `https://${exact}/docs/MenuPortal.aspx` },
  );
  const complaints: string[] = [];
  panel.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  panel.on("pageerror", ({ message }) => complaints.push(message));
  await shows(panel, "exact-signed-in");
  expect(await act(panel, "load-administrations")).toMatchObject({ result: "done" });
  await panel.locator("[data-division]").first().waitFor();
  return { panel, complaints };
}

const search = (panel: Page) => panel.locator('[data-input="administration-search"]');
const focused = (panel: Page) => panel.locator("[data-division]:focus-within");
const divisionsIn = (panel: Page) =>
  panel
    .locator("[data-division]")
    .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute("data-division"))));

/** Returns the first `many` divisions that the sandbox makes up, in its order. */
const divisionsTo = (many: number) => Array.from({ length: many }, (_, index) => first + index);

test("any of 100,000 is found and chosen by the keyboard alone @long", async ({ sandbox, begin }) => {
  const { panel, complaints } = await panelWithMany({ sandbox, begin }, 100_000);
  await expect(row(panel, "division"), "none is chosen for the person").toHaveAttribute(
    "data-state",
    "missing",
  );
  expect(await divisionsIn(panel), "only the first rows are drawn").toEqual(divisionsTo(100));

  await search(panel).focus();
  await panel.keyboard.press("ArrowDown");
  await expect(focused(panel)).toHaveAttribute("data-division", `${first}`);
  await panel.keyboard.press("End");
  await expect(focused(panel)).toHaveAttribute("data-division", `${first + 99}`);
  await expect(focused(panel)).toBeInViewport();
  await panel.keyboard.press("Tab");
  await panel.keyboard.press("Enter");
  await expect(focused(panel), "reading goes on where the rows ended").toHaveAttribute(
    "data-division",
    `${first + 100}`,
  );
  await expect(focused(panel)).toBeInViewport();
  await panel.keyboard.press("Home");
  await panel.keyboard.press("ArrowUp");
  await expect(search(panel)).toBeFocused();

  await panel.keyboard.press("ArrowDown");
  await panel.keyboard.type("5099999");
  await expect(search(panel), "what is typed in the list goes to the search box").toHaveValue("5099999");
  expect(await divisionsIn(panel)).toEqual([first + 99_999]);
  await panel.keyboard.press("ArrowDown");
  await panel.keyboard.press("Enter");
  await expect(row(panel, "division")).toContainText("5099999");
  expect(complaints).toEqual([]);
});

test("a screen reader hears which row of how many, both numbers by their names, and what a search found @long", async ({
  sandbox,
  begin,
}) => {
  const { panel } = await panelWithMany({ sandbox, begin }, 5_000);
  const rows = panel.getByRole("list", { name: "Administrations" }).getByRole("listitem");
  const buttons = rows.getByRole("button");
  await expect(buttons.first()).toHaveAccessibleName(
    /Klant & Co .* 1 Number in Exact Online 1 Division 5000000/,
  );
  await expect(rows.first()).toHaveAttribute("aria-posinset", "1");
  await expect(rows.first()).toHaveAttribute("aria-setsize", "5000");
  await search(panel).fill("5004321");
  await expect(panel.locator("fieldset").getByRole("status")).toHaveText("1 found.");
  await expect(rows).toHaveCount(1);
  await panel.keyboard.press("Enter");
  await expect(row(panel, "division")).toContainText("5004321");
  await expect(buttons.first()).toHaveAttribute("aria-current", "true");
});

test("every row is reached without a search: 100 more at each press, each once and in its order @long", async ({
  sandbox,
  begin,
}) => {
  const { panel } = await panelWithMany({ sandbox, begin }, 350);
  const more = panel.locator('[data-action="show-more-administrations"]');
  for (const [shown, next] of [
    [100, "100"],
    [200, "100"],
    [300, "50"],
  ] as const) {
    expect(await divisionsIn(panel)).toEqual(divisionsTo(shown));
    await expect(more).toHaveText(`Show ${next} more`);
    await more.click();
    await expect(focused(panel)).toHaveAttribute("data-division", `${first + shown}`);
  }
  expect(await divisionsIn(panel)).toEqual(divisionsTo(350));
  await expect(more).toHaveCount(0);
  await panel.locator(`[data-division="${first + 349}"]`).click();
  await expect(row(panel, "division")).toContainText(`${first + 349}`);
});

test("few administrations are all in the page at once @long", async ({ sandbox, begin }) => {
  const { panel } = await panelWithMany({ sandbox, begin }, 80);
  await expect(panel.locator("[data-division]")).toHaveCount(80);
  await expect(panel.locator('[data-action="show-more-administrations"]')).toHaveCount(0);
  await panel.locator(`[data-division="${first + 79}"]`).click();
  await expect(row(panel, "division")).toContainText(`${first + 79}`);
});
