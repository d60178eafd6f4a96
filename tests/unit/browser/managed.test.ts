// Tests the administrator's policy in a browser that cannot read it yet, and in a browser that cannot store it.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { managed } from "../../../utils/browser/managed.ts";

const policy = { retention: 15 };
const asked = () => vi.spyOn(browser.storage.managed, "get");

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

it("is what the browser tells, and is told again while a browser that has just started cannot tell", async () => {
  asked().mockResolvedValueOnce(policy as never);
  expect(await managed()).toEqual(policy);
  let tell!: (told: object) => void;
  asked().mockReturnValueOnce(new Promise((resolve) => (tell = resolve)) as never);
  expect(await managed()).toEqual(policy);
  expect(await managed()).toEqual(policy);
  tell({});
});

it("is told all the same where the browser has no room to keep it", async () => {
  vi.spyOn(browser.storage.local, "set").mockRejectedValue(new Error("QUOTA_BYTES quota exceeded"));
  asked().mockResolvedValueOnce(policy as never);
  expect(await managed()).toEqual(policy);
});
