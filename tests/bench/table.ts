// Writes what was measured as a page of docs.
import type { Report } from "./bench.ts";
import { aimOf, amount, ratioText, type Summary } from "./figures.ts";
import { rowOf } from "./rows.ts";

function tableRow(summary: Summary): string {
  const { name, unit, beside, meaning } = rowOf(summary.row);
  const { times, median, fastest, slowest, besideMedian, ratio, met } = summary;
  return `| ${[
    name,
    amount(median, unit),
    `${amount(fastest, unit)} to ${amount(slowest, unit)} (${times.length})`,
    besideMedian === undefined ? "–" : `${beside} ${amount(besideMedian, unit)}`,
    ratio === undefined ? "–" : ratioText(ratio),
    `${aimOf(summary.row)}${met ? "" : ", not met"}`,
    meaning,
  ].join(" | ")} |`;
}

/** The file of the page, in the folder docs. */
export const performanceFile = "performance.md";

/** Returns the page: the table, the machine, the date, and what each figure means to a user. */
export function performancePage({ date, machine, rows, skipped }: Report): string {
  const { system, processor, cores, memory, load, browser, node } = machine;
  return [
    "# How fast it is",
    "",
    "`npm run bench -- --write` measures this and writes this page; nobody edits it. The production build runs in Chromium, on",
    "the sandbox of the tests. What a row is compared with is measured in turn with it, in the same browser: the *floor* is an",
    "extension that does the least for the same work (`tests/bench/floor`). A ratio says more than a time: times are those of",
    "one machine.",
    "",
    `Measured on ${date}: ${browser}, Node ${node}, ${system}, ${cores} cores${processor === "" ? "" : ` (${processor})`}, ${memory} GB. ${load} programs wanted to run`,
    "in the minute before.",
    "",
    "| what | median | fastest to slowest (times) | beside | ratio | aim | what it means |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...rows.map(tableRow),
    ...(skipped.length === 0 ? [] : ["", "Not measured:", ""]),
    ...skipped.map(({ row, reason }) => `- ${rowOf(row).name}: ${reason}`),
    "",
  ].join("\n");
}
