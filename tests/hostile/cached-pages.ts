// Prepares a browser that keeps pages in its back-forward cache. Playwright switches that cache off by itself.
import { chromium, type BrowserContext } from "@playwright/test";
import { ensureChromium } from "../run/browsers.mjs";
import { productionBuild } from "../e2e/harness/chromium.ts";
import { form, page as pageOf } from "../pages/form-html.ts";
import { expect, test as base } from "./targets-fixtures.ts";

/** Playwright's `test` of exact targets, with the back-forward cache switched on. */
export const test = base.extend<{ context: BrowserContext }>({
  context: async ({ anyHost }, use) => {
    const context = await chromium.launchPersistentContext("", {
      executablePath: await ensureChromium(),
      viewport: null,
      ignoreDefaultArgs: ["--disable-extensions", "--disable-back-forward-cache"],
      args: [
        anyHost.resolverRules,
        "--ignore-certificate-errors",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        `--disable-extensions-except=${productionBuild}`,
        `--load-extension=${productionBuild}`,
      ],
    });
    context.setDefaultTimeout(15_000);
    await use(context);
    await context.close();
  },
});

/** A page with the form. It notes in `back` whether the browser took it out of the cache. */
export const cachedForm = {
  body: pageOf(
    `${form()}<script>addEventListener("pageshow", (event) => (globalThis.back = event.persisted))</script>`,
  ),
};

export { expect };
