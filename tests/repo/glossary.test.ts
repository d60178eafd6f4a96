// Checks that one thing has one word: it compares the table in docs/glossary.md with every text that users read.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { jsonOf, root, textOf } from "./sources.ts";

const languages = ["en", "nl", "fr"] as const;
type Language = (typeof languages)[number];

interface Row {
  thing: string;
  words: Record<Language, string>;
  whose: string;
  never: Record<Language, string[]>;
  source: string;
}

const isThere = (page: string): boolean => existsSync(join(root, "docs", page));
const listed = (cell: string): string[] => cell.split(", ").filter((word) => word !== "");

/** Returns the rows of the glossary's table, without its heading. */
function rowsOf(markdown: string): Row[] {
  return markdown
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(2)
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map(
      ([
        ,
        thing = "",
        en = "",
        nl = "",
        fr = "",
        whose = "",
        notEn = "",
        notNl = "",
        notFr = "",
        source = "",
      ]) => ({
        thing,
        words: { en, nl, fr },
        whose,
        never: { en: listed(notEn), nl: listed(notNl), fr: listed(notFr) },
        source,
      }),
    );
}

const rows = rowsOf(textOf("docs/glossary.md"));
const named = rows.filter(({ words }) => words.en !== "");

/** Leaves out the extension's own name: it is a name, not a sentence, and the Dutch name says what the user does. */
const names = new Set(["extensionName", "extensionShortName"]);

const textsOf = (language: Language): [key: string, text: string][] =>
  Object.entries(jsonOf(`public/_locales/${language}/messages.json`) as Record<string, { message: string }>)
    .filter(([key]) => !names.has(key))
    .map(([key, { message }]) => [key, message]);

const listings: Record<Language, string> = { en: "English", nl: "Nederlands", fr: "Français" };

/** Returns the other lines that users read in that language: the stores' listing, and the manual where one exists. */
function linesOf(language: Language): [where: string, line: string][] {
  const listing = textOf("docs/store.md").split(`## ${listings[language]}\n`)[1]?.split("\n## ")[0] ?? "";
  const manual = `manual.${language}.md`;
  const pages = { "store.md": listing, ...(isThere(manual) && { [manual]: textOf(`docs/${manual}`) }) };
  // Remove addresses: they are not words.
  return Object.entries(pages).flatMap(([page, text]) =>
    text.split("\n").map((line): [string, string] => [page, line.replaceAll(/\]\([^)]*\)|`[^`]*`/g, "")]),
  );
}

const literally = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Returns an expression that finds a word at its start. Endings are free: "administrations" is the same word. */
const saying = (word: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${literally(word)}`, "iu");

/** Returns an expression that finds the exact word, with no letter or hyphen beside it. */
const exactly = (word: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])${literally(word)}(?![\\p{L}\\p{N}-])`, "iu");

test("the glossary names each word in all three languages, and whose it is", () => {
  expect(named.length).toBeGreaterThan(20);
  for (const { thing, words, whose, source } of named) {
    expect(Object.values(words), thing).not.toContain("");
    expect(["Exact", "API Center", "ours"], thing).toContain(whose);
    expect(whose === "ours" || source !== "", `${thing}: where the site's word is known from`).toBe(true);
  }
  expect(readdirSync(join(root, "public/_locales")).toSorted()).toEqual(languages.toSorted());
});

describe.each(["nl", "fr"] as const)("%s", (language) => {
  const translated = new Map(textsOf(language));

  test.each(named)("calls $thing what the glossary says", ({ words }) => {
    const theirs = textsOf("en").filter(([, text]) => saying(words.en).test(text));
    const wrong = theirs.filter(([key]) => !saying(words[language]).test(translated.get(key) ?? ""));
    expect(wrong.map(([key]) => `${key}: ${translated.get(key)}`)).toEqual([]);
  });
});

describe.each(languages)("%s", (language) => {
  test("says nothing that the glossary rules out", () => {
    const never = rows.flatMap((row) => row.never[language]);
    expect(never.length).toBeGreaterThan(10);
    const wrong = [...textsOf(language), ...linesOf(language)].flatMap(([where, text]) =>
      never.filter((word) => exactly(word).test(text)).map((word) => `${where} says “${word}”: ${text}`),
    );
    expect(wrong).toEqual([]);
  });
});
