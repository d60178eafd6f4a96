// Checks that colours, spaces, type, corners and motion come only from components/tokens.css.
import { describe, expect, it, test } from "vitest";
import { filesUnder, textOf } from "./sources.ts";

const home = "components/tokens.css";

interface Declaration {
  property: string;
  value: string;
}

const declarationsOf = (css: string): Declaration[] =>
  [...css.replaceAll(/\/\*.*?\*\//gs, "").matchAll(/([a-z0-9-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map(
    ([, property = "", value = ""]) => ({ property, value: value.replaceAll(/\s+/g, " ").trim() }),
  );

const paint =
  /^(?:color|background|border|outline|fill|stroke|box-shadow|text-shadow|accent-color|caret-color)/;
/** What may stand in place of a colour: a token, a mixture of tokens, a system colour, or no colour. */
const paintWords = new Set(
  [
    "CanvasText Canvas ButtonText Highlight HighlightText GrayText LinkText",
    "transparent currentcolor currentColor none inherit 0 solid dashed in oklab color-mix",
  ].flatMap((line) => line.split(" ")),
);

/** Spaces, type, corners and motion have steps. The width or height of a single thing may be any size. */
const stepped =
  /^(?:margin|padding|gap|row-gap|column-gap|font|line-height|letter-spacing|border|outline|transition|animation|text-underline)/;
/** The sizes of lines, and of the small space beside them. */
const lines = new Set(["0", "1px", "2px", "-2px", "3px", "0.02em"]);

const withoutTokens = (value: string): string => value.replaceAll(/var\(--[a-z0-9-]+\)/g, "");

function rawColours({ property, value }: Declaration): string[] {
  if (!paint.test(property)) return [];
  return withoutTokens(value)
    .split(/[\s,()]+/)
    .filter((word) => word !== "" && !/^-?[\d.]+[a-z%]*$/.test(word) && !paintWords.has(word));
}

function rawSteps({ property, value }: Declaration): string[] {
  if (!stepped.test(property)) return [];
  const isMixed = value.includes("color-mix");
  return (withoutTokens(value).match(/-?[\d.]+(?:px|rem|em|vw|vh|pt|ms|s)\b/g) ?? []).filter(
    (length) => !isMixed && !lines.has(length),
  );
}

const found = (css: string, look: (declaration: Declaration) => string[]): string[] =>
  declarationsOf(css).flatMap((one) => look(one).map((raw) => `${one.property}: ${raw}`));

const sheets = filesUnder(["components", "entrypoints"], /\.css$/).filter((file) => file !== home);

test("there are style sheets to look at, and the tokens", () => {
  expect(sheets.length).toBeGreaterThan(3);
  expect(declarationsOf(textOf(home)).length).toBeGreaterThan(20);
});

describe.each(sheets)("%s", (sheet) => {
  it(`has no colour of its own (give it a name in ${home}, with a light and a dark one, and use var(--name))`, () => {
    expect(found(textOf(sheet), rawColours)).toEqual([]);
  });

  it(`has no space, letter size, corner or motion of its own (use a step of ${home}, or add one there)`, () => {
    expect(found(textOf(sheet), rawSteps)).toEqual([]);
  });

  it(`uses only names that ${home} has`, () => {
    const names = new Set(declarationsOf(textOf(home)).map(({ property }) => property));
    const used = [...textOf(sheet).matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name!);
    expect(used.filter((name) => !names.has(name))).toEqual([]);
  });
});

test("every name is used: what no sheet needs is taken out", () => {
  const all = [home, ...sheets].map(textOf).join("\n");
  const names = declarationsOf(textOf(home)).flatMap(({ property }) =>
    property.startsWith("--") ? [property] : [],
  );
  expect(names.filter((name) => !all.includes(`var(${name})`))).toEqual([]);
});

test.each<[string, string[], string[]]>([
  ["a { color: #123456; }", ["color: #123456"], []],
  ["a { background: rgb(1 2 3); }", ["background: rgb"], []],
  ["a { border: 1px solid red; }", ["border: red"], []],
  ["a { margin: var(--space-1) 7px; }", [], ["margin: 7px"]],
  ["a { font-size: 0.9rem }", [], ["font-size: 0.9rem"]],
  ["a { transition: color 200ms; }", [], ["transition: 200ms"]],
  ["a { padding: calc(-1 * var(--space-1)) 1px; width: 20rem; border: 1px solid var(--line); }", [], []],
])("the look at %s notices what is raw, and that alone", (css, colours, steps) => {
  expect([found(css, rawColours), found(css, rawSteps)]).toEqual([colours, steps]);
});
