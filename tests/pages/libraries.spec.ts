// The form as real component libraries draw it, filled twice and taken back. What counts is the libraries' own state.
import type { Page } from "@playwright/test";
import { fieldNames, type FillValues, type Outcome } from "../../utils/setup/facts.ts";
import { address, values } from "./form-row.ts";
import { libraryBody } from "./libraries/bundle.ts";
import { libraryRows } from "./libraries/rows.ts";
import { expect, test, type Files, type OpenedPage } from "./open-page.ts";

/** A country in view when its list opens, and one that must be scrolled to. */
const near: FillValues = { ...values, country: "be" };
const far: FillValues = { ...values, country: "uk", division: "102938475" };

const pageOf = async (app: string, variant: string) =>
  `<!doctype html><html lang="en"><head><style>body { margin: 24px; font: 14px/20px sans-serif }</style></head><body><h2>Exact Online CONNECT</h2><h3>Application Settings</h3><script>globalThis.variant = "${variant}"</script>${await libraryBody(app)}</body></html>`;

type Open = (url: string, files: Files) => Promise<OpenedPage>;
const all = (outcome: Outcome) => Object.fromEntries(fieldNames.map((field) => [field, outcome]));
const truthOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { truth: () => Record<string, unknown> }).truth());

/** Countries other than the chosen one that a person sees: those of a list that is open still. */
const listed = (page: Page, chosen: string) =>
  page.evaluate(
    (own) =>
      [...document.querySelectorAll("body *:not(option)")]
        .filter(
          (element) =>
            element.childElementCount === 0 &&
            /^(Austria|Belgium|Denmark|Germany|Switzerland|United Kingdom)$/.test(
              element.textContent.trim(),
            ) &&
            element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
            element.getBoundingClientRect().height > 5,
        )
        .map((element) => element.textContent.trim())
        .filter((text) => text !== own),
    chosen === "uk" ? "United Kingdom" : "Belgium",
  );

for (const { library, app, variants } of libraryRows)
  for (const variant of variants)
    test(`${library}, ${variant === "search" ? "a choice that can be typed into" : "a plain choice"}`, ({
      open,
    }) => fillAndTakeBack(open, app, variant));

async function fillAndTakeBack(open: Open, app: string, variant: "select" | "search"): Promise<void> {
  const { page, script } = await open(address, { [address]: await pageOf(app, variant) });
  expect(await script.call("recognise")).toMatchObject({ kind: "form", found: fieldNames });
  const before = await truthOf(page);
  const fill = async (given: FillValues) => {
    const filled = await script.call("fill", given);
    if ("error" in filled) return filled.error;
    expect(await truthOf(page)).toEqual({ ...before, ...given });
    await expect.poll(() => listed(page, given.country)).toEqual([]);
    return Object.fromEntries(fieldNames.map((field) => [field, filled.report[field].outcome]));
  };
  expect(await fill(near)).toEqual(all("filled"));
  expect(await fill(near)).toEqual(all("unchanged"));
  expect(await fill(far)).toEqual({ ...all("unchanged"), country: "filled", division: "filled" });
  expect(await script.call("undo")).toEqual({
    country: { outcome: "filled" },
    division: { outcome: "filled" },
  });
  expect(await truthOf(page)).toEqual({ ...before, ...near });
}
