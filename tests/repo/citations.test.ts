// Checks that every cited source of a fact exists: the file, and the heading in it.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesUnder, root, shippedFolders, textOf } from "./sources.ts";

interface Citation {
  file: string;
  path: string;
  headings: string[];
}

const cited = /(?<![\w./-])(?<path>docs\/[\w./-]+?\.md)(?<headings>(?:,? (?:and )?"[^"\n]{2,60}")*)/g;

/** Returns the citations in a text: a path from the top of the repository, and the headings in quotes after it. */
function citationsIn(file: string, text: string): Citation[] {
  // A citation may continue on the next line of a comment.
  const joined = text.replace(/\n\s*(?:\/\/|\*) ?/g, " ");
  return [...joined.matchAll(cited)].map(({ groups }) => ({
    file,
    path: groups?.["path"] ?? "",
    headings: [...(groups?.["headings"] ?? "").matchAll(/"([^"]+)"/g)].map(([, heading = ""]) => heading),
  }));
}

const atTop = ["README.md", "wxt.config.ts", "playwright.config.ts", "vitest.config.ts"];
const files = [...atTop, ...filesUnder([...shippedFolders, "tests", "docs"], /\.(?:tsx?|mts|mjs|css|md)$/)];

const citations = files.flatMap((file) =>
  file === "tests/repo/citations.test.ts" ? [] : citationsIn(file, textOf(file)),
);

const headingsOf = (path: string): string[] =>
  [...textOf(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);

test("every document that is cited is there", () => {
  expect(citations.length).toBeGreaterThan(60);
  expect(citations.filter(({ path }) => !existsSync(join(root, path)))).toEqual([]);
});

test("every heading that is cited stands in its document", () => {
  const lost = citations.flatMap(({ file, path, headings }) =>
    headings
      .filter((heading) => !headingsOf(path).some((one) => one.startsWith(heading)))
      .map((heading) => `${file} cites ${path} "${heading}": name a heading that is there`),
  );
  expect(citations.filter(({ headings }) => headings.length > 0).length).toBeGreaterThan(30);
  expect(lost).toEqual([]);
});

test("nothing is cited that lies outside the repository", () => {
  const outside = files.filter((file) => /(?<![\w/])(?:facts|design)\/[\w-]+\.md/.test(textOf(file)));
  expect(outside.filter((file) => file !== "tests/repo/citations.test.ts")).toEqual([]);
});

test("(a citation is read with its headings, over a line's end too)", () => {
  expect(citationsIn("a.ts", '// Source: docs/a/b.md "One" and\n// "Two", docs/c.md.')).toEqual([
    { file: "a.ts", path: "docs/a/b.md", headings: ["One", "Two"] },
    { file: "a.ts", path: "docs/c.md", headings: [] },
  ]);
});
