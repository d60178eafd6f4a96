// Checks that the icons and the stores' pictures have the size they state, and are not too large to load.
import { statSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { icons } from "../pictures/icons.ts";
import { size as store } from "../pictures/sheet.ts";
import { filesUnder, root } from "./sources.ts";

/** Reads width and height, which stand at a fixed place in every PNG. */
function sizeOf(file: string): { width: number; height: number } {
  const bytes = readFileSync(join(root, file));
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

test.each(icons)("the icon of $size pixels has that size", ({ size }) => {
  expect(sizeOf(`public/icon/${size}.png`)).toEqual({ width: size, height: size });
});

test("there is no icon that no drawing makes", () => {
  const made = icons.map(({ size }) => `public/icon/${size}.png`).toSorted();
  expect(filesUnder(["public/icon"])).toEqual(made);
});

describe.each(["en", "nl", "fr"])("the stores' pictures (%s)", (language) => {
  const pictures = filesUnder([`docs/pictures/${language}`], /\.png$/);

  test("are five", () => expect(pictures).toHaveLength(5));

  test.each(pictures)("%s is 1280 by 800 and at most 200 kB", (file) => {
    expect(sizeOf(file)).toEqual(store);
    expect(statSync(join(root, file)).size).toBeLessThanOrEqual(200_000);
  });
});
