// What `npm test` runs, in this order: one row for each stage. A stage without `report` counts as one.
// `report` names the tool whose JSON report is counted; `browsers` are looked for, or got, before the stage.
import { join } from "node:path";
import { commandFile, root } from "./newer-node.mjs";

const minutes = 60_000;

/** Where a stage leaves its JSON report. */
export const reportFile = (name) => join(root, ".output/test", `${name}.json`);

const vitest = (name) => [
  [
    commandFile("vitest", "vitest"),
    "run",
    "--project",
    name,
    "--reporter=default",
    "--reporter=json",
    `--outputFile=${reportFile(name)}`,
  ],
];
const playwright = (config, ...folders) => [
  [
    commandFile("@playwright/test", "playwright"),
    "test",
    ...folders,
    "--config",
    config,
    "--reporter=line,json",
  ],
];

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
  { name: "unit", report: "vitest", commands: () => vitest("unit") },
  { name: "repo", report: "vitest", needsBuild: true, commands: () => vitest("repo") },
  {
    name: "pages",
    report: "playwright",
    browsers: ["Chromium"],
    commands: () => playwright("tests/pages/playwright.config.ts"),
  },
  {
    name: "gallery",
    report: "playwright",
    browsers: ["Chromium"],
    commands: () => playwright("tests/gallery/playwright.config.ts"),
  },
  {
    name: "e2e",
    report: "playwright",
    needsBuild: true,
    browsers: ["Chromium"],
    commands: () => playwright("playwright.config.ts", "tests/e2e/"),
  },
  {
    name: "hostile",
    report: "playwright",
    needsBuild: true,
    browsers: ["Chromium"],
    commands: () => playwright("playwright.config.ts", "tests/hostile/"),
  },
  {
    name: "firefox",
    report: "vitest",
    needsBuild: true,
    browsers: ["Firefox"],
    commands: () => vitest("firefox"),
  },
  {
    name: "guards",
    report: "counts",
    browsers: ["Chromium"],
    commands: () => [[join(root, "tests/run/guards.mjs"), "--sample"]],
  },
].map((stage) => Object.assign({ timeLimit: 12 * minutes }, stage));
