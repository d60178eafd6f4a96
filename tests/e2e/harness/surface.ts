// Drives the popup and side panel by names that never change (data-page, data-action, data-field, …), not by their
// words.
import type { Locator, Page } from "@playwright/test";

/** One of the five values. */
export type Field = "title" | "clientId" | "clientSecret" | "country" | "division";
/** The five values, in the form's order. */
export const fields: readonly Field[] = ["title", "clientId", "clientSecret", "country", "division"];

/** The result of an action. */
export interface Result {
  /** `done`, `partly`, `refused` or `failed`. */
  result: string;
  /** The text that the user reads. */
  text: string;
}

/** Returns the row of one of the five values. */
export function row(surface: Page, field: Field): Locator {
  return surface.locator(`[data-field="${field}"]`);
}

/** Returns the states of the five rows, in the form's order. */
export async function states(
  surface: Page,
  attribute: "data-state" | "data-outcome",
): Promise<(string | null)[]> {
  return Promise.all(fields.map((field) => row(surface, field).getAttribute(attribute)));
}

/** Returns a step of the checklist. */
export function step(panel: Page, name: string): Locator {
  return panel.locator(`[data-step="${name}"]`);
}

/** Waits until the popup or panel says that its tab shows a page of this kind. */
export async function shows(surface: Page, kind: string): Promise<void> {
  await surface.locator(`html[data-page="${kind}"]`).waitFor();
}

/** Clicks a button that starts an action. Returns the result. */
export async function click(surface: Page, button: Locator): Promise<Result> {
  await button.first().click();
  const shown = surface.locator("[data-result]");
  await shown.waitFor();
  return { result: (await shown.getAttribute("data-result")) ?? "", text: await shown.innerText() };
}

/** Clicks an action by its name. Returns the result. */
export function act(surface: Page, action: string): Promise<Result> {
  return click(surface, surface.locator(`[data-action="${action}"]`));
}

/** Types values into the panel's editor and saves them. Values that are not given stay as they are. */
export async function saveValues(panel: Page, values: Partial<Record<Field, string>>): Promise<Result> {
  for (const [field, value] of Object.entries(values)) {
    await panel.locator(`[data-input="${field}"]`).fill(value);
  }
  return act(panel, "save-setup");
}
