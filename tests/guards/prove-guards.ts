// Removes one guard at a time, and checks that its test then fails. A guard whose test still passes is a failure.
import { copyProject, type Copy } from "./copy.ts";
import type { GuardRow } from "./row.ts";
import { buildFor, tryTests, type Tried } from "./try-tests.ts";

/** The verdict on one guard. */
export interface Judged {
  row: GuardRow;
  /** Why the guard is not proven. Null when its test fails without it. */
  fault: string | null;
}

/** Tries the rows one after the other in a copy of the project, and reports each verdict at once. */
export async function proveGuards(
  rows: readonly GuardRow[],
  root: string,
  tell: (judged: Judged) => void,
): Promise<Judged[]> {
  const copy = copyProject(root);
  const judged: Judged[] = [];
  try {
    const whole = await tryWhole(rows, copy);
    for (const row of rows) {
      const one = { row, fault: namesOneTest(row, whole) ?? (await tryWithout(row, copy)) };
      judged.push(one);
      tell(one);
    }
  } finally {
    copy.remove();
  }
  return judged;
}

/**
 * Runs the tests that the rows name, with every guard in place. They must pass: otherwise their failure without a guard
 * proves nothing.
 */
async function tryWhole(rows: readonly GuardRow[], { folder }: Copy): Promise<Map<string, Tried[]>> {
  const built = new Set<string>();
  const tried = new Map<string, Tried[]>();
  for (const row of rows) {
    if (tried.has(fileOf(row))) continue;
    if (!built.has(row.stage) && !(await buildFor(row.stage, folder))) continue;
    built.add(row.stage);
    const titles = rows.filter((other) => fileOf(other) === fileOf(row)).map(({ title }) => title);
    tried.set(fileOf(row), await tryTests(row, titles, folder));
  }
  return tried;
}

function fileOf({ stage, testFile }: GuardRow): string {
  return `${stage} ${testFile}`;
}

function namesOneTest(row: GuardRow, whole: ReadonlyMap<string, Tried[]>): string | null {
  const named = (whole.get(fileOf(row)) ?? []).filter(({ title }) => title.includes(row.title));
  if (named.length !== 1) return `its title names ${named.length} tests`;
  return named[0]!.passed ? null : "its test fails with the guard in its place";
}

async function tryWithout(row: GuardRow, copy: Copy): Promise<string | null> {
  const putBack = copy.without(row);
  if (!putBack) return "its text does not stand exactly once in its file";
  try {
    if (!(await buildFor(row.stage, copy.folder))) return "without it nothing is built";
    const tried = await tryTests(row, [row.title], copy.folder);
    if (tried.length === 0) return "without it no test runs";
    return tried.some(({ passed }) => !passed) ? null : "no test misses it";
  } finally {
    putBack();
  }
}
