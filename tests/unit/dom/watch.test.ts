// @vitest-environment happy-dom
// Tests when a look at the page is due: events from the browser start one, events from the page do not.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchPage } from "../../../utils/dom/watch.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const events: readonly [name: string, on: () => EventTarget][] = [
  ["focusin", () => document],
  ["transitionend", () => document],
  ["animationend", () => document],
  ["visibilitychange", () => document],
  ["popstate", () => window],
  ["hashchange", () => window],
];

/** Returns an event as the browser sends it. The `isTrusted` of a page's own event is always false. */
const fromBrowser = (name: string): Event =>
  Object.defineProperty(new Event(name, { bubbles: true }), "isTrusted", { value: true });

it.each(events)(
  "%s starts a look when the browser sends it, and none when the page does",
  async (name, on) => {
    const life = new AbortController();
    let looks = 0;
    watchPage(
      document,
      async () => {
        looks += 1;
        return { roots: [document], cost: 0 };
      },
      life.signal,
    );
    await vi.advanceTimersByTimeAsync(2_000);
    expect(looks).toBe(1);
    for (let sent = 0; sent < 20; sent += 1) {
      on().dispatchEvent(new Event(name, { bubbles: true }));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(looks).toBe(1);
    on().dispatchEvent(fromBrowser(name));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(looks).toBe(2);
    life.abort();
  },
);

it("leaves a page ten times as long as a look at it took, and a hidden tab altogether", async () => {
  const life = new AbortController();
  let looks = 0;
  const due = watchPage(
    document,
    async () => {
      looks += 1;
      return { roots: [document], cost: 200 };
    },
    life.signal,
  );
  await vi.advanceTimersByTimeAsync(100);
  expect(looks).toBe(1);
  due();
  await vi.advanceTimersByTimeAsync(1_900);
  expect(looks).toBe(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(looks).toBe(2);
  const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  due();
  expect(vi.getTimerCount()).toBe(0);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(looks).toBe(2);
  hidden.mockRestore();
  life.abort();
});
