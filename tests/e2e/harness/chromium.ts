// Chromium with the extension in it, and the sandbox behind the real host names.
import { join } from "node:path";
import type { BrowserContext, Worker } from "@playwright/test";
import { ensureChromium } from "../../run/browsers.mjs";

// The real popup and side panel become pages only with this, and only when it is set before Playwright is loaded.
process.env["PW_CHROMIUM_ATTACH_TO_OTHER"] = "1";

/** The Chromium production build. */
export const productionBuild = join(import.meta.dirname, "../../../.output/chrome-mv3");

export interface ChromiumOptions {
  /** One argument that leads the real host names to the sandbox. */
  resolverRules: string;
  /** The unpacked extension; the production build unless told. */
  extension?: string;
  headless?: boolean;
  /** A profile to go on with; a fresh one, removed at the end, unless told. */
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

/** Starts Chromium. Its background worker has started when this answers. */
export async function launchChromium(options: ChromiumOptions): Promise<BrowserContext> {
  const { extension = productionBuild, headless = true, profile = "", size = [1280, 900] } = options;
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
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      "--enable-unsafe-extension-debugging",
    ],
  });
  await backgroundOf(context, 5_000).catch(() => loadByProtocol(context, extension));
  return context;
}

/** Chrome and Edge as they are sold ignore `--load-extension`; they take it by the debugging protocol. */
async function loadByProtocol(context: BrowserContext, path: string): Promise<Worker> {
  const session = await context.browser()?.newBrowserCDPSession();
  // This command is newer than Playwright's table of commands.
  await session?.send("Extensions.loadUnpacked" as "Browser.getVersion", { path });
  return backgroundOf(context);
}

/** The extension's background worker, started within some seconds. */
export async function backgroundOf(context: BrowserContext, timeout = 20_000): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent("serviceworker", { timeout });
}
