// Prepares a test of exact targets: a browser in which every host name leads to the test's server, and access to the
// background.
import { launchChromium } from "../e2e/harness/chromium.ts";
import { expect, test as base } from "../e2e/harness/fixtures.ts";
import { saveValues } from "../e2e/harness/surface.ts";
import { openOwnPage, type OwnPage } from "./targets-background.ts";
import { serveAnyHost, type AnyHost } from "./targets-server.ts";
import { startedWith } from "./targets-values.ts";

interface EachTest {
  anyHost: AnyHost;
  /** Access to the background, which has no values yet. */
  background: OwnPage;
  /** The same access, after the background has the five values and the tab is in front again. */
  armed: OwnPage;
  /** The browser's ID of the tab of `page`. */
  tabId: number;
}

/** Playwright's `test` with all of this prepared. */
export const test = base.extend<EachTest>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads here which fixtures this one needs: none
  anyHost: async ({}, use) => {
    const anyHost = await serveAnyHost();
    await use(anyHost);
    await anyHost.close();
  },
  context: async ({ anyHost }, use) => {
    const context = await launchChromium({ resolverRules: anyHost.resolverRules });
    context.setDefaultTimeout(15_000);
    await use(context);
    await context.close();
  },
  background: async ({ context, extension }, use) => {
    await use(await openOwnPage(context, extension));
  },
  tabId: async ({ page, background }, use) => {
    await page.bringToFront();
    const ids = await background.page.evaluate(ownTabs);
    await use(ids);
  },
  armed: async ({ page, extension, background, tabId }, use) => {
    const panel = await extension.openPanelInTab(tabId);
    await saveValues(panel, startedWith);
    await panel.close();
    await page.bringToFront();
    await use(background);
  },
});

/** The part of the extension API that runs inside its pages. */
declare const chrome: {
  tabs: { query(filter: object): Promise<{ id?: number }[]> };
};

async function ownTabs(): Promise<number> {
  const [tab] = await chrome.tabs.query({ active: true });
  return tab?.id ?? -1;
}

export { expect };
