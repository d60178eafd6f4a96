// Opens a page test's files at their real addresses in Firefox, one after the other in one tab, with
// `tests/pages/harness.ts` as content script. It is the Firefox version of `tests/pages/open-page.ts`.
import type { Page as PlaywrightPage } from "@playwright/test";
import type { Page } from "puppeteer-core";
import type { Files } from "../../pages/files.ts";
import { buildHarnessExtension } from "../../pages/harness-extension.ts";
import type { ContentScript } from "../../pages/open-page.ts";
import { answer, askInPage, question, started } from "./channel.ts";
import { launchFirefox } from "./firefox.ts";
import { servePages } from "./page-server.ts";

/** A Firefox in which page tests are opened. */
export interface FirefoxPages {
  page: Page;
  script: ContentScript;
  /** The same tab, for what a row does before it is read. */
  person: PlaywrightPage;
  open(url: string, files: Files): Promise<void>;
  close(): Promise<void>;
}

/** Starts Firefox with the harness in it, and the server behind the real names. */
export async function firefoxPages(): Promise<FirefoxPages> {
  const [extension, server] = await Promise.all([buildHarnessExtension("firefox"), servePages()]);
  const firefox = await launchFirefox({ prefs: server.prefs, extension });
  const page = await firefox.browser.newPage();
  const call = async (name: string, ...given: unknown[]): Promise<unknown> => {
    const asked = JSON.stringify({ name, given });
    const said = await page.evaluate(askInPage, asked, [question, answer, started] as const);
    const { value, error } = JSON.parse(said) as { value?: unknown; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  };
  return {
    page,
    script: { call } as ContentScript,
    person: personOn(page),
    async open(url, files) {
      server.show(files);
      await page.goto(url);
    },
    async close() {
      await firefox.close();
      await server.close();
    },
  };
}

/**
 * Returns the few functions of Playwright's page that rows use before they read: clicks, focus, a selection, and
 * waiting.
 */
function personOn(page: Page): PlaywrightPage {
  const locator = (selector: string) => {
    const one = (index: number) => {
      const found = async () => {
        await page.waitForSelector(selector);
        return (await page.$$(selector)).at(index)!;
      };
      return {
        click: async () => (await found()).click(),
        focus: async () => (await found()).focus(),
        waitFor: async () => void (await found()),
        selectText: async () =>
          (await found()).evaluate((element) => getSelection()!.selectAllChildren(element)),
      };
    };
    return { first: () => one(0), last: () => one(-1), ...one(0) };
  };
  return { locator } as unknown as PlaywrightPage;
}
