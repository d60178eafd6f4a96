// Checks who may import whom (the architecture). A failure names the file, its import, and what to do instead.
import { describe, expect, test } from "vitest";
import { circlesIn, importsOf, reachedFrom, type Import } from "./import-graph.ts";
import { filesUnder, shippedFolders, textOf } from "./sources.ts";

const files = filesUnder(shippedFolders, /\.tsx?$/);
/** The one import that is not code. Its keys are the keys of all texts. */
const englishTexts = "public/_locales/en/messages.json";

const graph = new Map<string, Import[]>(files.map((file) => [file, importsOf(file, textOf(file))]));

/** One row for each area: the areas it may import, and what to do when it needs more. */
const rules: Record<string, { may: string[]; remedy: string }> = {
  "utils/dom": { may: [], remedy: "take what it needs as an argument: it knows no site and no browser" },
  "utils/domain": { may: [], remedy: "keep it pure: hand the facts in as arguments" },
  "utils/exact": { may: ["utils/dom", "utils/domain"], remedy: "move the shared part to utils/domain" },
  "utils/form": {
    may: ["utils/dom", "utils/domain"],
    remedy: "take it as an argument: what fills a form knows no site",
  },
  "utils/api-center": {
    may: ["utils/dom", "utils/domain", "utils/form"],
    remedy: "move the shared part to utils/form or utils/domain",
  },
  "utils/report": {
    may: ["utils/dom", "utils/domain", "utils/form", "utils/exact", "utils/api-center"],
    remedy: "only its own entrypoint may bring it: hand the rest in from there",
  },
  "utils/messages": { may: ["utils/domain"], remedy: "describe the shape in utils/domain" },
  "utils/background": {
    may: ["utils/domain", "utils/exact", "utils/messages", "utils/browser"],
    remedy: "send the tab a message: only a document reads and writes pages",
  },
  "utils/browser": {
    may: ["utils/domain", "utils/messages"],
    remedy: "hand it in as an argument",
  },
  components: { may: ["utils/domain"], remedy: "hand it in as a prop, from the entrypoint" },
  entrypoints: {
    may: [
      "utils/dom",
      "utils/domain",
      "utils/exact",
      "utils/form",
      "utils/api-center",
      "utils/report",
      "utils/messages",
      "utils/background",
      "utils/browser",
      "components",
    ],
    remedy: "import from utils or components",
  },
};

function areaOf(file: string): string {
  return Object.keys(rules).find((area) => file.startsWith(`${area}/`)) ?? file;
}

function offences(find: (file: string, imported: Import) => string | null): string[] {
  return [...graph].flatMap(([file, imports]) => imports.flatMap((imported) => find(file, imported) ?? []));
}

test("every area has files, and every file belongs to an area", () => {
  expect(files.filter((file) => !(areaOf(file) in rules))).toEqual([]);
  expect(files.length).toBeGreaterThan(20);
});

test("every import of a file leads to a file", () => {
  const known = new Set([...filesUnder(["entrypoints", "components", "utils"]), englishTexts]);
  const lost = offences((file, { name, file: target }) =>
    target !== undefined && !known.has(target)
      ? `${file} imports ${name}: write its path with its ending`
      : null,
  );
  expect(lost).toEqual([]);
});

test.each(Object.keys(rules))("%s imports only what it may know", (area) => {
  const { may, remedy } = rules[area]!;
  const wrong = offences((file, { name, file: target }) => {
    if (areaOf(file) !== area || target === undefined || target === englishTexts) return null;
    const other = areaOf(target);
    return other === area || may.includes(other) ? null : `${file} imports ${name}: instead, ${remedy}`;
  });
  expect(wrong).toEqual([]);
});

test("no file imports itself by way of others, types included", () => {
  const circles = circlesIn(graph).map(
    (circle) => `${circle.join(" → ")}: instead, move what both need into a file of its own`,
  );
  expect(circles).toEqual([]);
});

test("only utils/browser imports the browser's API", () => {
  const wrong = offences((file, { name }) =>
    /^(?:wxt\/browser|webextension-polyfill|@wxt-dev\/browser)/.test(name) && areaOf(file) !== "utils/browser"
      ? `${file} imports ${name}: instead, give utils/browser a function for it and take that`
      : null,
  );
  expect(wrong).toEqual([]);
});

test("of exact, the background takes only parts that touch no page", () => {
  const wrong = offences((file, { file: target, typeOnly }) => {
    if (areaOf(file) !== "utils/background" || typeOnly || !target?.startsWith("utils/exact/")) return null;
    const page = [...reachedFrom(target, graph).keys()].find((reached) => areaOf(reached) === "utils/dom");
    return page ? `${file} imports ${target}, which brings ${page}: instead, split off its pure part` : null;
  });
  expect(wrong).toEqual([]);
});

describe("a content script carries along", () => {
  const heavy = [
    {
      what: "nothing of the background",
      matches: /^utils\/background\//,
      remedy: "ask the background by a message",
    },
    {
      what: "no storage",
      matches: /^utils\/browser\/.*stor(?:e|age)/,
      remedy: "ask the background by a message",
    },
    { what: "no zod", matches: /^zod\b/, remedy: "let the background parse; import only types of schemas" },
    {
      what: "no XML parser",
      matches: /^fast-xml-parser/,
      remedy: "call the engine, which is loaded when a list is read",
    },
    { what: "no React", matches: /^react(?:-dom)?\b/, remedy: "build the one button by hand" },
  ];
  const contentScripts = files.filter((file) => /^entrypoints\/[^/]+\.content(?:\/index)?\.tsx?$/.test(file));

  test("(there are three content scripts)", () => expect(contentScripts).toHaveLength(3));

  test.each(heavy)("$what", ({ matches, remedy }) => {
    const wrong = contentScripts.flatMap((script) =>
      [...reachedFrom(script, graph)]
        .filter(([reached]) => matches.test(reached))
        .map(([reached, way]) => `${[...way, reached].join(" → ")}: instead, ${remedy}`),
    );
    expect(wrong).toEqual([]);
  });
});

test("of zod only zod/mini is used", () => {
  const wrong = offences((file, { name }) =>
    /^zod(?!\/mini$)/.test(name)
      ? `${file} imports ${name}: instead, zod/mini (the full package compiles code)`
      : null,
  );
  expect(wrong).toEqual([]);
});
