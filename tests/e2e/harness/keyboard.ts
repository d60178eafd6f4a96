// Drives pages as a user without a mouse: Tab until the target has the focus, then a key. On the extension's own pages
// the focus is always visible.
import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures.ts";
import type { Result } from "./surface.ts";

const maxPresses = 300;

/** Returns whether the focused element is in view and shows its focus by an outline or a shadow. */
export function focusIsShown(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const isInView = box.bottom > 0 && box.top < innerHeight;
    return isInView && ((outlineStyle !== "none" && parseFloat(outlineWidth) >= 1) || boxShadow !== "none");
  });
}

/** Returns a short name of the focused element, for an error message. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const { action = "", input = "" } = (element as HTMLElement | null)?.dataset ?? {};
    return [element?.localName ?? "nothing", action, input].filter(Boolean).join(" ");
  });
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.first().evaluate((element) => element === element.ownerDocument.activeElement);

/**
 * Presses Tab until the target has the focus. With `own` (a page of the extension) it also checks that the focus is
 * visible there.
 */
export async function tabTo(page: Page, target: Locator, { own = false } = {}): Promise<void> {
  await target.first().waitFor();
  for (let presses = 0; presses < maxPresses; presses += 1) {
    if (await hasFocus(target)) {
      if (own) expect(await focusIsShown(page), `the focus is seen on ${await focused(page)}`).toBe(true);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never comes to ${String(target)}; it ends on ${await focused(page)}`);
}

/** Moves the focus to a control and presses a key on it. */
export async function pressOn(
  page: Page,
  target: Locator,
  key = "Enter",
  { own = false } = {},
): Promise<void> {
  await tabTo(page, target, { own });
  await page.keyboard.press(key);
}

/** Moves the focus to an input and replaces its text, with keys only. */
export async function typeInto(
  page: Page,
  target: Locator,
  text: string,
  { own = false } = {},
): Promise<void> {
  await tabTo(page, target, { own });
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

/** Presses an action of the popup or panel. Returns its result. Checks that the focus is not lost afterwards. */
export async function actByKey(surface: Page, target: Locator, key = "Enter"): Promise<Result> {
  await pressOn(surface, target, key, { own: true });
  const shown = surface.locator("[data-result]");
  await shown.waitFor();
  await expect
    .poll(() => focused(surface), "the focus after an action")
    .not.toMatch(/^(?:body|html|nothing)/);
  return { result: (await shown.getAttribute("data-result")) ?? "", text: await shown.innerText() };
}
