// What every refusal owes the user: words that help, and nothing lost.
import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";
import { fields, states } from "./surface.ts";

/** A clear text is a sentence, not a code. */
export function expectClear({ text }: { text: string }): void {
  expect(text).toMatch(/\w+ \w+ \w+/);
  expect(text).not.toMatch(/undefined|code_|\$\d/);
}

/** All five values are still there. */
export async function expectNothingLost(surface: Page): Promise<void> {
  await expect.poll(() => states(surface, "data-state")).toEqual(fields.map(() => "ready"));
}
