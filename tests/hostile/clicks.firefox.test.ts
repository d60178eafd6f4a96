// Tests in Firefox too that imitated users make no ticket (docs/promises.md, 4), and that the page has one element more
// (5).
import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { proves } from "../run/promise.ts";
import { disguises, pretences } from "./clicks-rows.ts";
import { firefoxWithValues, type FirefoxWithValues } from "./targets-firefox.ts";
import { exactPlace } from "./targets-places.ts";
import { formTarget } from "./targets-values.ts";

/** The part of the extension API that runs inside its pages. */
declare const browser: {
  storage: {
    session: {
      onChanged: { addListener(changed: (changes: Record<string, unknown>) => void): void };
    };
  };
};

const exact = exactPlace(formTarget);

let started: FirefoxWithValues;
beforeEach(
  async () =>
    void (started = await firefoxWithValues(
      Object.keys(exact.pages).map((address) => new URL(address).hostname),
    )),
);
afterEach(() => started.close());

/** Counts changes of the tickets from now on. Returns a function that gives the count. */
async function ticketsFromNowOn(): Promise<() => Promise<number>> {
  await started.own.evaluate(() => {
    const counted = Object.assign(globalThis, { tickets: 0 });
    browser.storage.session.onChanged.addListener(
      (changes) => (counted.tickets += "tickets" in changes ? 1 : 0),
    );
  });
  return () => started.own.evaluate(() => (globalThis as unknown as { tickets: number }).tickets);
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
  const page = await started.firefox.browser.newPage();
  await page.bringToFront();
  const counting = `<script>globalThis.before = document.querySelectorAll("*").length + 1</script>`;
  started.anyHost.show({ [exact.address]: { body: `${formTarget.page.body}${counting}` } });
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
    const page = await started.firefox.browser.newPage();
    await page.bringToFront();
    started.anyHost.show(exact.pages);
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
