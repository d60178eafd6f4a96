// Checks that the time of every regular expression grows at most in proportion to its text. Otherwise the author of a
// page or a list could stop the background or a page with a few bytes. recheck judges each expression, and shows a slow
// text where one exists.
import { describe, expect, test, vi } from "vitest";
import { building } from "./built-expressions.ts";
import { builtWhile, expressionsIn, faultOf, type BuiltAt, type Expression } from "./expressions.ts";
import { filesUnder, shippedFolders } from "./sources.ts";

const found = filesUnder(shippedFolders, /\.tsx?$/).map((file) => expressionsIn(file));
const written = found.flatMap((one) => one.written);
const places = found.flatMap((one) => one.built);

const once = (expressions: readonly Expression[]): Expression[] => [
  ...new Map(expressions.map((one) => [`${one.flags}/${one.source}`, one])).values(),
];

const faultsOf = (expressions: readonly Expression[]): string[] =>
  once(expressions).flatMap((one) => faultOf(one) ?? []);

test("every expression that is written takes time in proportion to its text", { timeout: 300_000 }, () => {
  expect(written.length).toBeGreaterThan(100);
  expect(faultsOf(written)).toEqual([]);
});

test(
  "every expression that is built takes time in proportion to its text",
  { timeout: 300_000 },
  async () => {
    vi.resetModules();
    const built = await builtWhile(async () => {
      for (const build of Object.values(building)) await build();
    });
    const isIn = ({ file, first, last }: BuiltAt) =>
      built.some((one) => one.file === file && one.line >= first && one.line <= last);
    // An expression that is built, but never built in this test, would not be judged.
    expect(places.filter((place) => !isIn(place))).toEqual([]);
    expect(Object.keys(building).toSorted()).toEqual([...new Set(places.map(({ file }) => file))].toSorted());
    expect(faultsOf(built)).toEqual([]);
  },
);

describe("the check itself", () => {
  test.each([
    ["nested", "/(a+)+$/", "exponential"],
    ["overlapping", "/\\s+$/", "polynomial"],
    ["comments before a list", "/^(<!--[^]*?-->\\s*)*<a/", "exponential"],
    ["three in a row", "/<i\\b[^>]*\\bid[^>]*>/", "polynomial"],
  ])("finds %s, with a text that shows it", (_what, literal, grows) => {
    const [expression] = expressionsIn("a.ts", `const x = 1;\nconst found = ${literal};`).written;
    expect(expression!.at).toBe("a.ts:2");
    expect(faultOf(expression!)).toMatch(new RegExp(`^a\\.ts:2 .* takes .*${grows}.* time, for '`));
  });

  test("sees them wherever they stand, and nothing that only looks like one", () => {
    const text = [
      "const half = width / 2 / 3; // a /comment/g",
      'const address = "https://example.test/a/b"; const words = `/no/ ${/yes/.source}`;',
      "export const view = <p title={/attribute/.source}>/text/</p>;",
      "text.split(/between/u).map((a) => a.replace(/inside/g, '/'));",
    ].join("\n");
    const { written } = expressionsIn("a.tsx", text);
    expect(written.map(({ source, at }) => `${source} ${at}`)).toEqual([
      "yes a.tsx:2",
      "attribute a.tsx:3",
      "between a.tsx:4",
      "inside a.tsx:4",
    ]);
  });

  test.each([
    "new RegExp(name)",
    "RegExp(`a${name}`)",
    "new globalThis.RegExp(name)",
    'text.match("a+")',
    "text.search(`${a}`)",
    'text.matchAll("a" + b)',
  ])("sees what builds one: %s", (code) =>
    expect(expressionsIn("a.ts", `\n${code};`).built).toEqual([{ file: "a.ts", first: 2, last: 2 }]),
  );
});
