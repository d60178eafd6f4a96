// The picker with as many administrations as an office may have: all within reach, by mouse, keyboard and screen reader.
import type { Page } from "@playwright/test";
import { expect, test, type Begin } from "./harness/fixtures.ts";
import { act, row, shows } from "./harness/surface.ts";
import type { Sandbox } from "../sandbox/server.ts";

const exact = "start.exactonline.nl";
const first = 5_000_000;

/** The panel with so many administrations in its picker, and what its console said against it. */
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

test("all 100,000 can be reached by the keyboard alone, and one is chosen @long", async ({
  sandbox,
  begin,
}) => {
  const { panel, complaints } = await panelWithMany({ sandbox, begin }, 100_000);
  await expect(row(panel, "division"), "none is chosen for the person").toHaveAttribute(
    "data-state",
    "missing",
  );
  expect(await panel.locator("[data-division]").count(), "only what is seen is drawn").toBeLessThan(60);

  await search(panel).focus();
  await panel.keyboard.press("ArrowDown");
  await expect(focused(panel)).toHaveAttribute("data-division", `${first}`);
  await panel.keyboard.press("End");
  await expect(focused(panel)).toHaveAttribute("data-division", `${first + 99_999}`);
  await expect(focused(panel)).toBeInViewport();
  await panel.keyboard.press("PageUp");
  await panel.keyboard.press("ArrowUp");
  const division = await focused(panel).getAttribute("data-division");
  expect(Number(division)).toBeLessThan(first + 99_998);
  await panel.keyboard.press("Enter");
  await expect(row(panel, "division")).toContainText(division!);

  await panel.keyboard.press("Home");
  await expect(focused(panel)).toHaveAttribute("data-division", `${first}`);
  await panel.keyboard.press("ArrowUp");
  await expect(search(panel)).toBeFocused();
  await panel.keyboard.press("ArrowDown");
  await panel.keyboard.type("99999");
  await expect(search(panel), "what is typed in the list goes to the search box").toHaveValue("99999");
  expect(complaints).toEqual([]);
});

test("a screen reader hears which row of how many, both numbers by their names, and what a search found", async ({
  sandbox,
  begin,
}) => {
  const { panel } = await panelWithMany({ sandbox, begin }, 5_000);
  const options = panel.getByRole("listbox").getByRole("option");
  await expect(options.first()).toHaveAccessibleName(
    /Klant & Co .* 1 Number in Exact Online 1 Division 5000000/,
  );
  await expect(options.first()).toHaveAttribute("aria-posinset", "1");
  await expect(options.first()).toHaveAttribute("aria-setsize", "5000");
  await search(panel).fill("5004321");
  await expect(panel.locator("fieldset").getByRole("status")).toHaveText("1 found.");
  await expect(options).toHaveCount(1);
  await panel.keyboard.press("Enter");
  await expect(row(panel, "division")).toContainText("5004321");
  await expect(options.first()).toHaveAttribute("aria-current", "true");
});

test("scrolling shows every row at its place, with no gap and no overlap @long", async ({
  sandbox,
  begin,
}) => {
  const { panel } = await panelWithMany({ sandbox, begin }, 5_000);
  const list = panel.getByRole("listbox");
  for (const part of [0, 0.37, 1, 0.5, 0]) {
    await list.evaluate((box, part) => {
      box.scrollTop = box.scrollHeight * part;
    }, part);
    await expect
      .poll(() =>
        list.evaluate((box) => {
          const { top, bottom } = box.getBoundingClientRect();
          const seen = [...box.querySelectorAll("[data-division]")]
            .map((one) => ({
              at: Number(one.getAttribute("data-division")),
              place: one.getBoundingClientRect(),
            }))
            .filter(({ place }) => place.bottom > top + 1 && place.top < bottom - 1)
            .toSorted((one, other) => one.at - other.at);
          const follow = seen.every(
            ({ at, place }, index) =>
              index === 0 ||
              (at === seen[index - 1]!.at + 1 && Math.abs(place.top - seen[index - 1]!.place.bottom) < 1),
          );
          const filled =
            seen.length > 3 && seen[0]!.place.top <= top + 2 && seen.at(-1)!.place.bottom >= bottom - 2;
          return follow && filled;
        }),
      )
      .toBe(true);
  }
});

test("few administrations are all in the page at once @long", async ({ sandbox, begin }) => {
  const { panel } = await panelWithMany({ sandbox, begin }, 80);
  await expect(panel.locator("[data-division]")).toHaveCount(80);
  await panel.locator(`[data-division="${first + 79}"]`).click();
  await expect(row(panel, "division")).toContainText(`${first + 79}`);
});
