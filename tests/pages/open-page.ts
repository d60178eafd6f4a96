// Opens a fixture at its real address in Chromium, in an extension whose content script is `harness.ts`. The isolated
// world, closed shadow roots and shadowed names are the real ones. Nothing reaches the network.
import { test as base, type BrowserContext, type CDPSession, type Page } from "@playwright/test";
import { ensureChromium } from "../run/browsers.mjs";
import { answerFor, type Files } from "./files.ts";
import type { Harness } from "./harness.ts";
import { extensionFolder, extensionName } from "./harness-extension.ts";

const extension = extensionFolder("chromium");

/** Calls functions of `harness.ts` inside the page's content script. */
export interface ContentScript {
  call<Name extends keyof Harness>(
    name: Name,
    ...given: Parameters<Harness[Name]>
  ): Promise<Awaited<ReturnType<Harness[Name]>>>;
}

/** The content script's isolated world in the current document. */
class World {
  private readonly ids = new Map<number, number>();
  private readonly waiting: (() => void)[] = [];
  readonly session: CDPSession;

  constructor(session: CDPSession) {
    this.session = session;
  }

  async listen(): Promise<void> {
    let main: string | undefined;
    this.session.on("Runtime.executionContextCreated", ({ context }) => {
      const { type, frameId } = (context.auxData ?? {}) as { type?: string; frameId?: string };
      if (type !== "isolated" || context.name !== extensionName || frameId !== main) return;
      this.ids.set(context.id, context.id);
      this.waiting.splice(0).forEach((go) => go());
    });
    this.session.on("Runtime.executionContextDestroyed", ({ executionContextId }) =>
      this.ids.delete(executionContextId),
    );
    this.session.on("Runtime.executionContextsCleared", () => this.ids.clear());
    const { frameTree } = await this.session.send("Page.getFrameTree");
    main = frameTree.frame.id;
    await this.session.send("Runtime.enable");
  }

  /**
   * Forgets the old document's world. Call it before the tab moves on, because the browser may report the end of that
   * world late.
   */
  forget(): void {
    this.ids.clear();
  }

  async newest(): Promise<number> {
    while (this.ids.size === 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
    return [...this.ids.values()].at(-1)!;
  }
}

/** A page with its content script. */
export interface OpenedPage {
  page: Page;
  script: ContentScript;
}

const size = { width: 1280, height: 900 };

/** A tab that opens one page after the other. Each page is new, but the tab's process stays. */
interface Tab extends OpenedPage {
  show(url: string, files: Files): Promise<void>;
}

async function openTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage();
  let shown: Files = {};
  await page.route("**/*", async (route) => {
    await route.fulfill(await answerFor(shown, route.request().url()));
  });
  const session = await context.newCDPSession(page);
  const world = new World(session);
  await world.listen();
  const call = async (name: string, ...given: unknown[]): Promise<unknown> => {
    const contextId = await world.newest();
    const expression = `harness[${JSON.stringify(name)}](...${JSON.stringify(given)})`;
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      contextId,
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  const show = async (url: string, files: Files) => {
    shown = files;
    world.forget();
    await page.setViewportSize(size);
    await page.goto(url);
  };
  return { page, script: { call } as ContentScript, show };
}

/**
 * Playwright's `test` with `open(url, files)`. `files` maps addresses to files below `fixtures/`, or to HTML text
 * itself.
 */
export const test = base.extend<
  { open: (url: string, files: Files) => Promise<OpenedPage> },
  { chromiumWithHarness: BrowserContext; keptTabs: Tab[] }
>({
  chromiumWithHarness: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const { chromium } = await import("@playwright/test");
      const context = await chromium.launchPersistentContext("", {
        executablePath: await ensureChromium(),
        viewport: size,
        ignoreDefaultArgs: ["--disable-extensions"],
        args: [
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          `--disable-extensions-except=${extension}`,
          `--load-extension=${extension}`,
        ],
      });
      await use(context);
      await context.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  // oxlint-disable-next-line no-empty-pattern
  keptTabs: [async ({}, use) => use([]), { scope: "worker" }],
  open: async ({ chromiumWithHarness, keptTabs }, use) => {
    const opened: Tab[] = [];
    await use(async (url, files) => {
      const tab = keptTabs.pop() ?? (await openTab(chromiumWithHarness));
      opened.push(tab);
      await tab.show(url, files);
      return tab;
    });
    for (const { page } of opened.slice(1)) await page.close();
    keptTabs.push(...opened.slice(0, 1));
  },
});

export { expect } from "@playwright/test";
export type { Files };
