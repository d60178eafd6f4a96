// Tests the form as real component libraries draw it: filled twice, then undone. The libraries' own state decides.
import type { FillReport, FillValues, Outcome } from "../../utils/domain/facts.ts";
import { fieldNames } from "../../utils/domain/fields.ts";
import { address } from "./form-row.ts";
import { far, libraryPage, listedBeside, near, truthInLibrary } from "./libraries/page.ts";
import { libraryRows, oftenTried } from "./libraries/rows.ts";
import { expect, test, type Files, type OpenedPage } from "./open-page.ts";
import { proves } from "../run/promise.ts";

type Open = (url: string, files: Files) => Promise<OpenedPage>;
const texts = ["title", "clientId", "clientSecret"] as const;
const all = (outcome: Outcome) => Object.fromEntries(fieldNames.map((field) => [field, outcome]));

for (const { library, app, variants } of libraryRows)
  for (const variant of variants)
    test(
      `${library}, ${variant === "search" ? "a choice that can be typed into" : "a plain choice"}`,
      // The same library's plain choice, with a box to type in, proves little more.
      { tag: !oftenTried.has(app) || (variant === "search" && variants.length > 1) ? "@long" : [] },
      ({ open }) => fillAndTakeBack(open, app, variant),
    );

async function fillAndTakeBack(open: Open, app: string, variant: "select" | "search"): Promise<void> {
  const { page, script } = await open(address, { [address]: await libraryPage(app, variant) });
  expect(await script.call("recognise")).toMatchObject({ kind: "form", found: fieldNames });
  const before = await page.evaluate(truthInLibrary);
  const fill = async (given: FillValues) => {
    const filled = await script.call("fill", given);
    if ("error" in filled) return filled.error;
    expect(await page.evaluate(truthInLibrary)).toEqual({ ...before, ...given });
    await expect.poll(() => page.evaluate(listedBeside, given.country)).toEqual([]);
    return Object.fromEntries(fieldNames.map((field) => [field, filled.report[field].outcome]));
  };
  expect(await fill(near)).toEqual(all("filled"));
  if (variant === "select") expect(await fill(near)).toEqual(all("unchanged"));
  expect(await fill(far)).toEqual({ ...all("unchanged"), country: "filled", division: "filled" });
  // However often the form was filled, an undo restores what was there before the first fill.
  const undone = (await script.call("undo")) as Partial<FillReport>;
  expect(undone).toMatchObject(Object.fromEntries(texts.map((field) => [field, { outcome: "filled" }])));
  const taken = fieldNames.filter((field) => undone[field]?.outcome === "filled");
  expect(await page.evaluate(truthInLibrary)).toMatchObject(
    Object.fromEntries(taken.map((field) => [field, before[field]])),
  );
  proves(test.info(), 9, "0 values in a wrong field");
}

test("a list that a slow machine draws late is waited for @long", async ({ open }) => {
  test.setTimeout(60_000);
  const { page, script } = await open(address, { [address]: await libraryPage("vuetify", "select") });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await script.call("fill", near);
  await script.call("fill", far);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  expect(await page.evaluate(truthInLibrary)).toMatchObject({ country: far.country });
});
