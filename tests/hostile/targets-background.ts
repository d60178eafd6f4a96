// Talks to the background as the extension's own pages do, and reads its storage. So a test can ask for every action on
// every page.
import type { BrowserContext, Page } from "@playwright/test";
import type { Extension } from "../e2e/harness/extension.ts";
import { startedWith } from "./targets-values.ts";

/** The part of the extension API that runs inside its pages. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown>; getManifest(): { version: string } };
  storage: Record<"session" | "local", { get(key: null): Promise<Record<string, unknown>> }>;
  tabs: { query(filter: object): Promise<{ id?: number }[]> };
};

/** A page of the extension. */
export interface OwnPage {
  page: Page;
  /**
   * Asks for an action on a tab, whatever page it has. `seen` is what the user saw; without it, what a panel shows for
   * the tab now.
   */
  act(tabId: number, request: object, seen?: object): Promise<unknown>;
  /** Returns the set-up and the document that a panel shows for a tab. A click there is meant for them. */
  shown(tabId: number): Promise<{ setupId: string; documentKey?: string }>;
  /** Returns how many records of session and local storage contain a text. */
  kept(text: string): Promise<number>;
  /** Returns how many records of session storage have this key. */
  records(key: string): Promise<number>;
  /** Returns the ID of the newest tab. */
  newestTab(): Promise<number>;
}

/** Opens a page of the extension that stays open for the whole test. */
export async function openOwnPage(context: BrowserContext, extension: Extension): Promise<OwnPage> {
  const page = await context.newPage();
  await page.goto(extension.address("options.html"));
  const stored = () =>
    page.evaluate(async () => [
      ...Object.entries(await chrome.storage.session.get(null)),
      ...Object.entries(await chrome.storage.local.get(null)),
    ]);
  const shown = (tabId: number) =>
    page.evaluate(async (tabId) => {
      const reply = (await chrome.runtime.sendMessage({
        type: "view",
        version: chrome.runtime.getManifest().version,
        content: { tabId },
      })) as { answer: { setup: { id: string }; documentKey?: string } };
      const { setup, documentKey } = reply.answer;
      return { setupId: setup.id, ...(documentKey !== undefined && { documentKey }) };
    }, tabId);
  return {
    page,
    shown,
    act: async (tabId, request, wanted) =>
      page.evaluate(
        (content) =>
          chrome.runtime.sendMessage({
            type: "act",
            version: chrome.runtime.getManifest().version,
            content,
          }),
        { tabId, request, shown: wanted ?? (await shown(tabId)) },
      ),
    kept: async (text) => (await stored()).filter(([, value]) => JSON.stringify(value).includes(text)).length,
    records: async (key) => (await stored()).filter(([name]) => name.startsWith(key)).length,
    newestTab: () =>
      page.evaluate(async () => Math.max(...(await chrome.tabs.query({})).map(({ id }) => id ?? -1))),
  };
}

/** Returns in how many frames of a page a control contains one of the five values. */
export async function valuesIn(page: Page): Promise<number> {
  const wanted: string[] = [
    startedWith.clientId,
    startedWith.clientSecret,
    startedWith.division,
    startedWith.title,
  ];
  const counted = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame
          .evaluate(
            (texts) =>
              [...document.querySelectorAll("input, select, textarea")].filter((control) =>
                texts.includes((control as HTMLInputElement).value),
              ).length,
            wanted,
          )
          .catch(() => 0),
      ),
  );
  return counted.filter((found) => found > 0).length;
}

/** Returns how many of the extension's buttons a page and its frames have. */
export async function buttonsIn(page: Page): Promise<number> {
  const counted = await Promise.all(
    page.frames().map((frame) =>
      frame
        .locator("[data-exact-setup-fill]")
        .count()
        .catch(() => 0),
    ),
  );
  return counted.reduce((sum, found) => sum + found, 0);
}
