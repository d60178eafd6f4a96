// `npm test`: installs what is missing, runs every stage also after a failed one, and counts. `npm test -- unit e2e`
// runs only these stages, `npm run test:long` also the tests tagged `@long`.
// `npm test -- pages forms.spec.ts -t "some words"` runs one file, one row of it. The very last line is
// `N passed, M failed`.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { ensureChromium, ensureFirefox } from "./browsers.mjs";
import { run, toolEnvironment } from "./newer-node.mjs";
import { giveUp, prepare, say } from "./prepare.mjs";
import { collectProofs, judgePromises, writePromises } from "./promises.mjs";
import { countStage, tellFailures } from "./reports.mjs";
import { reportFile, stages } from "./stages.mjs";

await prepare();

const words = process.argv.slice(2);
const titleAt = words.indexOf("-t");
const title = titleAt < 0 ? undefined : words.splice(titleAt, 2)[1];
/** A word with this ending is a file. Every other word is a stage. */
const files = words.filter((word) => /\.tsx?$/.test(word));
const asked = words.filter((word) => !word.startsWith("-") && !files.includes(word));
const unknown = asked.filter((word) => !stages.some(({ name }) => name === word));
if (unknown.length > 0) {
  giveUp(`There is no stage ${unknown.join(", ")}. There are: ${stages.map(({ name }) => name).join(", ")}`);
}
const chosen = stages.filter(({ name }) => asked.length === 0 || asked.includes(name));
if (chosen.some(({ needsBuild }) => needsBuild) && !chosen.some(isBuild))
  chosen.unshift(stages.find(isBuild));

const environment = { ...toolEnvironment(), PW_CHROMIUM_ATTACH_TO_OTHER: "1", FORCE_COLOR: "0" };
if (process.argv.includes("--long")) environment.LONG = "1";
if (chosen.some(({ browsers }) => browsers?.includes("Chromium")))
  environment.CHROMIUM_PATH = await ensureChromium();
if (chosen.some(({ browsers }) => browsers?.includes("Firefox")))
  environment.FIREFOX_PATH = await ensureFirefox();

const results = [];
for (const stage of chosen) results.push(await runStage(stage));
if (asked.length === 0) results.push(judged());
summarise(results);

function isBuild({ name }) {
  return name === "build";
}

/** Runs one stage and prints its counts. Its whole output is in .output/test. A failure is also printed here. */
async function runStage({ name, report, commands, timeLimit }) {
  const file = reportFile(name);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const env = { ...environment, ...(report === "playwright" && { PLAYWRIGHT_JSON_OUTPUT_FILE: file }) };
  const start = Date.now();
  let [code, output] = [0, ""];
  for (const command of commands({ files, title })) {
    const result = await run(process.execPath, command, { env, timeLimit: timeLimit * (env.LONG ? 4 : 1) });
    output += result.output;
    code ||= result.code;
  }
  const seconds = (Date.now() - start) / 1000;
  writeFileSync(file.replace(/json$/, "log"), output);
  const counts = countStage(report, file, code);
  if (counts.failed > 0) {
    const why = tellFailures(report, file);
    const end = output.trim().slice(why ? -2_000 : -20_000);
    say(`\n--- ${name} ${counts.reason ?? ""}\n${end}\n\n${why}\n---`);
  }
  say(line({ name, seconds, ...counts }));
  return { name, seconds, ...counts };
}

/** Checks whether this run proved every promise, and writes the proofs into docs/promises.md. */
function judged() {
  const found = collectProofs(stages);
  const { missed, ...counts } = judgePromises(found);
  if (missed.length > 0)
    say(`\nNot proven in this run: promise ${missed.join(", ")} (tests/run/promises.mjs)`);
  writePromises(found);
  return { name: "promises", seconds: 0, ...counts };
}

function line({ name, seconds, passed, failed }) {
  const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`;
  return `${name.padEnd(8)}${counts}${seconds.toFixed(1).padStart(8)} s`;
}

function summarise(all) {
  const sum = (key) => all.reduce((total, result) => total + result[key], 0);
  if (all.length > 1) say(`\n${all.map(line).join("\n")}\n`);
  say(`${sum("passed")} passed, ${sum("failed")} failed`);
  process.exit(sum("failed") > 0 ? 1 : 0);
}
