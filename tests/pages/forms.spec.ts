// Tests every form of every table: it is recognised or refused, and filled; then the test reads what the page itself
// holds.
import { kindOf, othersInPage, reportOf, truthAfter, truthInPage } from "./form-checks.ts";
import { expect, test } from "./open-page.ts";
import { address, values, type FormRow } from "./form-row.ts";
import { appearingRows } from "./rows/forms-appearing.ts";
import { behaviourRows } from "./rows/forms-behaviour.ts";
import { choiceRows } from "./rows/forms-choices.ts";
import { drawnRows } from "./rows/forms-drawn.ts";
import { enteredRows } from "./rows/forms-entered.ts";
import { frameworkRows } from "./rows/forms-frameworks.ts";
import { namedRows } from "./rows/forms-named.ts";
import { passingRows } from "./rows/forms-passing.ts";
import { pressedRows } from "./rows/forms-pressed.ts";
import { refusedRows } from "./rows/forms-refused.ts";
import { screenRows } from "./rows/forms-screen.ts";
import { shiftedRows } from "./rows/forms-shifted.ts";
import { structureRows } from "./rows/forms-structures.ts";
import { whoseRows } from "./rows/forms-whose.ts";
import { proves } from "../run/promise.ts";

const tables: Readonly<Record<string, readonly FormRow[]>> = {
  structures: structureRows,
  refused: refusedRows,
  appearing: appearingRows,
  behaviour: behaviourRows,
  choices: choiceRows,
  frameworks: frameworkRows,
  screen: screenRows,
  drawn: drawnRows,
  entered: enteredRows,
  whose: whoseRows,
  named: namedRows,
  shifted: shiftedRows,
  pressed: pressedRows,
  passing: passingRows,
};

/**
 * Tables that show many ways to draw the same form. In `npm test` every second to fourth row runs; in `npm run
 * test:long` all.
 */
const sampled: Readonly<Record<string, number>> = {
  appearing: 3,
  behaviour: 3,
  entered: 3,
  structures: 4,
  refused: 4,
  frameworks: 3,
  choices: 4,
  screen: 3,
  drawn: 4,
  whose: 3,
  named: 4,
  shifted: 4,
  pressed: 2,
  passing: 2,
};
/** Tables that also prove that the extension trusts what is on the screen. */
const ofTheScreen: ReadonlySet<string> = new Set(["screen", "drawn", "entered", "whose", "named", "shifted"]);

for (const [table, rows] of Object.entries(tables))
  test.describe(table, () => {
    for (const [place, row] of rows.entries())
      test(row.name, { tag: place % (sampled[table] ?? 1) > 0 ? "@long" : [] }, async ({ open }) => {
        const { page, script } = await open(address, { ...row.also, [address]: row.page });
        await row.before?.(page);
        const kind = row.kind ?? "form";
        expect(await script.call("recognise")).toMatchObject(kindOf(row));
        const [before, others] = [await page.evaluate(truthInPage), await page.evaluate(othersInPage)];
        const filled = await script.call("fill", { ...values, ...row.values });
        if (kind === "form") {
          expect("report" in filled && filled.report).toEqual(reportOf(row));
          expect(await page.evaluate(truthInPage)).toMatchObject(truthAfter(row));
        } else {
          expect(filled).toHaveProperty("error");
          expect(await page.evaluate(truthInPage)).toEqual(before);
        }
        expect(await page.evaluate(othersInPage)).toEqual(others);
        await row.act?.(page, script);
        proves(test.info(), 9, "0 values in a wrong field");
        if (ofTheScreen.has(table))
          proves(test.info(), 17, "0 secrets in plain sight, 0 fills of a form of another product");
      });
  });
