// Makes pictures of every state for a developer to look at: one by one, and many on a sheet. They prove nothing by
// themselves.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { outputFolder } from "./build.ts";
import { expect, show, test } from "./open-gallery.ts";
import { sheetsOf, type Picture } from "./sheets.ts";
import { pageNames, type Language, type PageName } from "./state.ts";
import { statesOf } from "./states/all.ts";

const widths: Readonly<Record<PageName, number>> = { popup: 360, panel: 400, options: 640 };

const series: readonly { language: Language; scheme: "light" | "dark"; width?: number }[] = [
  { language: "en", scheme: "light" },
  { language: "en", scheme: "dark" },
  { language: "nl", scheme: "light", width: 320 },
  { language: "fr", scheme: "light", width: 320 },
];

for (const name of pageNames)
  for (const { language, scheme, width = widths[name] } of series)
    test(`pictures of ${name}, ${language}, ${scheme}, ${width} px @pictures`, async ({ openGallery }) => {
      test.setTimeout(300_000);
      const page = await openGallery(name);
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      const folder = join(outputFolder, `${name}-${language}-${scheme}-${width}`);
      await mkdir(folder, { recursive: true });
      const pictures: Picture[] = [];
      for (const state of statesOf(name)) {
        await page.setViewportSize({ width, height: 500 });
        await show(page, name, state.name, language);
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        if (name !== "popup")
          await page.setViewportSize({ width, height: Math.min(Math.max(height, 500), 4_000) });
        const png = await page.screenshot({ fullPage: name === "popup", animations: "disabled" });
        await writeFile(join(folder, `${state.name.replaceAll(/[^\w-]+/g, "-")}.png`), png);
        pictures.push({ name: state.name, png });
      }
      const sheets = await sheetsOf(page.context().browser()!, pictures, width, scheme);
      for (const [index, sheet] of sheets.entries())
        await writeFile(join(outputFolder, `sheet-${name}-${language}-${scheme}-${index + 1}.png`), sheet);
      expect(sheets.length).toBeGreaterThan(0);
    });
