// Tests the shipped pages with axe: it finds nothing on the real popup, side panel and options, light and dark. The
// gallery tests every state.
import { bringAxe } from "../gallery/axe.ts";
import { expect, test } from "./harness/fixtures.ts";
import { values } from "./harness/prepared.ts";

declare const lookByAxe: () => Promise<string[]>;

test("axe finds nothing on popup, side panel and options as they are shipped, on API Center's form, light and dark @long", async ({
  page,
  context,
  extension,
  app,
  begin,
}) => {
  const panel = await begin(values(app), { shows: "api-center-form" });
  const popup = await extension.openPopupInTab(await extension.tabIdOf(page));
  const options = await context.newPage();
  await options.goto(extension.address("options.html"));
  await options.locator("html[data-ready]").waitFor();
  for (const [name, surface] of Object.entries({ panel, popup, options }))
    for (const colorScheme of ["light", "dark"] as const) {
      // Without animations: a colour that is still changing from one scheme to the other belongs to neither.
      await surface.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await bringAxe(surface);
      const found = await surface.evaluate(() => lookByAxe());
      expect(found, `${name}, ${colorScheme}`).toEqual([]);
    }
});
