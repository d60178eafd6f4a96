// Opens a fixture at its real address in Chromium, with an extension around it whose content script is `harness.ts`:
// the isolated world, closed shadow roots and clobbered names are the real ones. The network is never reached.
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

/** The content script's world, of the document that is shown now. */
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

  async newest(): Promise<number> {
    while (this.ids.size === 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
    return [...this.ids.values()].at(-1)!;
  }
}

export interface OpenedPage {
  page: Page;
  script: ContentScript;
}

async function openPage(context: BrowserContext, url: string, files: Files): Promise<OpenedPage> {
  const page = await context.newPage();
  await page.route("**/*", async (route) => {
    await route.fulfill(await answerFor(files, route.request().url()));
  });
  const session = await context.newCDPSession(page);
  const world = new World(session);
  await world.listen();
  await page.goto(url);
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
  return { page, script: { call } as ContentScript };
}

/** Playwright's `test` with `open(url, files)`: `files` maps addresses to files below `fixtures/`, or to HTML text itself. */
export const test = base.extend<
  { open: (url: string, files: Files) => Promise<OpenedPage> },
  { chromiumWithHarness: BrowserContext }
>({
  chromiumWithHarness: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const { chromium } = await import("@playwright/test");
      const context = await chromium.launchPersistentContext("", {
        executablePath: await ensureChromium(),
        viewport: { width: 1280, height: 900 },
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
  open: async ({ chromiumWithHarness }, use) => {
    const opened: Page[] = [];
    await use(async (url, files) => {
      const one = await openPage(chromiumWithHarness, url, files);
      opened.push(one.page);
      return one;
    });
    for (const page of opened) await page.close();
  },
});

export { expect } from "@playwright/test";
export type { Files };
