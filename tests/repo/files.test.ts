// Checks the files themselves: where they lie, their names, their length and their first line.
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { filesUnder, root, shippedFolders, textOf } from "./sources.ts";

const maxFile = 350; // lines

/** What lies at the top: the project's folders, its documents, and the configuration that tools look for there. */
const top = new Set(
  [
    "components docs entrypoints public tests utils .ci",
    "LICENSE README.md package.json package-lock.json tsconfig.json wxt.config.ts",
    "playwright.config.ts vitest.config.ts .oxlintrc.json .oxfmtrc.json .gitignore .npmrc",
    ".git .output .wxt node_modules",
  ].flatMap((line) => line.split(" ")),
);

test("nothing else lies at the top (put it where it belongs, under tests or utils)", () => {
  expect(readdirSync(root).filter((name) => !top.has(name) && !name.endsWith(".local"))).toEqual([]);
});

test("a file of more than 350 lines holds more than one idea: split it by ideas, never by length", () => {
  const long = filesUnder(shippedFolders)
    .map((file) => ({ file, lines: textOf(file).split("\n").length - 1 }))
    .filter(({ lines }) => lines > maxFile);
  expect(long).toEqual([]);
});

test("no file has a name that says nothing (name it after what it does)", () => {
  expect(filesUnder([...shippedFolders, "tests"], /\/(?:utils|helpers?|misc|common)\.tsx?$/)).toEqual([]);
});

test("every shipped file opens with what it is for", () => {
  const silent = filesUnder(shippedFolders, /\.tsx?$/).filter((file) => !/^\/[/*]/.test(textOf(file)));
  expect(silent).toEqual([]);
});

test("no test is left out or runs alone", () => {
  const marker = /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:skip|only|fixme|todo|fails|skipIf|runIf)\b/;
  const marked = filesUnder(["tests"], /\.(?:test|spec)\.tsx?$/).filter((file) => marker.test(textOf(file)));
  expect(marked).toEqual([]);
});
