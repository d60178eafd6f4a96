// Popup and side panel by the names that stay put (data-page, data-action, data-field, …), never by their words.
import type { Locator, Page } from "@playwright/test";

export type Field = "title" | "clientId" | "clientSecret" | "country" | "division";
export const fields: readonly Field[] = ["title", "clientId", "clientSecret", "country", "division"];

export interface Result {
  /** `done`, `partly`, `refused` or `failed`. */
  result: string;
  /** What the user reads. */
  text: string;
}

/** The row of one of the five values. */
export function row(surface: Page, field: Field): Locator {
  return surface.locator(`[data-field="${field}"]`);
}

/** The states of the five rows, in the form's order. */
export async function states(
  surface: Page,
  attribute: "data-state" | "data-outcome",
): Promise<(string | null)[]> {
  return Promise.all(fields.map((field) => row(surface, field).getAttribute(attribute)));
}

/** A step of the checklist. */
export function step(panel: Page, name: string): Locator {
  return panel.locator(`[data-step="${name}"]`);
}

/** Waits until popup or panel says that its tab shows a page of this kind. */
export async function shows(surface: Page, kind: string): Promise<void> {
  await surface.locator(`html[data-page="${kind}"]`).waitFor();
}

/** Clicks what acts and answers what came of it. */
export async function click(surface: Page, button: Locator): Promise<Result> {
  await button.first().click();
  const shown = surface.locator("[data-result]");
  await shown.waitFor();
  return { result: (await shown.getAttribute("data-result")) ?? "", text: await shown.innerText() };
}

/** Clicks an action by its name and answers what came of it. */
export function act(surface: Page, action: string): Promise<Result> {
  return click(surface, surface.locator(`[data-action="${action}"]`));
}

/** Types values into the panel's editor and saves them; what is not given stays as it is. */
export async function saveValues(panel: Page, values: Partial<Record<Field, string>>): Promise<Result> {
  for (const [field, value] of Object.entries(values)) {
    await panel.locator(`[data-input="${field}"]`).fill(value);
  }
  return act(panel, "save-setup");
}
