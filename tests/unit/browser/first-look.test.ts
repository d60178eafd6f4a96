// Tests the question for the view that popup and side panel ask before what draws them is loaded.
import { beforeEach, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { lookFirst } from "../../../utils/browser/first-look.ts";

const events = ["onAdded", "onRemoved"] as const;
const sent = vi.fn<(message: unknown) => Promise<unknown>>();
const goOn = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  fakeBrowser.reset();
  sent.mockReset();
  vi.stubGlobal("location", { href: "chrome-extension://own/popup.html?tab=7" });
  vi.spyOn(browser.runtime, "getManifest").mockReturnValue({ version: "1.2.3" } as never);
  Object.assign(browser.runtime, { sendMessage: sent });
  const listeners = { addListener: () => undefined, removeListener: () => undefined };
  Object.assign(browser, { permissions: Object.fromEntries(events.map((name) => [name, listeners])) });
});

it("asks at once for the view of the tab that the page is about", async () => {
  sent.mockResolvedValue({ ok: true, answer: { next: "fill-form" } });
  const first = lookFirst();
  expect(first.seen).toBeNull();
  expect(await first.asked).toEqual({ tabId: 7, view: { next: "fill-form" } });
  expect(first.seen).toEqual(await first.asked);
  expect(sent).toHaveBeenCalledExactlyOnceWith({ type: "view", version: "1.2.3", content: { tabId: 7 } });
  expect(first.ended()).toBe(false);
});

it("has no answer where the background refuses or fails, so that the page asks again", async () => {
  sent.mockResolvedValueOnce({ ok: false, code: "interrupted" });
  expect(await lookFirst().asked).toBeNull();
  sent.mockRejectedValueOnce(new Error("no receiver"));
  expect(await lookFirst().asked).toBeNull();
});

it("knows of a change since its question, until somebody else watches", async () => {
  sent.mockResolvedValue({ ok: true, answer: {} });
  const [changed, ended] = [lookFirst(), lookFirst()];
  expect(ended.ended()).toBe(false);
  await browser.storage.local.set({ options: {} });
  await goOn();
  expect(changed.ended()).toBe(true);
  expect(ended.ended()).toBe(false);
});
