// Tests every row of pointing: its result, how the page is read afterwards, and that nothing is added to the page.
import type { Page } from "@playwright/test";
import { expect, test } from "./open-page.ts";
import { pointingRows } from "./rows/pointing.ts";

/** Returns everything in the page. The page itself gives the content of its closed roots. */
function everything(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { inRoot } = globalThis as unknown as { inRoot?: (what: (root: ShadowRoot) => string) => string };
    return document.documentElement.outerHTML + (inRoot?.((root) => root.innerHTML) ?? "");
  });
}

for (const row of pointingRows)
  test(`${new URL(row.url).host}: ${row.name}`, async ({ open }) => {
    const { page, script } = await open(row.url, { ...row.also, [row.url]: row.page });
    await script.call("watchFocus");
    await script.call("learn", row.learned ?? []);
    for (const { on, as, comes, label } of row.points) {
      await on(page);
      const before = await everything(page);
      const answer = await script.call("point", as);
      expect(answer.code).toBe(comes);
      expect(answer.result).toBe(/Learned|ThisPage/.test(comes) ? "done" : "refused");
      expect(answer.label).toBe(label);
      expect(await everything(page)).toBe(before);
    }
    const isForm = new URL(row.url).host === "app.apicenter.io";
    const read = isForm ? await script.call("recognise") : await script.call("read", "credentials");
    expect(read).toMatchObject(row.reads);
  });

test("a label that was forgotten is not looked for any more", async ({ open }) => {
  const row = pointingRows.find(({ name }) => name.startsWith("an odd label is learned by clicking"))!;
  const { page, script } = await open(row.url, { [row.url]: row.page });
  await page.locator("#id").click();
  expect(await script.call("point", "clientId")).toMatchObject({ code: "pointLearned" });
  expect(await script.call("read", "credentials")).toMatchObject({ ok: true });
  await script.call("learn", []);
  expect(await script.call("read", "credentials")).toMatchObject({ ok: false });
});
