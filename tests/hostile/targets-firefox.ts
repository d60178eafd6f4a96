// Starts Firefox with the build, a made-up set-up, and a server for any host name, for tests with hostile pages.
import type { Page } from "puppeteer-core";
import { launchFirefox, type Firefox } from "../firefox/harness/firefox.ts";
import { serveAnyHost, type AnyHost } from "./targets-server.ts";
import { startedWith } from "./targets-values.ts";

/** The part of the extension API that runs inside its pages. */
declare const browser: {
  runtime: { sendMessage(message: object): Promise<unknown>; getManifest(): { version: string } };
  tabs: { query(filter: object): Promise<{ id?: number }[]> };
};

/** A Firefox that holds the values of `startedWith`. */
export interface FirefoxWithValues {
  anyHost: AnyHost;
  firefox: Firefox;
  /** The extension's popup, opened as a page. */
  own: Page;
  /** Asks for an action on a tab, for what a panel shows for it now. A negative number stands for no tab. */
  act(tabId: number, request: object): Promise<unknown>;
  newestTab(): Promise<number>;
  close(): Promise<void>;
}

/** Starts Firefox and saves the values. The hosts are reached at the test's server. */
export async function firefoxWithValues(hosts: readonly string[]): Promise<FirefoxWithValues> {
  const anyHost = await serveAnyHost();
  const firefox = await launchFirefox({ prefs: anyHost.firefoxPrefs(hosts) });
  const own = await firefox.openExtension("popup.html");
  const act = (tabId: number, request: object) => actOn(own, tabId, request);
  await act(-1, { action: "save-setup", values: startedWith });
  return {
    anyHost,
    firefox,
    own,
    act,
    newestTab: () =>
      own.evaluate(async () => Math.max(...(await browser.tabs.query({})).map(({ id }) => id ?? -1))),
    async close() {
      await firefox.close();
      await anyHost.close();
    },
  };
}

function actOn(own: Page, tabId: number, request: object): Promise<unknown> {
  return own.evaluate(
    async (tabId, request) => {
      const { version } = browser.runtime.getManifest();
      const tab = tabId >= 0 ? { tabId } : {};
      const reply = (await browser.runtime.sendMessage({ type: "view", version, content: tab })) as {
        answer: { setup: { id: string }; documentKey?: string };
      };
      const { setup, documentKey } = reply.answer;
      const shown = { setupId: setup.id, ...(documentKey !== undefined && { documentKey }) };
      return browser.runtime.sendMessage({ type: "act", version, content: { ...tab, shown, request } });
    },
    tabId,
    request,
  );
}
