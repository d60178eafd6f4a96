// Tests that names of administrations are shown as text (docs/promises.md, 11): HTML, direction marks and formulas in
// them make no element.
import type { Page } from "@playwright/test";
import { proves } from "../run/promise.ts";
import { expect, test } from "./targets-fixtures.ts";
import { administrationsTarget } from "./targets-values.ts";

const names = [
  `<img src=x onerror="document.title='run'">`,
  `<script>document.title='run'</script>`,
  `</span><b id="made">bold</b>`,
  `<a href="javascript:document.title='run'">link</a>`,
  `<svg onload="document.title='run'"></svg>`,
  `{{constructor.constructor("document.title='run'")()}}`,
  `=HYPERLINK("https://evil.example","Molenwiek")`,
  "\u202Eevil reversed\u202C",
  "\u2066isolated\u2069 \u200Fright",
  "&lt;b&gt; &amp;amp; \u0026",
] as const;

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const list = `<?xml version="1.0" encoding="utf-8"?><Administrations>${names
  .map(
    (name, index) =>
      `<Administration Code="${3_977_760 + index}" HID="${index + 1}"${index === 0 ? ' Current="True"' : ""}><Description>${escaped(name)}</Description></Administration>`,
  )
  .join("")}</Administrations>`;

/** Returns how many elements only a name could have made. Counts one more when one of the names was run as code. */
async function made(surface: Page): Promise<number> {
  return surface.evaluate(
    () =>
      document.querySelectorAll(
        "img[src='x'], #made, [onload], [onerror], a[href^='javascript:'], body script",
      ).length + (document.title === "run" ? 1 : 0),
  );
}

test("names full of HTML, marks of direction and formulas are shown as text @long", async ({
  anyHost,
  page,
  extension,
  armed,
  tabId,
}) => {
  const address = `https://${administrationsTarget.host}${administrationsTarget.path}`;
  anyHost.show({ [address]: { ...administrationsTarget.page, body: list } });
  await page.goto(address);
  await armed.act(tabId, { action: "load-administrations", country: "nl" });
  const panel = await extension.openPanelInTab(tabId);
  const rows = panel.locator("[data-division]");
  await expect(rows).toHaveCount(names.length);
  const before = await panel.evaluate(() => document.querySelectorAll("script").length);
  let shown = 0;
  for (const [index, name] of names.entries()) {
    const row = panel.locator(`[data-division="${3_977_760 + index}"]`);
    expect(await row.evaluate((element, text) => element.textContent.includes(text), name), name).toBe(true);
    shown += 1;
  }
  let elements = await made(panel);
  await rows.first().locator("button").or(rows.first()).first().click();
  await panel.locator("[data-result]").waitFor();
  elements += await made(panel);
  const popup = await extension.openPopupInTab(tabId);
  elements += await made(popup);
  expect(elements).toBe(0);
  expect(await panel.evaluate(() => document.querySelectorAll("script").length)).toBe(before);
  proves(
    test.info(),
    11,
    `${elements} elements made by ${shown} names in the picker, the panel and the popup`,
  );
});
