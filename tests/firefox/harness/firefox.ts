// Starts Firefox with the extension, and with the sandbox behind the real host names.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { launch, TimeoutError, type Browser, type Page } from "puppeteer-core";
import { ensureFirefox } from "../../run/browsers.mjs";

/** The folder of the Firefox production build, and the extension's ID in wxt.config.ts. */
export const productionBuild = join(import.meta.dirname, "../../../.output/firefox-mv3");
const extensionId = "exact-setup@exact-setup.example";

/** The part of the extension API that runs inside its pages. */
declare const browser: {
  tabs: { query(filter: object): Promise<{ id?: number; url?: string; title?: string }[]> };
};

/** A running Firefox with the extension. */
export interface Firefox {
  browser: Browser;
  /** Opens a page of the web in a new tab. */
  open(address: string): Promise<Page>;
  /**
   * Opens a page of the extension in a new tab. Returns it as soon as its buttons work:
   * `openExtension("sidepanel.html?tab=3")`.
   */
  openExtension(page: string): Promise<Page>;
  /** Returns the browser's ID of a tab, as a page of the extension knows it. */
  tabIdOf(page: Page, asked: Page): Promise<number>;
  /**
   * Triggers one of the extension's keyboard commands, by its letter. Keys sent to a page never reach the browser's own
   * window.
   */
  command(letter: string): Promise<void>;
  close(): Promise<void>;
}

/** The options of `launchFirefox`. */
export interface FirefoxOptions {
  /** The preferences that lead the real host names to the sandbox. */
  prefs: Record<string, string | number | boolean>;
  extension?: string;
  /**
   * The folder of a profile to continue with; it is kept at the end. A new profile when absent; it is removed at the
   * end.
   */
  profile?: string;
  /** Environment variables that are added to the existing ones. */
  environment?: Record<string, string>;
}

/**
 * Waits until a page shows the selector. While the next page replaces this one, Firefox answers a question with an
 * error. That error says nothing, so the question is repeated until the time is over.
 */
async function shown(page: Page, selector: string, milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      await page.waitForSelector(selector, { timeout: Math.max(1, end - Date.now()) });
      return;
    } catch (error) {
      if (Date.now() >= end) throw error;
    }
  }
}

const maxAsked = 5;
const maxTabs = 3;

/** Returns whether a tab shows nothing of the extension after five seconds. */
async function isStillEmpty(page: Page): Promise<boolean> {
  return shown(page, "html[data-ready]", 5_000).then(
    () => false,
    () => !page.url().startsWith("moz-extension:"),
  );
}

interface Bidi {
  send(method: string, given: object): Promise<{ result: unknown }>;
}

/** Returns the driver's own connection, because Puppeteer's pages do not reach the browser's window. */
function bidiOf(browser: Browser): Bidi {
  const { connection } = browser as unknown as { connection: Bidi };
  return { send: (method, given) => connection.send(method, given) };
}

/** Starts Firefox without a window and installs the extension. */
export async function launchFirefox({
  prefs,
  extension = productionBuild,
  environment = {},
  profile,
}: FirefoxOptions): Promise<Firefox> {
  const uuid = randomUUID();
  const firefox = await launch({
    browser: "firefox",
    executablePath: await ensureFirefox(),
    headless: true,
    ...(profile !== undefined && { userDataDir: profile }),
    acceptInsecureCerts: true,
    defaultViewport: { width: 1280, height: 900 },
    args: ["--remote-allow-system-access"],
    env: { ...process.env, ...environment },
    extraPrefsFirefox: {
      ...prefs,
      "extensions.webextensions.uuids": JSON.stringify({ [extensionId]: uuid }),
      "intl.accept_languages": "en",
    },
  });
  await firefox.installExtension(extension);

  return {
    browser: firefox,

    async open(address) {
      const page = await firefox.newPage();
      await page.goto(address);
      return page;
    },

    async openExtension(name) {
      for (let tabs = 1; ; tabs++) {
        const page = await firefox.newPage();
        // The page loads, but `goto` never resolves for it. So wait for what the page shows. Firefox drops the address
        // while the new tab's first, empty document is still loading. In that case the address is given again.
        const go = () => void page.goto(`moz-extension://${uuid}/${name}`).catch(() => undefined);
        go();
        for (let asked = 1; asked < maxAsked && (await isStillEmpty(page)); asked++) go();
        try {
          await shown(page, "html[data-ready]", 10_000);
          return page;
        } catch (error) {
          // A page that never gets ready is a failure. A tab that Firefox's driver cannot look into is not: this happens
          // where the tab changes its process, and lasts as long as the tab.
          if (error instanceof TimeoutError || tabs === maxTabs) throw error;
          await page.close();
        }
      }
    },

    async tabIdOf(page, asked) {
      const address = page.url();
      const found = await asked.evaluate(
        async (wanted) =>
          (await browser.tabs.query({})).flatMap(({ id, url }) =>
            url === wanted && id !== undefined ? [id] : [],
          ),
        address,
      );
      const [tabId, another] = found;
      if (tabId === undefined || another !== undefined) {
        throw new Error(`${found.length} tabs show ${address}`);
      }
      return tabId;
    },

    async command(letter) {
      const { send } = bidiOf(firefox);
      const tree = await send("browsingContext.getTree", { "moz:scope": "chrome" });
      const [window] = (tree.result as { contexts: { context: string }[] }).contexts;
      await send("script.evaluate", {
        expression: `document.querySelector('keyset[id^="ext-keyset"] key[key="${letter}"]').dispatchEvent(new CustomEvent("command"))`,
        target: { context: window!.context },
        awaitPromise: true,
      });
    },

    close: () => firefox.close(),
  };
}
