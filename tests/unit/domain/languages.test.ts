// Tests the language that the user chose: its texts are filled as the browser fills them, and it is stored beside the
// other options.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { serveOptions } from "../../../utils/background/serve-options.ts";
import { filledText, languages, substitutionsIn, type Messages } from "../../../utils/domain/languages.ts";
import { countries, countryCodes } from "../../../utils/domain/countries.ts";
import { fakeDeps } from "../background/background-deps.ts";

const messagesIn = (language: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../public/_locales/${language}/messages.json`, import.meta.url), "utf8"),
  ) as Messages;

function sayIn(language: string, code: string, ...substitutions: string[]): string {
  const messages = messagesIn(language);
  return filledText(
    messages[code],
    substitutionsIn({ code, substitutions }, (key) => filledText(messages[key], [])),
  );
}

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

test.each([
  ["en", "Type nl, be, fr or uk."],
  ["nl", "Typ nl, be, fr of uk."],
  ["fr", "Saisissez nl, be, fr ou uk."],
])("a sentence lists the countries in its own language: %s", (language, sentence) => {
  const said = sayIn(language, "countryUnknown", "Atlantis");
  expect(said).toContain("Atlantis");
  expect(said.endsWith(sentence)).toBe(true);
});

test.each(languages)("every country of the table is named on a page of another one: %s", (language) => {
  const sentence = sayIn(language, "countryNotListed");
  const names = countryCodes.map((code) => filledText(messagesIn(language)[countries[code].name], []));
  expect(names.filter((name) => name === "" || !sentence.includes(name))).toEqual([]);
});

test("is kept beside the other options, and as the browser has it again when asked", async () => {
  const deps = fakeDeps();
  const { options } = await serveOptions(deps, {});
  const french = await serveOptions(deps, { save: { ...options, language: "fr" } });
  expect(french.options).toEqual({ ...options, language: "fr" });
  const again = await serveOptions(deps, { save: options });
  expect(again.options).toEqual(options);
});

test("options that were kept before there were languages are as the browser has it", async () => {
  const deps = fakeDeps();
  const before = { keepSecretMinutes: 60, forgetAfterFill: true, pageButton: false };
  await deps.local.set("options", before);
  expect(await serveOptions(deps, {})).toMatchObject({ options: before, setAside: [] });
});
