// Checks that the stores' listing agrees with the manifest, and fits the stores' limits, in every language.
import { describe, expect, test } from "vitest";
import { jsonOf, textOf } from "./sources.ts";

const listing = textOf("docs/store.md");

/** Returns the part of the listing for one language. */
const partOf = (heading: string): string => listing.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";

const lineOf = (part: string, name: string): string =>
  part
    .split("\n")
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2) ?? "";

describe.each([
  ["en", "English"],
  ["nl", "Nederlands"],
  ["fr", "Français"],
])("%s", (language, heading) => {
  const texts = jsonOf(`public/_locales/${language}/messages.json`) as Record<string, { message: string }>;
  const part = partOf(heading);

  test("has the manifest's name and description", () => {
    expect(lineOf(part, "Name")).toBe(texts["extensionName"]?.message);
    expect(lineOf(part, "Summary")).toBe(texts["extensionDescription"]?.message);
  });

  test("is neither too long for a store nor missing", () => {
    const description = part.split("Description:\n")[1] ?? "";
    expect(lineOf(part, "Summary").length).toBeLessThanOrEqual(132);
    expect(lineOf(part, "Single purpose")).toMatch(/^.{40,1000}$/u);
    // addons.mozilla.org asks for at least 250 characters; the Chrome Web Store takes 16,000.
    expect(description.length).toBeGreaterThan(250);
    expect(description.length).toBeLessThan(16_000);
  });
});
