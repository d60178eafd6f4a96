// `npm run test:guards`: removes one guard at a time and checks that a test fails without it. Words select guards or
// files. `--sample` tries a few, as `npm test` does. The very last line is `N passed, M failed`.
import { writeFileSync } from "node:fs";
import { ensureChromium, ensureFirefox } from "./browsers.mjs";
import { root } from "./newer-node.mjs";
import { prepare, say } from "./prepare.mjs";
import { reportFile } from "./stages.mjs";

await prepare();
const { guardRows, sampleOf } = await import("../guards/table.ts");
const { proveGuards } = await import("../guards/prove-guards.ts");

const words = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const sampled = process.argv.includes("--sample");
const all = await guardRows();
const asked = all.filter((row) =>
  words.every((word) => `${row.guard} ${row.file} ${row.testFile} ${row.stage}`.includes(word)),
);
const rows = sampled ? sampleOf(asked) : asked;

process.env.PW_CHROMIUM_ATTACH_TO_OTHER = "1";
if (rows.some(({ stage }) => ["pages", "e2e", "hostile"].includes(stage)))
  process.env.CHROMIUM_PATH = await ensureChromium();
if (rows.some(({ stage }) => stage === "firefox")) process.env.FIREFOX_PATH = await ensureFirefox();

const judged = await proveGuards(rows, root, ({ row, fault }) =>
  say(
    `${fault ? "✗" : "✓"} ${row.guard} (${row.file})${fault ? `: ${fault}` : ` is missed by: ${row.title}`}`,
  ),
);
const failed = judged.filter(({ fault }) => fault).length;
const counts = { passed: judged.length - failed, failed };
if (sampled) writeFileSync(reportFile("guards"), JSON.stringify(counts));
say(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(failed > 0 ? 1 : 0);
