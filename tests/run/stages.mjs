// The stages of `npm test` in their order, one row for each. A stage without `report` counts as one test. `report`
// names the tool that writes the JSON report. `browsers` are found or downloaded before the stage.
import { join } from "node:path";
import { commandFile, root } from "./newer-node.mjs";

const minutes = 60_000;

/** Returns the path of a stage's JSON report. */
export const reportFile = (name) => join(root, ".output/test", `${name}.json`);

const vitest = (name, { files, title }) => [
  [
    commandFile("vitest", "vitest"),
    "run",
    "--project",
    name,
    "--reporter=default",
    "--reporter=json",
    `--outputFile=${reportFile(name)}`,
    ...files,
    ...(title ? ["-t", title] : []),
  ],
];
const playwright = (config, { files, title }, ...folders) => [
  [
    commandFile("@playwright/test", "playwright"),
    "test",
    ...(files.length > 0 ? files : folders),
    ...(title ? ["-g", title] : []),
    "--config",
    config,
    "--reporter=line,json",
  ],
];

/** All stages, each with its time limit in milliseconds. */
export const stages = [
  { name: "types", commands: () => [[commandFile("typescript", "tsc"), "--noEmit"]] },
  { name: "lint", commands: () => [[commandFile("oxlint", "oxlint"), "--type-aware", "--deny-warnings"]] },
  { name: "unused", commands: () => [[commandFile("knip", "knip")]] },
  { name: "format", commands: () => [[commandFile("oxfmt", "oxfmt"), "--check"]] },
  {
    name: "build",
    commands: () => [
      [commandFile("wxt", "wxt"), "zip"],
      [commandFile("wxt", "wxt"), "zip", "-b", "firefox"],
    ],
  },
  { name: "unit", report: "vitest", commands: (only) => vitest("unit", only) },
  { name: "repo", report: "vitest", needsBuild: true, commands: (only) => vitest("repo", only) },
  {
    name: "pages",
    report: "playwright",
    browsers: ["Chromium"],
    commands: (only) => playwright("tests/pages/playwright.config.ts", only),
  },
  {
    name: "gallery",
    report: "playwright",
    browsers: ["Chromium"],
    commands: (only) => playwright("tests/gallery/playwright.config.ts", only),
  },
  {
    name: "e2e",
    report: "playwright",
    needsBuild: true,
    browsers: ["Chromium"],
    commands: (only) => playwright("playwright.config.ts", only, "tests/e2e/"),
  },
  {
    name: "hostile",
    report: "playwright",
    needsBuild: true,
    browsers: ["Chromium"],
    commands: (only) => playwright("playwright.config.ts", only, "tests/hostile/"),
  },
  {
    name: "firefox",
    report: "vitest",
    needsBuild: true,
    browsers: ["Firefox"],
    commands: (only) => vitest("firefox", only),
  },
  {
    name: "guards",
    report: "counts",
    browsers: ["Chromium"],
    commands: () => [[join(root, "tests/run/guards.mjs"), "--sample"]],
  },
].map((stage) => Object.assign({ timeLimit: 12 * minutes }, stage));
