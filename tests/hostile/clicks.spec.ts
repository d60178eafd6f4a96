// Tests that a ticket comes only from a user who saw the button (docs/promises.md, 4): the production build, and the
// tickets it makes. tests/pages/button.spec.ts tests row by row what the button itself accepts as a press.
import type { Page } from "@playwright/test";
import { proves } from "../run/promise.ts";
import { disguises, pretences, type Trick } from "./clicks-rows.ts";
import { expect, test } from "./targets-fixtures.ts";
import { valuesIn, type OwnPage } from "./targets-background.ts";
import { formTarget } from "./targets-values.ts";

/** The part of the extension API that runs inside its pages. */
declare const chrome: {
  storage: {
    session: { onChanged: { addListener(changed: (changes: Record<string, unknown>) => void): void } };
  };
};

/**
 * Milliseconds before a press. A press counts after the button has stood still for half a second; the rest is for the
 * browser, which reports visibility late.
 */
const standing = 900;
const address = `https://${formTarget.host}${formTarget.path}`;

/** Counts changes of the tickets from now on. Returns a function that gives the count. */
async function ticketsOf({ page }: OwnPage): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = Object.assign(globalThis, { tickets: 0 });
    chrome.storage.session.onChanged.addListener(
      (changes) => (counted.tickets += "tickets" in changes ? 1 : 0),
    );
  });
  return () => page.evaluate(() => (globalThis as unknown as { tickets: number }).tickets);
}

async function buttonOf(page: Page): Promise<{ x: number; y: number }> {
  const box = (await page.locator("[data-exact-setup-fill]").boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Runs a trick in the page's own world. */
function play(page: Page, { code }: Trick, { x, y }: { x: number; y: number }): Promise<void> {
  return page.evaluate(
    `(() => { const host = document.querySelector("[data-exact-setup-fill]"), x = ${x}, y = ${y}; ${code} })()`,
  );
}

/** Waits until the page and the background have answered. By then a press that counted has made its ticket. */
async function quiet(page: Page, background: OwnPage): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await background.records("tickets");
  await page.waitForTimeout(100);
}

/** Presses as a real user, at the end. This makes tickets, so the earlier tricks could have made one. */
async function expectPress(page: Page, tickets: () => Promise<number>): Promise<void> {
  await page.goto(address);
  await page.locator("[data-exact-setup-fill]").waitFor();
  await page.waitForTimeout(standing);
  const { x, y } = await buttonOf(page);
  await page.mouse.click(x, y);
  await expect.poll(tickets).toBeGreaterThan(0);
  await expect.poll(() => valuesIn(page)).toBe(1);
}

test("nothing that pretends to be a person makes a ticket", async ({ anyHost, page, armed }) => {
  const tickets = await ticketsOf(armed);
  anyHost.show({ [address]: formTarget.page });
  await page.goto(address);
  await page.locator("[data-exact-setup-fill]").waitFor();
  await page.waitForTimeout(standing);
  const made: string[] = [];
  for (const pretence of pretences) {
    const before = await tickets();
    await play(page, pretence, await buttonOf(page));
    await quiet(page, armed);
    if ((await tickets()) !== before) made.push(pretence.name);
  }
  // In these tricks the user really presses something, but not the button.
  const borrowed: Trick[] = [
    {
      name: "click() inside a press elsewhere",
      code: `addEventListener("click", () => host.click(), { once: true })`,
    },
    {
      name: "the focus moved to it while a key goes down elsewhere",
      code: `document.querySelector("input").focus(); addEventListener("keydown", () => host.focus(), { once: true, capture: true })`,
    },
    {
      name: "the focus kept on it while a key is held",
      code: `document.querySelector("input").focus(); addEventListener("keydown", () => host.focus(), { capture: true })`,
    },
  ];
  for (const trick of borrowed) {
    await page.waitForTimeout(standing);
    const before = await tickets();
    await play(page, trick, await buttonOf(page));
    if (trick.name.startsWith("click()")) await page.mouse.click(5, 5);
    else {
      await page.keyboard.down("Enter");
      await page.keyboard.down("Enter");
      await page.keyboard.up("Enter");
      await page.keyboard.press("Space");
    }
    await quiet(page, armed);
    if ((await tickets()) !== before) made.push(trick.name);
  }
  expect(made).toEqual([]);
  expect(await valuesIn(page)).toBe(0);
  await expectPress(page, tickets);
  proves(test.info(), 4, `${made.length} tickets from ${pretences.length + borrowed.length} pretences`);
});

for (const { rows, how, tag } of [
  { rows: disguises.filter(({ often }) => often).slice(0, 2), how: "some of the disguises", tag: "@long" },
  { rows: disguises, how: "all disguises", tag: "@long" },
])
  test(
    `a press on a button that is not plainly seen makes no ticket: ${how}`,
    { tag },
    async ({ anyHost, page, armed }) => {
      test.setTimeout(120_000);
      const tickets = await ticketsOf(armed);
      anyHost.show({ [address]: formTarget.page });
      const made: string[] = [];
      for (const disguise of rows) {
        await page.goto(address);
        await page.locator("[data-exact-setup-fill]").waitFor();
        await page.waitForTimeout(standing);
        const middle = await buttonOf(page);
        const before = await tickets();
        await play(page, disguise, middle);
        await page.waitForTimeout(standing);
        await page.mouse.click(middle.x, middle.y);
        const button = page.locator("[data-exact-setup-fill]");
        const box =
          (await button.count()) > 0 && (await button.boundingBox({ timeout: 1_000 }).catch(() => null));
        if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        await quiet(page, armed);
        if ((await tickets()) !== before) made.push(disguise.name);
      }
      expect(made).toEqual([]);
      await expectPress(page, tickets);
      proves(test.info(), 4, `${made.length} tickets from ${rows.length} disguises`);
    },
  );
