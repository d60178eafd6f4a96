// Checks the reader of imports, because the import rules depend on it.
import { expect, test } from "vitest";
import { circlesIn, importsOf, reachedFrom } from "./import-graph.ts";

const read = (text: string) => importsOf("utils/background/background.ts", text);

test.each([
  ['import { a } from "./a.ts";', "utils/background/a.ts", false],
  ['import { a,\n  b,\n} from "../domain/b.ts";', "utils/domain/b.ts", false],
  ['import * as c from "./c.ts"', "utils/background/c.ts", false],
  ['import d, { type E } from "./d.ts"', "utils/background/d.ts", false],
  ['import type { F } from "./f.ts"', "utils/background/f.ts", true],
  ['import { type G } from "./g.ts"', "utils/background/g.ts", false],
  ['import "./h.ts"', "utils/background/h.ts", false],
  ['export { i } from "./i.ts"', "utils/background/i.ts", false],
  ['export * from "./j.ts"', "utils/background/j.ts", false],
  ['export type { K } from "./k.ts"', "utils/background/k.ts", true],
  ['const l = await import("./l.ts")', "utils/background/l.ts", false],
])("%s is read", (text, file, typeOnly) => {
  expect(read(text)).toEqual([expect.objectContaining({ file, typeOnly })]);
});

test("a package has no file", () => {
  expect(read('import * as z from "zod/mini";')).toEqual([{ name: "zod/mini", typeOnly: false }]);
});

test("what a comment or a text says is no import", () => {
  expect(read('// import { a } from "./a.ts"\n/* import "./b.ts" */\nconst text = "important";\n')).toEqual(
    [],
  );
});

test("types bring nothing along at run time", () => {
  const graph = new Map([
    ["a.ts", importsOf("a.ts", 'import type { B } from "./b.ts";\nimport { c } from "./c.ts";')],
    ["b.ts", importsOf("b.ts", 'import "./d.ts";')],
    ["c.ts", importsOf("c.ts", 'import * as z from "zod/mini";')],
  ]);
  expect([...reachedFrom("a.ts", graph)]).toEqual([
    ["a.ts", []],
    ["c.ts", ["a.ts"]],
    ["zod/mini", ["a.ts", "c.ts"]],
  ]);
});

test("a circle is found, through types too, and a file that two others import is none", () => {
  const graph = new Map([
    ["a.ts", importsOf("a.ts", 'import { b } from "./b.ts";\nimport { d } from "./d.ts";')],
    ["b.ts", importsOf("b.ts", 'import type { C } from "./c.ts";')],
    ["c.ts", importsOf("c.ts", 'import { b } from "./b.ts";\nimport { d } from "./d.ts";')],
    ["d.ts", []],
  ]);
  expect(circlesIn(graph)).toEqual([["b.ts", "c.ts", "b.ts"]]);
});
