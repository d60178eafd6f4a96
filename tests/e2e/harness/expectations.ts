// Checks what every refusal must give the user: words that help, and no lost values.
import type { Page } from "@playwright/test";
import { codes } from "../../../utils/domain/codes.ts";
import { expect } from "./fixtures.ts";
import { fields, states } from "./surface.ts";

/** Checks that a text is a sentence, not a code. */
export function expectClear({ text }: { text: string }): void {
  expect(text).toMatch(/\w+ \w+ \w+/);
  expect(text).not.toMatch(/undefined|\$\d/);
  expect(codes.filter((code) => /[A-Z]/.test(code) && text.includes(code))).toEqual([]);
}

/** Checks that all five values are still there. */
export async function expectNothingLost(surface: Page): Promise<void> {
  await expect.poll(() => states(surface, "data-state")).toEqual(fields.map(() => "ready"));
}
