// Reads and writes the extension's storage without the extension's code: in one of its documents that runs none of it.
import type { Page } from "@playwright/test";
import type { Extension } from "../e2e/harness/extension.ts";

/** The content of a storage area, by key. */
export type Values = Record<string, unknown>;

declare const chrome: {
  storage: Record<
    "local" | "session",
    {
      get(key: null): Promise<Values>;
      set(values: Values): Promise<void>;
      remove(key: string): Promise<void>;
      QUOTA_BYTES: number;
      getBytesInUse(key: null): Promise<number>;
    }
  >;
  alarms: {
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
    create(name: string, info: { when: number }): Promise<void>;
    clear(name: string): Promise<boolean>;
  };
};

/** A storage area. */
export type AreaName = "local" | "session";

/** Access to the storage areas and alarms. */
export interface Reach {
  all(area: AreaName): Promise<Values>;
  put(area: AreaName, values: Values): Promise<void>;
  remove(area: AreaName, key: string): Promise<void>;
  /** Fills an area until only `left` bytes are free. */
  fill(area: AreaName, left: number): Promise<void>;
  /** Returns when the alarm rings, in milliseconds since 1970. Null when none is set. */
  alarm(name: string): Promise<number | null>;
  ring(name: string, inMilliseconds: number): Promise<void>;
  stopAlarm(name: string): Promise<void>;
}

/** The key under which `fill` stores its text. */
export const ballast = "ballast";

/** Opens the document. Returns it with its access to storage. */
export async function storageOf(extension: Extension): Promise<Reach & { page: Page }> {
  const page = await extension.context.newPage();
  await page.goto(extension.address("managed-schema.json"));
  return {
    page,
    all: (area) => page.evaluate((name) => chrome.storage[name].get(null), area),
    put: (area, values) =>
      page.evaluate(([name, given]) => chrome.storage[name].set(given), [area, values] as const),
    remove: (area, key) =>
      page.evaluate(([name, gone]) => chrome.storage[name].remove(gone), [area, key] as const),
    fill: (area, left) =>
      page.evaluate(
        async ([name, key, most]) => {
          const store = chrome.storage[name];
          const room = store.QUOTA_BYTES - (await store.getBytesInUse(null));
          await store.set({ [key]: "x".repeat(room - key.length - most) });
        },
        [area, ballast, left] as const,
      ),
    alarm: (name) =>
      page.evaluate(async (one) => (await chrome.alarms.get(one))?.scheduledTime ?? null, name),
    ring: (name, delay) =>
      page.evaluate(([one, wait]) => chrome.alarms.create(one, { when: Date.now() + wait }), [
        name,
        delay,
      ] as const),
    stopAlarm: async (name) => void (await page.evaluate((one) => chrome.alarms.clear(one), name)),
  };
}
