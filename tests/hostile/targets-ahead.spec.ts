// Tests a page that the browser renders before a user goes to it (docs/promises.md, 2). Playwright switches this off in
// browsers, so the test uses Puppeteer.
import { expect, test } from "@playwright/test";
import { launch, type Browser, type Page } from "puppeteer-core";
import { ensureChromium } from "../run/browsers.mjs";
import { productionBuild } from "../e2e/harness/chromium.ts";
import { form, page as pageOf } from "../pages/form-html.ts";
import { proves } from "../run/promise.ts";
import { serveAnyHost } from "./targets-server.ts";
import { formTarget, startedWith } from "./targets-values.ts";

/** The part of the extension API that runs inside its pages. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown>; getManifest(): { version: string } };
  tabs: { query(filter: object): Promise<{ id?: number }[]> };
};

const site = `https://${formTarget.host}`;
const first = `${site}${formTarget.path}`;

/**
 * The page itself reports over the network whether it is shown, and how many buttons and values it has. No browser
 * driver can look into it.
 */
const telling = `<script>
  const start = () => performance.getEntriesByType("navigation")[0].activationStart;
  const held = () => document.querySelectorAll("[data-exact-setup-fill]").length + [...document.querySelectorAll("input")].filter(({ value }) => value).length;
  const tell = () => fetch((document.prerendering ? "/ahead/" : start() > 0 ? "/shown-after/" : "/shown/") + held());
  tell(); setInterval(tell, 20);
</script>`;
const rules = `<script type="speculationrules">{"prerender":[{"source":"list","urls":["${formTarget.path}"],"eagerness":"immediate"}]}</script>`;

async function start(resolverRules: string): Promise<Browser> {
  return launch({
    executablePath: await ensureChromium(),
    headless: true,
    acceptInsecureCerts: true,
    pipe: true,
    enableExtensions: true,
    args: [
      resolverRules,
      "--no-sandbox",
      "--ignore-certificate-errors",
      "--disable-background-networking",
      "--no-first-run",
    ],
  });
}

async function ownPage(browser: Browser): Promise<Page> {
  const id = await browser.installExtension(productionBuild);
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/options.html`);
  return page;
}

/** Asks for an action on a tab, for what a panel shows for it now. */
function act(own: Page, tabId: number, request: object): Promise<unknown> {
  return own.evaluate(
    async (tabId, request) => {
      const { version } = chrome.runtime.getManifest();
      const reply = (await chrome.runtime.sendMessage({ type: "view", version, content: { tabId } })) as {
        answer: { setup: { id: string }; documentKey?: string };
      };
      const { setup, documentKey } = reply.answer;
      const shown = { setupId: setup.id, ...(documentKey !== undefined && { documentKey }) };
      return chrome.runtime.sendMessage({ type: "act", version, content: { tabId, shown, request } });
    },
    tabId,
    request,
  );
}

test("a page rendered ahead is not filled before a person sees it", async () => {
  const anyHost = await serveAnyHost();
  const browser = await start(anyHost.resolverRules);
  try {
    const own = await ownPage(browser);
    const page = await browser.newPage();
    const [tab] = await own.evaluate(() => chrome.tabs.query({ active: true }));
    const tabId = tab?.id ?? -1;
    await act(own, tabId, { action: "save-setup", values: startedWith });
    anyHost.show({
      [`${site}/outer`]: { body: `<!doctype html><h1>Applications</h1>${rules}` },
      [first]: { body: pageOf(form() + telling) },
    });
    await page.goto(`${site}/outer`);
    const said = () => [...anyHost.asked].filter(([address]) => address.startsWith(`${site}/ahead/`));
    const times = () => said().reduce((sum, [, count]) => sum + count, 0);
    await expect.poll(times).toBeGreaterThan(5);
    await act(own, tabId, { action: "fill-form" });
    const before = times();
    await expect.poll(times).toBeGreaterThan(before + 5);
    const wrong = said().filter(([address]) => !address.endsWith("/ahead/0")).length;
    expect(wrong).toBe(0);

    // Once the page is shown to the user, it is a form with the button beside it, and its five fields are filled.
    await page.evaluate((address) => location.assign(address), first);
    await expect.poll(() => anyHost.asked.has(`${site}/shown-after/1`)).toBe(true);
    await act(own, tabId, { action: "fill-form" });
    await expect.poll(() => anyHost.asked.has(`${site}/shown-after/6`)).toBe(true);
    proves(test.info(), 2, `${wrong} fills of a page rendered ahead`);
  } finally {
    await browser.close();
    await anyHost.close();
  }
});
