// Measures a build in Chromium, row by row. It only reports figures: no figure fails it.
import { execFileSync } from "node:child_process";
import { cpus, loadavg, totalmem, type } from "node:os";
import { administrations } from "./administrations.ts";
import { fill } from "./fill.ts";
import { line, nameWidth, summaryOf, type Summary } from "./figures.ts";
import { withBrowser, type Scenario, type Take } from "./given.ts";
import { engineAlone } from "./looks.ts";
import { asleep, awake } from "./opening.ts";
import { pageTax } from "./page-tax.ts";
import { chosenRows, rowOf, type RowKey } from "./rows.ts";

const scenarios: readonly Scenario[] = [fill, awake, asleep, pageTax, engineAlone, administrations];

/** The machine on which the figures were measured. */
export interface Machine {
  system: string;
  processor: string;
  cores: number;
  /** In gigabytes. */
  memory: number;
  /** How many programs wanted to run in the minute before, on average. More than the cores: figures are worth little. */
  load: number;
  browser: string;
  node: string;
}

/** Everything that was measured. */
export interface Report {
  date: string;
  machine: Machine;
  /** The commit of the folder that the build lies in, or null when git does not know it. */
  commit: string | null;
  rows: Summary[];
  /** The rows that have no figure, and why. */
  skipped: { row: RowKey; reason: string }[];
}

function machine(browser: string, load: number): Machine {
  return {
    system: type(),
    processor: cpus()[0]?.model ?? "",
    cores: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    load: Math.round(load * 10) / 10,
    browser: `Chromium ${browser}`,
    node: process.versions.node,
  };
}

function commitOf(folder: string): string | null {
  try {
    const git = (...args: string[]) =>
      execFileSync("git", args, { cwd: folder, encoding: "utf8", stdio: "pipe" });
    return `${git("rev-parse", "--short", "HEAD").trim()}${git("status", "--porcelain").trim() ? " and changes" : ""}`;
  } catch {
    return null;
  }
}

/**
 * Measures a build: the rows that have one of the words, or all rows. Each scenario has a browser of its own. Passes a
 * line for each row to `say` as soon as it is known. A row that cannot be measured is said and left out.
 */
export async function bench(
  { build, words }: { build: string; words: readonly string[] },
  say: (line: string) => void,
): Promise<Report> {
  const chosen = chosenRows(words);
  const load = loadavg()[0] ?? 0;
  const measured: Summary[] = [];
  const skipped: Report["skipped"] = [];
  let browser = "";
  for (const { rows, measure } of scenarios) {
    const due = new Set(rows.filter((row) => chosen.has(row)));
    if (due.size === 0) continue;
    const leaveOut = (asked: Iterable<RowKey>, error: unknown): void => {
      const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
      for (const row of asked) {
        if (!due.delete(row)) continue;
        skipped.push({ row, reason });
        say(`${rowOf(row).name.padEnd(nameWidth)}   not measured: ${reason}`);
      }
    };
    const take: Take = async (asked, work) => {
      if (!asked.some((row) => due.has(row))) return;
      try {
        for (const figure of await work()) {
          if (!due.delete(figure.row)) continue;
          measured.push(summaryOf(figure));
          say(line(summaryOf(figure)));
        }
      } catch (error) {
        leaveOut(asked, error);
      }
    };
    try {
      browser = await withBrowser(build, (given) => measure(given, take));
    } catch (error) {
      leaveOut(due, error);
    }
  }
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: machine(browser, load),
    commit: commitOf(build),
    rows: measured,
    skipped,
  };
}
