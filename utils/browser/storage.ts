// The browser's storage. Only the background writes (and managed.ts, one key of its own); own pages may watch.
import { browser } from "wxt/browser";
import { NotSaved } from "../domain/not-saved.ts";

export interface Area {
  get(key: string): Promise<unknown>;
  /** What is there of these keys, or of all, in one read. */
  getMany(keys?: readonly string[]): Promise<Record<string, unknown>>;
  /** Rejects with `NotSaved` when the browser has no room; what was there stays then. */
  set(key: string, value: unknown): Promise<void>;
  /** Writes all of these, or none. */
  setAll(values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: string | readonly string[]): Promise<void>;
  keys(): Promise<string[]>;
}

function area(name: "session" | "local"): Area {
  const store = () => browser.storage[name];
  const setAll = (values: Readonly<Record<string, unknown>>) =>
    store()
      .set({ ...values })
      .catch(() => {
        throw new NotSaved("notSaved");
      });
  return {
    get: async (key) => (await store().get(key))[key],
    getMany: (keys) => store().get(keys ? [...keys] : null),
    set: (key, value) => setAll({ [key]: value }),
    setAll,
    remove: (keys) => store().remove(typeof keys === "string" ? keys : [...keys]),
    keys: async () => Object.keys(await store().get(null)),
  };
}

/** Never on disk, out of content scripts' reach. Source: facts/platform.md "Storage and trust". */
export const session: Area = area("session");

/** Plain text on disk: never a secret. */
export const local: Area = area("local");

/** Keeps content scripts out of `storage.local` where the browser can (Chromium 140 and later). */
export async function keepSitesOut(): Promise<void> {
  const local = browser.storage.local as typeof browser.storage.local & {
    setAccessLevel?: (access: { accessLevel: string }) => Promise<void>;
  };
  await local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
}

/** Tells which keys changed, in any area. */
export function onStorageChanged(changed: (keys: string[]) => void): () => void {
  const listener = (changes: Record<string, unknown>) => changed(Object.keys(changes));
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
