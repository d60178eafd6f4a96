// Checks that every guard in the table (tests/guards) still stands where its row says. `npm test` tries only a few
// guards, so the others are checked here.
import { expect, test } from "vitest";
import { guardRows } from "../guards/table.ts";
import { textOf } from "./sources.ts";

const rows = await guardRows();

test.each(rows)("the guard stands where the table says: $guard", ({ file, find, replace }) => {
  expect(textOf(file).split(find)).toHaveLength(2);
  expect(replace).not.toBe(find);
});

test("no guard is in the table twice", () => {
  expect(new Set(rows.map(({ guard }) => guard)).size).toBe(rows.length);
});
