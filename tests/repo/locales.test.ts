// Checks the texts: every language has the same keys, every key that the code uses exists, and no key is unused.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { codes } from "../../utils/domain/codes.ts";
import { fieldNames } from "../../utils/domain/fields.ts";
import { pageKinds } from "../../utils/domain/schemas.ts";
import { actionNames } from "../../utils/domain/action-names.ts";
import { stepNames } from "../../utils/domain/steps.ts";
import { filesUnder, jsonOf, root, shippedFolders, textOf } from "./sources.ts";

type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

const folder = "public/_locales";
const languages = readdirSync(join(root, folder));
const messagesOf = (language: string): Messages => jsonOf(`${folder}/${language}/messages.json`) as Messages;
const english = messagesOf("en");
const keys = Object.keys(english);

/** Keys that the code composes from a family's name and an internal name (components/wording.ts). */
const families: Record<string, readonly string[]> = {
  page: pageKinds,
  step: stepNames,
  picture: stepNames,
  action: actionNames,
  field: fieldNames,
  point: fieldNames,
};
const familyKeys: readonly string[] = Object.entries(families).flatMap(([family, names]) =>
  names.map((name) => `${family}_${name.replaceAll("-", "_")}`),
);

const code = [...filesUnder(shippedFolders, /\.tsx?$/), "wxt.config.ts"].map(textOf).join("\n");
const literals = new Set(
  [...code.matchAll(/["'`](?:__MSG_)?(\w+?)(?:__)?["'`]/g)].map(([, name]) => name ?? ""),
);
const tables = [...code.matchAll(/const \w*[kK]eys\b[^=]*=\s*\{([^}]*)\}/g)].map(([, body]) => body ?? "");
const asked = new Set([
  ...familyKeys,
  ...codes,
  ...[...code.matchAll(/\btext(?:Of)?\(\s*"(\w+)"/g)].map(([, key]) => key ?? ""),
  ...tables.flatMap((body) => [...body.matchAll(/:\s*"(\w+)"/g)].map(([, key]) => key ?? "")),
  ...[...code.matchAll(/__MSG_(\w+?)__/g)].map(([, key]) => key ?? ""),
]);

/** Returns the substitutions of a text, `$1` to `$9`, and its named placeholders. */
function gapsOf({ message, placeholders = {} }: Messages[string]): string[] {
  return [...new Set(message.match(/\$(?:\d|\w+\$)/g)), ...Object.keys(placeholders)].toSorted();
}

test("English, Dutch and French are there", () => {
  expect(languages.toSorted()).toEqual(["en", "fr", "nl"]);
});

describe.each(languages)("%s", (language) => {
  const messages = messagesOf(language);

  test("says everything that English says, and no more (add the same key to every file in public/_locales)", () => {
    expect(Object.keys(messages).toSorted()).toEqual(keys.toSorted());
  });

  test("has the same substitutions in each text", () => {
    const substitutions = (all: Messages) =>
      Object.fromEntries(Object.entries(all).map(([key, message]) => [key, gapsOf(message)]));
    expect(substitutions(messages)).toEqual(substitutions(english));
  });

  test("leaves no text empty", () => {
    expect(Object.entries(messages).filter(([, { message }]) => message.trim() === "")).toEqual([]);
  });

  test("keeps name and description within what the stores take", () => {
    expect(messages["extensionName"]?.message.length).toBeLessThanOrEqual(75);
    expect(messages["extensionDescription"]?.message.length).toBeLessThanOrEqual(132);
  });
});

test("every text that the code asks for is there (add it to every file in public/_locales)", () => {
  expect(asked.size).toBeGreaterThan(100);
  expect([...asked].filter((key) => !(key in english))).toEqual([]);
});

test("every text is asked for by the code (delete what is not, in every file in public/_locales)", () => {
  expect(keys.filter((key) => !asked.has(key) && !literals.has(key))).toEqual([]);
});
