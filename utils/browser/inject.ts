// Content scripts for tabs that were open before the extension was installed or updated.
import { browser } from "wxt/browser";
import { apiCenterOrigin, appCentreOrigin } from "../domain/sites.ts";

type ScriptFile = NonNullable<Parameters<typeof browser.scripting.executeScript>[0]["files"]>[number];

interface DeclaredScript {
  matches?: string[];
  js?: string[];
}

function declaredScripts(): DeclaredScript[] {
  return (browser.runtime.getManifest().content_scripts ?? []) as DeclaredScript[];
}

/** Runs files in a tab's top document; answers what they come to, null when the browser did not let them in. */
async function run(tabId: number, files: string[]): Promise<{ result?: unknown }[] | null> {
  try {
    return await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      files: files as ScriptFile[],
      injectImmediately: true,
    });
  } catch {
    return null;
  }
}

const inject = async (tabId: number, files: string[]): Promise<boolean> => (await run(tabId, files)) !== null;

/** Puts the content script of a tab's site into its top document. Returns false when the site is none of ours. */
export async function injectInto(tabId: number, url: string): Promise<boolean> {
  const origin = URL.canParse(url) ? new URL(url).origin : "";
  const files = declaredScripts().find(({ matches }) => matches?.includes(`${origin}/*`))?.js;
  return files ? inject(tabId, files) : false;
}

/** The large part of a site's content script. */
const engines: Readonly<Record<string, string>> = {
  [appCentreOrigin]: "/app-centre-engine.js",
  [apiCenterOrigin]: "/api-center-engine.js",
};

/** Brings a site's engine into a tab's top document; its content script asked for it. False when it could not. */
export async function loadEngine(tabId: number, origin: string): Promise<boolean> {
  const file = engines[origin];
  return file !== undefined && (await inject(tabId, [file]));
}

/** Runs the page report's script in a tab's top document; answers what it says, or null when it could not run. */
export async function readReport(tabId: number): Promise<string | null> {
  const report = (await run(tabId, ["/page-report.js"]))?.[0]?.result;
  return typeof report === "string" ? report : null;
}

/** After an install or update: every open tab of the six hosts gets its content script. */
export function onInstalled(installed: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install" || reason === "update") installed();
  });
}

/** Open tabs of our hosts. */
export async function openSiteTabs(): Promise<{ id: number; url: string }[]> {
  const matches = declaredScripts().flatMap((script) => script.matches ?? []);
  const tabs = await browser.tabs.query({ url: matches });
  return tabs.flatMap(({ id, url }) => (id === undefined || url === undefined ? [] : [{ id, url }]));
}
