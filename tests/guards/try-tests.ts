// Runs chosen tests in a copy of the project, and reads each result from the test tool's own report.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commandFile, run, toolEnvironment } from "../run/newer-node.mjs";
import type { GuardRow } from "./row.ts";

/** The result of one test. */
export interface Tried {
  title: string;
  passed: boolean;
}

interface Suite {
  title?: string;
  specs?: { title: string; ok: boolean }[];
  suites?: Suite[];
}

interface Tool {
  command(file: string, pattern: string, report: string): string[];
  /** The builds that the stage's tests need. */
  builds: readonly string[][];
  read(report: unknown): Tried[];
}

const chromium = ["build"];
const firefox = ["build", "-b", "firefox"];

function vitest(project: string, builds: readonly string[][]): Tool {
  return {
    command: (file, pattern, report) => [
      commandFile("vitest", "vitest"),
      "run",
      "--project",
      project,
      file,
      "-t",
      // Vitest puts a sign between the name of a group and the name of its test.
      pattern.replaceAll(" ", "(?: > | )"),
      "--reporter=json",
      `--outputFile=${report}`,
    ],
    builds,
    read: (report) =>
      (
        report as { testResults: { assertionResults: { fullName: string; status: string }[] }[] }
      ).testResults.flatMap(({ assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === "passed" || status === "failed")
          .map(({ fullName, status }) => ({ title: fullName, passed: status === "passed" })),
      ),
  };
}

function playwright(config: string, builds: readonly string[][]): Tool {
  return {
    command: (file, pattern) => [
      commandFile("@playwright/test", "playwright"),
      "test",
      file,
      "--config",
      config,
      "-g",
      pattern,
      "--reporter=json",
      "--workers=1",
    ],
    builds,
    read: function specs(suite): Tried[] {
      const { title, specs: own = [], suites = [] } = suite as Suite;
      const below = [
        ...own.map((spec) => ({ title: spec.title, passed: spec.ok })),
        ...suites.flatMap(specs),
      ];
      return below.map((one) => ({ ...one, title: title ? `${title} ${one.title}` : one.title }));
    },
  };
}

const tools: Record<GuardRow["stage"], Tool> = {
  unit: vitest("unit", []),
  // The repository tests read the zips too. Each command makes a build and its zip.
  repo: vitest("repo", [["zip"], ["zip", "-b", "firefox"]]),
  pages: playwright("tests/pages/playwright.config.ts", []),
  e2e: playwright("playwright.config.ts", [chromium]),
  hostile: playwright("playwright.config.ts", [chromium]),
  firefox: vitest("firefox", [firefox]),
};

/** Builds what the stage's tests need. Returns false when the copy does not build. */
export async function buildFor(stage: GuardRow["stage"], folder: string): Promise<boolean> {
  for (const words of tools[stage].builds) {
    const { code } = await run(process.execPath, [commandFile("wxt", "wxt"), ...words], {
      cwd: folder,
      env: toolEnvironment(),
      timeLimit: 120_000,
    });
    if (code !== 0) return false;
  }
  return true;
}

/** Runs the tests of a file whose titles contain one of the parts. Returns each result; empty when no test ran. */
export async function tryTests(
  { stage, testFile }: Pick<GuardRow, "stage" | "testFile">,
  titles: readonly string[],
  folder: string,
): Promise<Tried[]> {
  const report = join(folder, ".output/guards.json");
  rmSync(report, { force: true });
  const { command, read } = tools[stage];
  const pattern = titles.map((title) => title.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&")).join("|");
  await run(process.execPath, command(testFile, pattern, report), {
    cwd: folder,
    env: { ...toolEnvironment(), LONG: "1", FORCE_COLOR: "0", PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    timeLimit: 240_000,
  });
  return existsSync(report) ? read(JSON.parse(readFileSync(report, "utf8"))) : [];
}
