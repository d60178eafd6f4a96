// Tests the button on the page in Firefox with the rows of tests/pages/button-rows.ts. Firefox does not report by itself
// what lies over an element, and lets a page look into closed roots.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { middle, playBared, playBorrowed, playDressed, pressed, standing } from "../pages/button-play.ts";
import { baredRows, borrowedRows, dressedRows, type Person } from "../pages/button-rows.ts";
import { form, page as pageOf } from "../pages/form-html.ts";
import { address } from "../pages/form-row.ts";
import { firefoxPages, type FirefoxPages } from "./harness/open-page.ts";

let firefox: FirefoxPages;
beforeAll(async () => void (firefox = await firefoxPages()));
afterAll(() => firefox.close());

beforeEach(async () => {
  await firefox.open(address, { [address]: pageOf(form()) });
  expect(await firefox.script.call("placeButton")).toBe(true);
  await new Promise((stood) => setTimeout(stood, standing));
});

const presses = () => firefox.script.call("presses");
const looks = () => firefox.script.call("looks");

function personOn(page: Page): Person {
  return {
    run: (code) => page.evaluate(code),
    move: (x, y) => page.mouse.move(x, y),
    down: () => page.mouse.down(),
    up: () => page.mouse.up(),
    key: (name) => page.keyboard.press(name),
    wait: (milliseconds) => new Promise((over) => setTimeout(over, milliseconds)),
    picture: (clip) => page.screenshot({ clip }),
  };
}
const given = () => ({ person: personOn(firefox.page), presses });

/**
 * Returns a few rows of each kind in `npm test`, and all of them in the long run. Chromium tries more of them in `npm
 * test`.
 */
function some<One extends { name: string; often?: true }>(rows: readonly One[], most: number) {
  const chosen = process.env["LONG"] ? rows : rows.filter(({ often }) => often).slice(0, most);
  return chosen.map((row) => [row.name, row] as const);
}

test("a press counts that comes to it, and one that comes by Tab", async () => {
  const { person } = given();
  expect(await pressed(given())).toBe(1);
  await firefox.page.focus("input");
  for (let steps = 0; steps < 12; steps += 1) {
    await person.key("Tab");
    if (await person.run(`document.activeElement?.hasAttribute("data-exact-setup-fill")`)) break;
  }
  await person.wait(standing);
  await person.key("Enter");
  await person.key(" ");
  expect(await presses()).toBe(3);
});

/** Waits until nothing has looked at the button for a second: it is watched only after movement near it. */
async function unwatched(person: Person): Promise<void> {
  for (let before = -1, now = await looks(); now !== before; [before, now] = [now, await looks()])
    await person.wait(1_000);
}

test("a press that comes at once after the pointer does not count", async () => {
  const { person } = given();
  await vi.waitFor(
    async () => {
      await person.move(5, 5);
      // Without pointer movement the button is not watched. So the time before the pointer came does not count.
      await unwatched(person);
      const before = await presses();
      const [x, y] = await middle(person);
      const start = performance.now();
      await person.move(x, y);
      await person.down();
      await person.up();
      // On a slow machine the press may come late. Only an early press proves something.
      expect(performance.now() - start).toBeLessThan(450);
      expect(await presses()).toBe(before);
    },
    { timeout: 40_000, interval: 0 },
  );
  expect(await pressed(given())).toBe(1);
});

describe("nothing is pressed that is bared in the press", () => {
  test.each(some(baredRows, 3))("%s", async (_, row) => {
    expect(await playBared(given(), row)).toBe(0);
  });
});

describe("no key counts where the page brought the focus", () => {
  test.each(some(borrowedRows, 2))("%s", async (_, row) => {
    expect(await playBorrowed(given(), row)).toBe(0);
    expect(await pressed(given())).toBe(1);
  });
});

describe("it looks as it did, or no press counts", () => {
  test.each(some(dressedRows, 3))("%s", async (_, row) => {
    const { looksTheSame, counted } = await playDressed(given(), row);
    if (row.withstood) expect([looksTheSame, counted]).toEqual([true, 1]);
    else expect(looksTheSame || counted === 0).toBe(true);
  });
});
