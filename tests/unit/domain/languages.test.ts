// The language a user chose: texts filled as the browser does it, and kept beside the other options.
import { expect, test } from "vitest";
import { serveOptions } from "../../../utils/background/serve-options.ts";
import { filledText } from "../../../utils/domain/languages.ts";
import { fakeAround } from "../background/background-deps.ts";

test.each([
  ["a gap", { message: "Line $1: $2" }, ["3", "no title"], "Line 3: no title"],
  ["a gap that is given nothing", { message: "Chosen: $1$2" }, ["10"], "Chosen: 10"],
  ["a gap that looks like one itself", { message: "$1 and $2" }, ["$2", "b"], "$2 and b"],
  ["a sign of its own", { message: "$$1" }, ["3"], "$1"],
  [
    "a named placeholder, in any letter case",
    { message: "$Count$ found", placeholders: { count: { content: "$1" } } },
    ["7"],
    "7 found",
  ],
  ["no text", undefined, [], ""],
])("%s is filled as the browser does it", (_, message, substitutions, filled) => {
  expect(filledText(message, substitutions)).toBe(filled);
});

test("is kept beside the other options, and as the browser has it again when asked", async () => {
  const deps = fakeAround();
  const { options } = await serveOptions(deps, {});
  const french = await serveOptions(deps, { save: { ...options, language: "fr" } });
  expect(french.options).toEqual({ ...options, language: "fr" });
  const again = await serveOptions(deps, { save: options });
  expect(again.options).toEqual(options);
});

test("options that were kept before there were languages are as the browser has it", async () => {
  const deps = fakeAround();
  const before = { keepSecretMinutes: 60, forgetAfterFill: true, pageButton: false };
  await deps.local.set("options", before);
  expect(await serveOptions(deps, {})).toMatchObject({ options: before, setAside: [] });
});
