// All guards, gathered from the files in rows/, and the few of them that `npm test` tries.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { GuardRow } from "./row.ts";

const folder = new URL("rows/", import.meta.url);

/** Every row, in the order of the files' names. */
export async function guardRows(): Promise<GuardRow[]> {
  const files = readdirSync(fileURLToPath(folder))
    .filter((name) => name.endsWith(".ts"))
    .toSorted();
  const tables = await Promise.all(
    files.map(async (name) => (await import(new URL(name, folder).href)) as { rows: GuardRow[] }),
  );
  return tables.flatMap(({ rows }) => rows);
}

/** How many rows of a stage a sample has: what needs a browser takes its time. */
const inSample: Partial<Record<GuardRow["stage"], number>> = { unit: 3 };

/** Rows from all over the table, the same ones each time. */
export function sampleOf(rows: readonly GuardRow[]): GuardRow[] {
  return Object.entries(inSample).flatMap(([stage, most]) => {
    const own = rows.filter((row) => row.stage === stage);
    const step = Math.max(1, own.length / most);
    return own.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  });
}
