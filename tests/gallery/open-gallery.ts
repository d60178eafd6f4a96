// Provides Playwright's `test` with the gallery open: one tab for each of the three pages, loaded once in each worker.
import { test as base, type Browser, type Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { ensureChromium } from "../run/browsers.mjs";
import type { Gallery } from "./app/main.tsx";
import { builtPage } from "./build.ts";
import type { Language, PageName } from "./state.ts";

declare const gallery: Gallery;

const origin = "https://gallery.example";
const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** The content security policy of the extension's pages. The gallery must work with it too. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'";

/** Opens the gallery's page in a tab of its own, with the styles of one page only. */
async function openTab(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 500 } });
  const page = await context.newPage();
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = pathname === "/" ? "/index.html" : pathname;
    await route.fulfill({
      body: await readFile(join(builtPage, file)),
      contentType: types[extname(file)] ?? "application/octet-stream",
      headers: { "content-security-policy": policy },
    });
  });
  await page.goto(`${origin}/?waiting`);
  await page.waitForFunction(() => "gallery" in globalThis);
  return page;
}

/** Opens the tab of a page. */
export type OpenGallery = (name: PageName) => Promise<Page>;

/** Playwright's `test` with the gallery open. */
export const test = base.extend<{ openGallery: OpenGallery }, { galleryTabs: OpenGallery }>({
  galleryTabs: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads here which fixtures this one needs: none
    async ({}, use) => {
      const { chromium } = await import("@playwright/test");
      const browser = await chromium.launch({
        executablePath: await ensureChromium(),
        args: [
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
        ],
      });
      const tabs = new Map<PageName, Promise<Page>>();
      await use((name) => {
        const tab = tabs.get(name) ?? openTab(browser);
        tabs.set(name, tab);
        return tab;
      });
      await browser.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  /** Returns the tab of a page in the light scheme and the popup's size, whatever the test before did to it. */
  openGallery: async ({ galleryTabs }, use) => {
    await use(async (name) => {
      const page = await galleryTabs(name);
      await page.emulateMedia({ colorScheme: "light", forcedColors: "none", reducedMotion: "no-preference" });
      await page.setViewportSize({ width: 360, height: 500 });
      return page;
    });
  },
});

/** Shows one state. */
export async function show(page: Page, of: PageName, name: string, language: Language): Promise<void> {
  await page.evaluate(([of, name, language]) => gallery.show(of, name, language), [
    of,
    name,
    language,
  ] as const);
}

export { expect } from "@playwright/test";
