// An `as` or a `!` tells the compiler what it cannot see, and hides a shape that changed. In messages and background it
// stands only where the browser brings what another script of ours made.
import { parseSync, Visitor } from "vite";
import { expect, test } from "vitest";
import { filesUnder, textOf } from "./sources.ts";

/** The files with one such place each. */
const borders = ["utils/messages/engine.ts", "utils/messages/send.ts"];

/** The lines of each `as` but `as const`, and of each `!`, counted from 1. */
function unprovenIn(file: string, text: string): number[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const found: number[] = [];
  const note = ({ start }: { start: number }) => void found.push(text.slice(0, start).split("\n").length);
  new Visitor({
    TSAsExpression: (node) => {
      if (text.slice(node.typeAnnotation.start, node.typeAnnotation.end) !== "const") note(node);
    },
    TSTypeAssertion: note,
    TSNonNullExpression: note,
  }).visit(program);
  return found;
}

const found = filesUnder(["utils/messages", "utils/background"], /\.ts$/).flatMap((file) =>
  unprovenIn(file, textOf(file)).map((line) => ({ file, line })),
);

test("(what is said and not shown is found; a constant, a comment and a text are not)", () => {
  const lines = [
    "// as it is!",
    "const a = b as string;",
    "const c = [d] as const;",
    "const e = f!;",
    '"as g!";',
  ];
  expect(unprovenIn("some.ts", lines.join("\n"))).toEqual([2, 4]);
});

test("messages and background say nothing to the compiler that it could be shown, but at the browser's border", () => {
  expect(
    found.map(({ file }) => file),
    `let a type show it: ${JSON.stringify(found.filter(({ file }) => !borders.includes(file)))}`,
  ).toEqual(borders);
});

test("each of those at the border has its reason above it", () => {
  const without = found.filter(
    ({ file, line }) =>
      borders.includes(file) && !textOf(file).split("\n")[line - 2]!.trim().startsWith("//"),
  );
  expect(without).toEqual([]);
});
