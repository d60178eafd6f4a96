// Checks that the manuals name the buttons and links as they are really called.
import { describe, expect, test } from "vitest";
import { jsonOf, textOf } from "./sources.ts";

describe.each(["en", "nl"])("the manual in %s", (language) => {
  const messages = jsonOf(`public/_locales/${language}/messages.json`) as Record<string, { message: string }>;
  const texts = new Set(Object.values(messages).map(({ message }) => message));
  const named = [...textOf(`docs/manual.${language}.md`).matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) =>
    words!.replace(/\.$/, ""),
  );

  test("names steps and buttons as the extension does", () => {
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((words) => !texts.has(words))).toEqual([]);
  });

  test("is linked from the README", () => {
    expect(textOf("README.md")).toContain(`(docs/manual.${language}.md)`);
  });
});
