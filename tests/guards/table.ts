// Collects all guards from the files in rows/, and chooses the few that `npm test` tries.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { GuardRow } from "./row.ts";

const folder = new URL("rows/", import.meta.url);

/** Returns every row, in the order of the files' names. */
export async function guardRows(): Promise<GuardRow[]> {
  const files = readdirSync(fileURLToPath(folder))
    .filter((name) => name.endsWith(".ts"))
    .toSorted();
  const tables = await Promise.all(
    files.map(async (name) => (await import(new URL(name, folder).href)) as { rows: GuardRow[] }),
  );
  return tables.flatMap(({ rows }) => rows);
}

/** How many rows of each stage are in the sample. The stages that need a browser take too long. */
const inSample: Partial<Record<GuardRow["stage"], number>> = { unit: 3 };

/** Returns a few rows, spread over the table. The same rows each time. */
export function sampleOf(rows: readonly GuardRow[]): GuardRow[] {
  return Object.entries(inSample).flatMap(([stage, most]) => {
    const own = rows.filter((row) => row.stage === stage);
    const step = Math.max(1, own.length / most);
    return own.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  });
}
