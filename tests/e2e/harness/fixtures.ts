// What every end-to-end test is given: a sandbox of its worker, forgotten between tests, a browser of its own, and the way to
// where a test begins.
import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import { startSandbox, type Sandbox } from "../../sandbox/server.ts";
import type { ExactApp } from "../../sandbox/state.ts";
import { launchChromium } from "./chromium.ts";
import { extensionIn, type Extension } from "./extension.ts";
import { anApp, newFormAddress, panelWith, signedInOn } from "./prepared.ts";
import { shows, type Field } from "./surface.ts";

/** Where a test begins. */
interface Place {
  /** The page that is open in the tab in front: API Center's new form, unless told. */
  at?: string;
  /** Where the person is signed in: on the page's own host, unless told. */
  hosts?: readonly string[];
}

interface Beginning extends Place {
  /** What the person does on the page before the panel is opened. */
  before?: () => Promise<unknown>;
  /** The kind of page that the panel says it is beside. */
  shows?: string;
}

/** Signs the person in and opens a page. */
type OpenSite = (place?: Place) => Promise<Page>;

/** The same, and opens the panel beside the page with these values typed in and saved: answers the panel. */
export type Begin = (typed: Partial<Record<Field, string>>, beginning?: Beginning) => Promise<Page>;

interface EachTest {
  context: BrowserContext;
  page: Page;
  extension: Extension;
  /** The sandbox, as it is at its start. */
  sandbox: Sandbox;
  /** An app of the person in the Dutch App Centre. */
  app: ExactApp;
  openSite: OpenSite;
  begin: Begin;
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
