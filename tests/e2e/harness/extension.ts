// Drives the extension as a user does: its real popup and side panel, and the same pages in tabs of their own.
import type { BrowserContext, Page, Worker } from "@playwright/test";
import { backgroundOf } from "./chromium.ts";

/** The part of the extension API that runs inside the background worker. */
declare const chrome: {
  action: { openPopup(): Promise<void> };
  tabs: { query(filter: object): Promise<{ id?: number; url?: string; title?: string }[]> };
};

/** The extension in a running browser. */
export interface Extension {
  context: BrowserContext;
  id: string;
  /** Returns the address of one of the extension's pages: `address("options.html")`. */
  address(page: string): string;
  /** Returns the background worker, and wakes it when it has stopped. */
  serviceWorker(): Promise<Worker>;
  /** Stops the background worker at once. The next message wakes it. */
  killWorker(): Promise<void>;
  /** Opens the real popup over a tab. Returns it as soon as its buttons work. */
  openPopup(over: Page): Promise<Page>;
  /** Opens the real side panel beside a tab, with a real click in the popup. */
  openSidePanel(beside: Page): Promise<Page>;
  /** Opens the side panel's page in a tab of its own, bound to another tab. */
  openPanelInTab(tabId: number): Promise<Page>;
  /** Opens the popup's page in a tab of its own, bound to another tab. */
  openPopupInTab(tabId: number): Promise<Page>;
  /** Returns the browser's ID of a tab. */
  tabIdOf(page: Page): Promise<number>;
}

/** Waits until a page of the extension shows its state and its buttons work. */
export async function ready(page: Page): Promise<Page> {
  await page.locator("html[data-ready]").waitFor();
  return page;
}

/** Returns the extension in a browser that `launchChromium` started. */
export async function extensionIn(context: BrowserContext): Promise<Extension> {
  const id = new URL((await backgroundOf(context)).url()).host;
  const address = (page: string): string => `chrome-extension://${id}/${page}`;

  async function openInTab(page: string): Promise<Page> {
    const tab = await context.newPage();
    await tab.goto(address(page));
    return ready(tab);
  }

  async function pageOpened(name: string, open: () => Promise<unknown>): Promise<Page> {
    const [page] = await Promise.all([
      context.waitForEvent("page", (opened) => opened.url().startsWith(address(name))),
      open(),
    ]);
    return ready(page);
  }

  async function serviceWorker(): Promise<Worker> {
    const [running] = context.serviceWorkers();
    if (running && (await running.evaluate(() => true).catch(() => false))) return running;
    const started = context.waitForEvent("serviceworker");
    const waking = await context.newPage();
    await waking.goto(address("options.html"));
    await waking.close();
    return started;
  }

  async function openPopup(over: Page): Promise<Page> {
    await over.bringToFront();
    const worker = await serviceWorker();
    return pageOpened("popup.html", () => worker.evaluate(() => chrome.action.openPopup()));
  }

  return {
    context,
    id,
    address,
    serviceWorker,
    openPopup,

    async killWorker() {
      const session = await context.browser()?.newBrowserCDPSession();
      if (!session) throw new Error("This browser is not driven by the debugging protocol");
      const { targetInfos } = await session.send("Target.getTargets");
      for (const { type, url, targetId } of targetInfos) {
        if (type === "service_worker" && url.startsWith(address(""))) {
          await session.send("Target.closeTarget", { targetId });
        }
      }
      await session.detach();
    },

    async openSidePanel(beside) {
      const popup = await openPopup(beside);
      return pageOpened("sidepanel.html", () =>
        popup
          .locator('[data-action="open-checklist"]')
          .click()
          .catch((error: unknown) => {
            // The panel replaces the popup, sometimes before the click is confirmed.
            if (!popup.isClosed()) throw error;
          }),
      );
    },

    openPanelInTab: (tabId) => openInTab(`sidepanel.html?tab=${tabId}`),
    openPopupInTab: (tabId) => openInTab(`popup.html?tab=${tabId}`),

    async tabIdOf(page) {
      const worker = await serviceWorker();
      const findBy = (key: "url" | "title", wanted: string): Promise<number[]> =>
        worker.evaluate(
          async ([key, wanted]) =>
            (await chrome.tabs.query({})).flatMap((tab) => (tab[key] === wanted ? [tab.id ?? -1] : [])),
          [key, wanted] as const,
        );
      const [tabId, another] = await findBy("url", page.url());
      if (tabId !== undefined && another === undefined) return tabId;
      return byTitle(page, (title) => findBy("title", title));
    },
  };
}

/** Finds a page's tab by a temporary title, because several tabs may have the same address. */
async function byTitle(page: Page, find: (title: string) => Promise<number[]>): Promise<number> {
  const before = await page.title();
  const mark = `${before} ${crypto.randomUUID()}`;
  await page.evaluate((title) => (document.title = title), mark);
  try {
    for (let tries = 0; tries < 50; tries += 1) {
      const [tabId] = await find(mark);
      if (tabId !== undefined) return tabId;
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  } finally {
    await page.evaluate((title) => (document.title = title), before);
  }
  throw new Error(`No tab shows ${page.url()}`);
}
