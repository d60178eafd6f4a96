// `npm run bench`: measures how long a user waits, on the production build. It never fails because of a time.
// Words choose rows: `npm run bench -- popup`. `--build FOLDER` measures a build that is there already, of another commit
// for example. `--json` prints one object instead of lines. `--write` writes the table into docs.
import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureChromium } from "./browsers.mjs";
import { commandFile, root, run, toolEnvironment } from "./newer-node.mjs";
import { giveUp, prepare, say } from "./prepare.mjs";

await prepare();
process.env.CHROMIUM_PATH = await ensureChromium();
const { values: asked, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { build: { type: "string" }, json: { type: "boolean" }, write: { type: "boolean" } },
});
if (asked.write && words.length > 0) giveUp("--write writes the whole table: leave out the words.");

const build = asked.build === undefined ? join(root, ".output/chrome-mv3") : resolve(asked.build);
if (asked.build === undefined) {
  const built = await run(process.execPath, [commandFile("wxt", "wxt"), "build"], { env: toolEnvironment() });
  if (built.code !== 0) giveUp(`${built.output.trim()}\n\nThe extension could not be built.`);
}
if (!existsSync(join(build, "manifest.json"))) giveUp(`There is no built extension in ${build}.`);

const { bench } = await import("../bench/bench.ts");
const report = await bench({ build, words }, asked.json ? () => {} : say);
if (report.rows.length + report.skipped.length === 0) giveUp(`No row has the words: ${words.join(", ")}`);
if (asked.json) say(JSON.stringify(report, null, 2));
if (asked.write) {
  const { performanceFile, performancePage } = await import("../bench/table.ts");
  writeFileSync(join(root, "docs", performanceFile), performancePage(report));
}
