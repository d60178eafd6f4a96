// Starts Chromium with the extension, and with the sandbox behind the real host names.
import { join } from "node:path";
import type { BrowserContext, Worker } from "@playwright/test";
import { ensureChromium } from "../../run/browsers.mjs";

// Playwright shows the real popup and side panel as pages only with this variable, and only when it is set before
// Playwright is loaded.
process.env["PW_CHROMIUM_ATTACH_TO_OTHER"] = "1";

/** The folder of the Chromium production build. */
export const productionBuild = join(import.meta.dirname, "../../../.output/chrome-mv3");

/** The options of `launchChromium`. */
export interface ChromiumOptions {
  /** The argument that leads the real host names to the sandbox. */
  resolverRules: string;
  /** The folder of the unpacked extension. The production build when absent. */
  extension?: string;
  /** The folders of other unpacked extensions to load beside it. They have no background worker. */
  beside?: readonly string[];
  headless?: boolean;
  /** The folder of a profile to continue with. A new profile when absent; it is removed at the end. */
  profile?: string;
  /** Width and height of the window, in pixels. */
  size?: readonly [number, number];
}

const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-features=LocalNetworkAccessChecks",
  // Playwright's own option comes too late for tabs that the extension opens.
  "--ignore-certificate-errors",
];

/** Starts Chromium. Resolves after the extension's background worker has started. */
export async function launchChromium(options: ChromiumOptions): Promise<BrowserContext> {
  const { extension = productionBuild, beside = [], headless = true, profile = "" } = options;
  const { size = [1280, 900] } = options;
  const folders = [extension, ...beside];
  const { chromium } = await import("@playwright/test");
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureChromium(),
    headless,
    viewport: null,
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [
      ...quiet,
      options.resolverRules,
      `--window-size=${size.join(",")}`,
      `--disable-extensions-except=${folders.join(",")}`,
      `--load-extension=${folders.join(",")}`,
      "--enable-unsafe-extension-debugging",
    ],
  });
  await backgroundOf(context, 5_000).catch(() => loadByProtocol(context, folders));
  return context;
}

/** Loads extensions through the debugging protocol, because the released Chrome and Edge ignore `--load-extension`. */
async function loadByProtocol(context: BrowserContext, folders: readonly string[]): Promise<Worker> {
  const session = await context.browser()?.newBrowserCDPSession();
  for (const path of folders) {
    // Playwright's types do not know this newer command.
    await session?.send("Extensions.loadUnpacked" as "Browser.getVersion", { path });
  }
  return backgroundOf(context);
}

/** Returns the extension's background worker. Waits for its start, at most `timeout` milliseconds. */
export async function backgroundOf(context: BrowserContext, timeout = 20_000): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent("serviceworker", { timeout });
}
