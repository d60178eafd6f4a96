// Every form of every table: recognised or refused, filled, and what the page itself then holds.
import type { Page } from "@playwright/test";
import { fieldNames, type FieldName } from "../../utils/setup/facts.ts";
import { expect, test } from "./open-page.ts";
import { address, values, type FormRow } from "./form-row.ts";
import { behaviourRows } from "./rows/forms-behaviour.ts";
import { choiceRows } from "./rows/forms-choices.ts";
import { frameworkRows } from "./rows/forms-frameworks.ts";
import { refusedRows } from "./rows/forms-refused.ts";
import { structureRows } from "./rows/forms-structures.ts";

const tables: Readonly<Record<string, readonly FormRow[]>> = {
  structures: structureRows,
  refused: refusedRows,
  behaviour: behaviourRows,
  choices: choiceRows,
  frameworks: frameworkRows,
};

/** What the page's own state holds, or what its marked controls do; closed roots are told by the page. */
async function truthOf(page: Page): Promise<Partial<Record<FieldName, string | null>>> {
  return page.evaluate(() => {
    const own = (window as { truth?: () => Record<string, string> }).truth;
    if (own) return own();
    const marked = [...document.querySelectorAll<HTMLInputElement>("[data-is]")];
    return Object.fromEntries(marked.map((control) => [control.dataset["is"], control.value]));
  });
}

async function othersOf(page: Page): Promise<unknown> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLInputElement>(
        "input:not([data-is]),textarea:not([data-is]),select:not([data-is])",
      ),
    ]
      .filter((control) => !control.closest("[data-part]"))
      .map((control) => [control.value, control.checked]),
  );
}

for (const [table, rows] of Object.entries(tables))
  test.describe(table, () => {
    for (const row of rows)
      test(row.name, async ({ open }) => {
        const { page, script } = await open(address, { ...row.also, [address]: row.page });
        await row.before?.(page);
        const kind = row.kind ?? "form";
        const found = (await script.call("recognise")) as { kind: string; why?: string };
        expect(found).toMatchObject(row.why ? { kind, why: row.why } : { kind });
        const [before, others] = [await truthOf(page), await othersOf(page)];
        const filled = await script.call("fill", { ...values, ...row.values });
        if (kind === "form") {
          expect("report" in filled && filled.report).toEqual(
            Object.fromEntries(
              fieldNames.map((field) => [field, outcomeOf(row.outcomes?.[field] ?? "filled")]),
            ),
          );
          const wanted = Object.entries({ ...values, ...row.values, ...row.truth }).filter(
            ([, value]) => value !== null,
          );
          expect(await truthOf(page)).toMatchObject(Object.fromEntries(wanted));
        } else {
          expect(filled).toHaveProperty("error");
          expect(await truthOf(page)).toEqual(before);
        }
        expect(await othersOf(page)).toEqual(others);
        await row.act?.(page, script);
      });
  });

function outcomeOf(text: string): object {
  const [outcome, code] = text.split(" ");
  return code ? { outcome, code } : { outcome };
}
