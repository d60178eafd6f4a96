// Counts the messages of a fill and of a view: each is one round trip that a user waits for.
import type { Worker } from "@playwright/test";
import { expect, test } from "./harness/fixtures.ts";
import { values } from "./harness/prepared.ts";
import { act, fields, row } from "./harness/surface.ts";

/** The part of the extension API that this test counts in. */
declare const chrome: {
  runtime: { onMessage: { addListener(heard: (message: { type: string }) => void): void } };
};

/** Counts what the background is asked from now on. Returns a function that gives the types since it was last called. */
async function askedOf(worker: Worker): Promise<() => Promise<string[]>> {
  await worker.evaluate(() => {
    const counted = Object.assign(globalThis, { asked: [] as string[] });
    chrome.runtime.onMessage.addListener(({ type }) => void counted.asked.push(type));
  });
  return () => worker.evaluate(() => (globalThis as unknown as { asked: string[] }).asked.splice(0));
}

test("a view is one message, and a fill three until its result", async ({ page, extension, app, begin }) => {
  const panel = await begin(values(app), { shows: "api-center-form" });
  await panel.close();
  await page.bringToFront();
  const asked = await askedOf(await extension.serviceWorker());

  const popup = await extension.openPopup(page);
  expect(new Set(await asked()), "the popup opens").toEqual(new Set(["view"]));
  expect(await act(popup, "fill-form")).toMatchObject({ result: "done" });
  for (const field of fields) await expect(row(popup, field)).toHaveAttribute("data-outcome", "filled");
  // Afterwards the popup looks for what else changed, and the page may tell what it shows now. Nobody waits for these.
  const types = await asked();
  expect(types.slice(0, 3), "the popup fills").toEqual(["act", "fill-values", "fill-report"]);
  for (const type of types.slice(3)) expect(["view", "page-facts"]).toContain(type);
});
