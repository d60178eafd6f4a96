// Draws the icons in public/icon with Chromium from one source. The smallest has its own drawing so that it stays
// legible.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ensureChromium } from "../run/browsers.mjs";

const folder = join(import.meta.dirname, "../../public/icon");

/** The sizes that browsers and stores ask for, and the drawing for each. */
export const icons = [
  { size: 16, source: "icon-small.svg" },
  { size: 32, source: "icon.svg" },
  { size: 48, source: "icon.svg" },
  { size: 96, source: "icon.svg" },
  { size: 128, source: "icon.svg" },
] as const;

/** Draws all icons. The same sources and the same Chromium give the same bytes. */
export async function drawIcons(): Promise<void> {
  const { chromium } = await import("@playwright/test");
  const browser = await chromium.launch({ executablePath: await ensureChromium() });
  try {
    const page = await browser.newPage();
    for (const { size, source } of icons) {
      const drawing = await readFile(join(import.meta.dirname, source), "utf8");
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${drawing}`,
      );
      await writeFile(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  } finally {
    await browser.close();
  }
}
