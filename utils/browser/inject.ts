// Puts scripts into open tabs: content scripts after an install or update, engines, and the page report.
import { browser } from "wxt/browser";
import { apiCenterOrigin, appCentreOrigin, exactOrigins } from "../domain/sites.ts";

type ScriptFile = NonNullable<Parameters<typeof browser.scripting.executeScript>[0]["files"]>[number];

interface DeclaredScript {
  matches?: string[];
  js?: string[];
}

function declaredScripts(): DeclaredScript[] {
  return (browser.runtime.getManifest().content_scripts ?? []) as DeclaredScript[];
}

/** Runs files in a tab's top document. Returns the results of the files, or null when the browser refused. */
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

/**
 * Puts the content script of a tab's site into the tab's top document. Returns false when the site is not one of ours
 * or the browser refused.
 */
export async function injectInto(tabId: number, url: string): Promise<boolean> {
  const origin = URL.canParse(url) ? new URL(url).origin : "";
  const files = declaredScripts().find(({ matches }) => matches?.includes(`${origin}/*`))?.js;
  return files ? inject(tabId, files) : false;
}

/** The file of each site's engine, by origin. An engine is the large part of a content script. */
const engines: Readonly<Record<string, string>> = {
  [appCentreOrigin]: "/app-centre-engine.js",
  [apiCenterOrigin]: "/api-center-engine.js",
  ...Object.fromEntries(exactOrigins.map((origin) => [origin, "/exact-online-engine.js"])),
};

/**
 * Loads a site's engine into a tab's top document when its content script asks for it. Returns false when that failed.
 */
export async function loadEngine(tabId: number, origin: string): Promise<boolean> {
  const file = engines[origin];
  return file !== undefined && (await inject(tabId, [file]));
}

/**
 * Runs the page report's script in a tab's top document. Returns the report's text, or null when the script could not
 * run.
 */
export async function readReport(tabId: number): Promise<string | null> {
  const report = (await run(tabId, ["/page-report.js"]))?.[0]?.result;
  return typeof report === "string" ? report : null;
}

/**
 * Calls `installed` after an install or an update. Then every open tab of the six hosts must get its content script.
 */
export function onInstalled(installed: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install" || reason === "update") installed();
  });
}

/** Returns the open tabs of our hosts, each with its id and address. */
export async function openSiteTabs(): Promise<{ id: number; url: string }[]> {
  const matches = declaredScripts().flatMap((script) => script.matches ?? []);
  const tabs = await browser.tabs.query({ url: matches });
  return tabs.flatMap(({ id, url }) => (id === undefined || url === undefined ? [] : [{ id, url }]));
}
