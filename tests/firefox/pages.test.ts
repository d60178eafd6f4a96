// Runs page tests in Firefox: the rows of `tests/pages` for pages to capture from, forms to fill and forms to refuse,
// and one form of each family of component libraries. Then it reads the same pages again in other wrappings, chosen at
// random.
import { assert, asyncProperty, constant, constantFrom, shuffledSubarray, tuple } from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FillValues } from "../../utils/domain/facts.ts";
import { fieldNames } from "../../utils/domain/fields.ts";
import { kindOf, othersInPage, reportOf, truthAfter, truthInPage } from "../pages/form-checks.ts";
import { address, values, type FormRow } from "../pages/form-row.ts";
import { bundleLibraries } from "../pages/libraries/bundle.ts";
import { far, libraryPage, listedBeside, near, truthInLibrary } from "../pages/libraries/page.ts";
import type { PageRow } from "../pages/row.ts";
import { credentialRows } from "../pages/rows/credentials.ts";
import { drawnCredentialRows } from "../pages/rows/credentials-drawn.ts";
import { partCredentialRows } from "../pages/rows/credentials-parts.ts";
import { screenCredentialRows } from "../pages/rows/credentials-screen.ts";
import { drawnRows } from "../pages/rows/forms-drawn.ts";
import { enteredRows } from "../pages/rows/forms-entered.ts";
import { namedRows } from "../pages/rows/forms-named.ts";
import { passingRows } from "../pages/rows/forms-passing.ts";
import { pressedRows } from "../pages/rows/forms-pressed.ts";
import { refusedRows } from "../pages/rows/forms-refused.ts";
import { screenRows } from "../pages/rows/forms-screen.ts";
import { shiftedRows } from "../pages/rows/forms-shifted.ts";
import { structureRows } from "../pages/rows/forms-structures.ts";
import { whoseRows } from "../pages/rows/forms-whose.ts";
import { firefoxPages, type FirefoxPages } from "./harness/open-page.ts";
import { wrapInPage, wrappings } from "./harness/wrappings.ts";

/** Forms in Vue, in React, without a framework, and in shadow roots. */
const libraries = onlyLong([
  ["element-plus", "search"],
  ["mui", "select"],
  ["react-aria", "search"],
  ["tom-select", "select"],
  ["shoelace", "select"],
] as const);

/**
 * Returns rows only in the long run. Bundling a library takes longer than filling its form, and Chromium fills all of
 * them.
 */
function onlyLong<Row>(rows: readonly Row[]): readonly Row[] {
  return process.env["LONG"] ? rows : [];
}

/** Returns every third row, and all rows in `npm run test:long`. Chromium tests all rows. */
function some<Row>(rows: readonly Row[]): readonly Row[] {
  return process.env["LONG"] ? rows : rows.filter((_, place) => place % 3 === 0);
}

/** Returns every eighth row, for the tables that show many ways of the same thing. */
function few<Row>(rows: readonly Row[]): readonly Row[] {
  return process.env["LONG"] ? rows : rows.filter((_, place) => place % 8 === 0);
}

/** Rows that differ only in the words of titles and labels. Words are the same in every browser. */
const onlyWords = /^(titles that|all of the fields under a title|Administratie)/;

let firefox: FirefoxPages;

beforeAll(async () => {
  await bundleLibraries(libraries.map(([app]) => app));
  firefox = await firefoxPages();
});

afterAll(() => firefox.close());

type Wrapping = keyof typeof wrappings;

async function checkForm(row: FormRow, wraps: readonly Wrapping[] = []): Promise<void> {
  const { page, script, person } = firefox;
  await firefox.open(address, { ...row.also, [address]: row.page });
  await page.evaluate(
    wrapInPage,
    wraps.map((name) => wrappings[name]),
  );
  await row.before?.(person);
  expect(await script.call("recognise")).toMatchObject(kindOf(row));
  const [before, others] = [await page.evaluate(truthInPage), await page.evaluate(othersInPage)];
  const filled = await script.call("fill", { ...values, ...row.values });
  if ((row.kind ?? "form") === "form") {
    expect("report" in filled && filled.report).toEqual(reportOf(row));
    expect(await page.evaluate(truthInPage)).toMatchObject(truthAfter(row));
  } else {
    expect(filled).toHaveProperty("error");
    expect(await page.evaluate(truthInPage)).toEqual(before);
  }
  expect(await page.evaluate(othersInPage)).toEqual(others);
}

