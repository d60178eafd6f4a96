// Checks what the extension costs every page that it is in: how much each content script loads, and that nothing there
// walks over all elements.
import { describe, expect, test } from "vitest";
import { builds } from "./builds.ts";
import { filesUnder, textOf } from "./sources.ts";

const thousand = 1_000;

/** Bytes, minified. A content script runs in every page of its site, an engine only where there is something to do. */
const budgets = [
  { file: "content-scripts/api-center.js", most: 34 * thousand },
  { file: "content-scripts/app-centre.js", most: 24 * thousand },
  { file: "content-scripts/exact-online.js", most: 28 * thousand },
  { file: "api-center-engine.js", most: 145 * thousand },
  { file: "app-centre-engine.js", most: 65 * thousand },
] as const;

describe.each(builds)("what runs in pages, as shipped to $name", ({ folder }) => {
  test.each(budgets)("$file: at most $most bytes", ({ file, most }) => {
    const size = Buffer.byteLength(textOf(`${folder}/${file}`));
    expect(size).toBeGreaterThan(5 * thousand);
    expect(size).toBeLessThanOrEqual(most);
  });

  test("the content script of API Center steps over no element by itself: only the browser searches", () => {
    expect(textOf(`${folder}/api-center-engine.js`)).toContain("createTreeWalker");
    expect(textOf(`${folder}/content-scripts/api-center.js`)).not.toContain("createTreeWalker");
  });
});

/** The files that may ask for all elements, each with the reason why their number is small. */
const mayAskForAll = new Map([
  ["utils/dom/choices/choose-search.ts", "inside what one opened list touches"],
  ["utils/report/speech.ts", "a report is read once, when the user asks for it"],
]);
const forAll = /\b(?:queryAll|queryFirst|matching|querySelectorAll)\b[^;]{0,60}?["'`]\*["'`]/;

test("no script in a page asks for all elements of a root (use a selector, firstIn or hasAtMost)", () => {
  const asking = filesUnder(["utils", "entrypoints"], /\.tsx?$/).filter((file) => forAll.test(textOf(file)));
  expect(asking.toSorted()).toEqual([...mayAskForAll.keys()].toSorted());
});
