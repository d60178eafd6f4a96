// What every end-to-end test is given: a sandbox of its worker, forgotten between tests, and a browser of its own.
import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import { startSandbox, type Sandbox } from "../../sandbox/server.ts";
import { launchChromium } from "./chromium.ts";
import { extensionIn, type Extension } from "./extension.ts";

interface EachTest {
  context: BrowserContext;
  page: Page;
  extension: Extension;
  /** The sandbox, as it is at its start. */
  sandbox: Sandbox;
}

export const test = base.extend<EachTest, { runningSandbox: Sandbox }>({
  runningSandbox: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads here which fixtures this one needs: none
    async ({}, use) => {
      const sandbox = await startSandbox();
      await use(sandbox);
      await sandbox.close();
    },
    { scope: "worker" },
  ],
  sandbox: async ({ runningSandbox }, use) => {
    runningSandbox.reset();
    await use(runningSandbox);
  },
  context: async ({ sandbox }, use) => {
    const context = await launchChromium({ resolverRules: sandbox.chromiumResolverRules() });
    context.setDefaultTimeout(15_000);
    await use(context);
    await context.close();
  },
  page: async ({ context }, use) => {
    await use(context.pages()[0] ?? (await context.newPage()));
  },
  extension: async ({ context }, use) => {
    await use(await extensionIn(context));
  },
});

export { expect };
