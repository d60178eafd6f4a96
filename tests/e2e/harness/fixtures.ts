// Prepares every end-to-end test: a sandbox for each worker, emptied before each test, a browser for each test, and
// functions that go to the place where a test begins.
import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import { startSandbox, type Sandbox } from "../../sandbox/server.ts";
import type { ExactApp } from "../../sandbox/state.ts";
import { launchChromium } from "./chromium.ts";
import { extensionIn, type Extension } from "./extension.ts";
import { anApp, newFormAddress, panelWith, signedInOn } from "./prepared.ts";
import { shows, type Field } from "./surface.ts";

/** The place where a test begins. */
interface Place {
  /** The page open in the front tab. API Center's new form when absent. */
  at?: string;
  /** The hosts on which the user is signed in. The page's own host when absent. */
  hosts?: readonly string[];
}

interface Beginning extends Place {
  /** What the user does on the page before the panel is opened. */
  before?: () => Promise<unknown>;
  /** The kind of page that the panel names for its tab. */
  shows?: string;
}

/** Signs the user in and opens a page. */
type OpenSite = (place?: Place) => Promise<Page>;

/**
 * Signs the user in, opens a page and the panel beside it, types these values into the panel and saves them. Returns the
 * panel.
 */
export type Begin = (typed: Partial<Record<Field, string>>, beginning?: Beginning) => Promise<Page>;

interface EachTest {
  context: BrowserContext;
  page: Page;
  extension: Extension;
  /** The sandbox in its first state. */
  sandbox: Sandbox;
  /** An app of the user in the Dutch App Centre. */
  app: ExactApp;
  openSite: OpenSite;
  begin: Begin;
}

/** Playwright's `test` with all of this prepared. */
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
  app: async ({ sandbox }, use) => {
    await use(anApp(sandbox));
  },
  openSite: async ({ context, page, sandbox }, use) => {
    await use(async ({ at = newFormAddress, hosts = [new URL(at).host] } = {}) => {
      await signedInOn(context, sandbox, ...hosts);
      await page.goto(at);
      return page;
    });
  },
  begin: async ({ openSite, extension }, use) => {
    await use(async (typed, { before, shows: kind, ...place } = {}) => {
      const page = await openSite(place);
      await before?.();
      const panel = await panelWith(extension, page, typed);
      if (kind !== undefined) await shows(panel, kind);
      return panel;
    });
  },
});

export { expect };