async function checkReading(row: PageRow, wraps: readonly Wrapping[] = []): Promise<void> {
  await firefox.open(row.url, { ...row.also, [row.url]: row.file });
  await firefox.page.evaluate(
    wrapInPage,
    wraps.map((name) => wrappings[name]),
  );
  await row.before?.(firefox.person);
  const answer = await firefox.script.call("read", row.read);
  expect(answer).toEqual(row.expect);
  for (const text of row.mustNot ?? []) expect(JSON.stringify(answer)).not.toContain(text);
}

if (libraries.length > 0)
  describe("component libraries", () => {
    test.each(libraries)("%s, %s", async (app, variant) => {
      const { page, script } = firefox;
      await firefox.open(address, { [address]: await libraryPage(app, variant) });
      expect(await script.call("recognise")).toMatchObject({ kind: "form", found: fieldNames });
      const before = await page.evaluate(truthInLibrary);
      const fill = async (given: FillValues) => {
        expect(await script.call("fill", given)).toHaveProperty("report");
        expect(await page.evaluate(truthInLibrary)).toEqual({ ...before, ...given });
        await expect.poll(() => page.evaluate(listedBeside, given.country)).toEqual([]);
      };
      await fill(near);
      await fill(far);
      await script.call("undo");
      expect(await page.evaluate(truthInLibrary)).toEqual({ ...before, ...near });
    });
  });

describe.each([
  ["structures", structureRows],
  ["refused", refusedRows],
])("%s", (_, rows) => {
  const simple = rows.filter(({ act, name }) => !act && !onlyWords.test(name));
  test.each(some(simple))("$name", (row) => checkForm(row));

  // Chromium wraps forms in every run (tests/pages/properties.spec.ts).
  if (process.env["LONG"])
    test("the same in any wrapping", { timeout: 30_000 }, () =>
      wrapped(
        simple.filter(({ page }) => moves(page)),
        ({ page }) => page,
        checkForm,
      ),
    );
});

describe.each([
  ["screen", screenRows],
  ["drawn", drawnRows],
  ["entered", enteredRows],
  ["whose", whoseRows],
  ["named", namedRows],
  ["shifted", shiftedRows],
  ["pressed", pressedRows],
  ["passing", passingRows],
])("%s", (_, rows) => {
  test.each(few(rows.filter(({ act }) => !act)))("$name", (row) => checkForm(row));
});

describe("credentials on the screen", () => {
  test.each(
    few([...screenCredentialRows, ...drawnCredentialRows, ...partCredentialRows].filter(({ act }) => !act)),
  )("$name", (row) => checkReading(row));
});

describe("credentials", () => {
  test.each(some(credentialRows))("$name", (row) => checkReading(row));

  // Chromium wraps forms in every run (tests/pages/properties.spec.ts).
  if (process.env["LONG"])
    test("the same in any wrapping", { timeout: 30_000 }, () =>
      wrapped(
        credentialRows.filter(({ also }) => !also),
        ({ file }) => file,
        checkReading,
      ),
    );
});

/** Returns whether a page may be moved into a wrapping. When moved, frames load again and dialogs close. */
const moves = (html: string): boolean => !/<iframe|<dialog/.test(html);

/** Returns the wrappings that change nothing a user sees of a page. */
function around(html: string): Wrapping[] {
  const hasFixed = /position: ?fixed/.test(html);
  const all = Object.keys(wrappings) as Wrapping[];
  return all.filter((name) => !hasFixed || !("holdsFixed" in wrappings[name]));
}

async function wrapped<Row>(
  rows: readonly Row[],
  htmlOf: (row: Row) => string,
  check: (row: Row, wraps: readonly Wrapping[]) => Promise<void>,
): Promise<void> {
  const made = constantFrom(...rows).chain((row) =>
    tuple(constant(row), shuffledSubarray(around(htmlOf(row)), { minLength: 1 })),
  );
  await assert(
    asyncProperty(made, ([row, wraps]) => check(row, wraps)),
    { numRuns: 12 },
  );
}
