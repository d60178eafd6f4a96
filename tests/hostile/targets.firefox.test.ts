// Tests exact targets in Firefox too: fills in frames and lookalikes (docs/promises.md, 2), imitated users (4), one
// element (5).
import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { launchFirefox, type Firefox } from "../firefox/harness/firefox.ts";
import { proves } from "../run/promise.ts";
import { disguises, pretences } from "./clicks-rows.ts";
import { exactPlace, placesAround, type Place } from "./targets-places.ts";
import { serveAnyHost, type AnyHost } from "./targets-server.ts";
import { formTarget, startedWith } from "./targets-values.ts";

/** The part of the extension API that runs inside its pages. */
declare const browser: {
  runtime: { sendMessage(message: object): Promise<unknown>; getManifest(): { version: string } };
  storage: {
    session: {
      onChanged: { addListener(changed: (changes: Record<string, unknown>) => void): void };
    };
  };
  tabs: { query(filter: object): Promise<{ id?: number }[]> };
};

/**
 * In Firefox a window that the site opens and writes is a document of the site at the site's own address. So it is the
 * exact target, and is left out here.
 */
const places = placesAround(formTarget).filter(({ name }) => !name.startsWith("a window at about:blank"));
const exact = exactPlace(formTarget);
const hosts = [...new Set([...places, exact].flatMap(({ pages }) => Object.keys(pages)))].map(
  (address) => new URL(address).hostname,
);
let anyHost: AnyHost;
let firefox: Firefox;
let own: Page;

beforeEach(async () => {
  anyHost = await serveAnyHost();
  firefox = await launchFirefox({ prefs: anyHost.firefoxPrefs(hosts) });
  own = await firefox.openExtension("popup.html");
  await act(-1, { action: "save-setup", values: startedWith });
});

afterEach(async () => {
  await firefox.close();
  await anyHost.close();
});

/** Asks for an action on a tab, for what a panel shows for it now. */
function act(tabId: number, request: object): Promise<unknown> {
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

const newestTab = (): Promise<number> =>
  own.evaluate(async () => Math.max(...(await browser.tabs.query({})).map(({ id }) => id ?? -1)));

/**
 * Returns how many controls with one of the values, and how many of the extension's buttons, a page and its frames have.
 */
async function held(page: Page): Promise<number> {
  const counted = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame
          .evaluate(
            (texts) =>
              document.querySelectorAll("[data-exact-setup-fill]").length +
              [...document.querySelectorAll("input")].filter(({ value }) => texts.includes(value)).length,
            [startedWith.clientId, startedWith.clientSecret, startedWith.division] as string[],
          )
          .catch(() => 0),
      ),
  );
  return counted.reduce((sum, found) => sum + found, 0);
}

async function attack(page: Page, tabId: number, place: Place): Promise<number> {
  anyHost.show(place.pages);
  const opened = place.opensWindow
    ? new Promise<Page | null>((done) => page.once("popup", done))
    : Promise.resolve(null);
  await page.goto(place.address);
  const attacked = (await opened) ?? page;
  await act(attacked === page ? tabId : await newestTab(), { action: "fill-form" });
  const count = await held(attacked);
  if (attacked !== page) await attacked.close();
  return count;
}

test(
  "a fill goes to the exact top document and to no other place",
  { timeout: 120_000 },
  async ({ task }) => {
    const page = await firefox.browser.newPage();
    const tabId = await newestTab();
    await page.bringToFront();
    const wrong: string[] = [];
    for (const place of places) if ((await attack(page, tabId, place)) > 0) wrong.push(place.name);
    expect(wrong).toEqual([]);
    // Client ID, client secret, division, and the button.
    expect(await attack(page, tabId, exact)).toBe(4);
    proves(task, 2, `${wrong.length} fills and buttons in ${places.length} places (Firefox)`);
  },
);

/** Counts changes of the tickets from now on. Returns a function that gives the count. */
async function ticketsFromNowOn(): Promise<() => Promise<number>> {
  await own.evaluate(() => {
    const counted = Object.assign(globalThis, { tickets: 0 });
    browser.storage.session.onChanged.addListener(
      (changes) => (counted.tickets += "tickets" in changes ? 1 : 0),
    );
  });
  return () => own.evaluate(() => (globalThis as unknown as { tickets: number }).tickets);
}

/** Waits. A press counts only after the button has stood still for half a second. */
const standing = () => new Promise((resolve) => setTimeout(resolve, 900));

/** Presses as a real user. This makes tickets, so the earlier tricks could have made one. */
async function expectPress(page: Page, tickets: () => Promise<number>, code = ""): Promise<void> {
  const before = await tickets();
  await page.goto(exact.address);
  await page.waitForSelector("[data-exact-setup-fill]");
  await play(page, code);
  await standing();
  await (await page.waitForSelector("[data-exact-setup-fill]"))!.click();
  await expect.poll(tickets).toBeGreaterThan(before);
}

/** Runs a trick in the page's own world. */
function play(page: Page, code: string): Promise<unknown> {
  return page.evaluate(
    `(() => { const host = document.querySelector("[data-exact-setup-fill]"); const box = host.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2; try { ${code} } catch {} })()`,
  );
}

test("nothing that pretends to be a person makes a ticket, and the page has one element more", async ({
  task,
}) => {
  const tickets = await ticketsFromNowOn();
  const page = await firefox.browser.newPage();
  await page.bringToFront();
  const counting = `<script>globalThis.before = document.querySelectorAll("*").length + 1</script>`;
  anyHost.show({ [exact.address]: { body: `${formTarget.page.body}${counting}` } });
  await page.goto(exact.address);
  const button = (await page.waitForSelector("[data-exact-setup-fill]"))!;
  const elements = await page.evaluate(
    () => document.querySelectorAll("*").length - (globalThis as unknown as { before: number }).before + 1,
  );
  expect(elements).toBe(1);
  expect(await button.evaluate((host) => host.shadowRoot)).toBeNull();
  await standing();
  const made: string[] = [];
  for (const { name, code } of pretences) {
    const before = await tickets();
    await play(page, code);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    if ((await tickets()) !== before) made.push(name);
  }
  expect(made).toEqual([]);
  await expectPress(page, tickets);
  proves(task, 4, `${made.length} tickets from ${pretences.length} pretences (Firefox)`);
  proves(task, 5, `${elements} element in the page (Firefox)`);
});

// Each cover takes some seconds, so this runs only in the long run.
if (process.env["LONG"])
  test("a press on a button under something that lets presses through makes no ticket", async ({ task }) => {
    const covers = disguises.filter(({ name }) => /over it|covers it|from above/.test(name));
    const tickets = await ticketsFromNowOn();
    const page = await firefox.browser.newPage();
    await page.bringToFront();
    anyHost.show(exact.pages);
    const made: string[] = [];
    for (const { name, code } of covers) {
      await page.goto(exact.address);
      const button = (await page.waitForSelector("[data-exact-setup-fill]"))!;
      const box = (await button.boundingBox())!;
      const before = await tickets();
      await play(page, code);
      await standing();
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
      if ((await tickets()) !== before) made.push(name);
    }
    expect(made).toEqual([]);
    // Many sites keep an empty box over the whole page, for their notices. It hides nothing.
    const empty = `document.body.insertAdjacentHTML("beforeend", "<div style='position:fixed;inset:0;pointer-events:none'></div>")`;
    await expectPress(page, tickets, empty);
    proves(task, 4, `${made.length} tickets from ${covers.length} covers (Firefox)`);
  });
