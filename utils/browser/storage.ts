// Reads and writes the browser's storage. Only the background writes (managed.ts also writes one key of its own). Our
// own pages may watch for changes.
import { browser } from "wxt/browser";
import { NotSaved } from "../domain/not-saved.ts";

/** One storage area of the browser. `get` resolves to undefined for a key that is not stored. */
export interface Area {
  get(key: string): Promise<unknown>;
  /** Returns what is stored under these keys, or under all keys, in one read. */
  getMany(keys?: readonly string[]): Promise<Record<string, unknown>>;
  /** Rejects with `NotSaved` when the browser has no room. The old value stays then. */
  set(key: string, value: unknown): Promise<void>;
  /** Writes all these values, or none of them. Rejects as `set` does. */
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

/**
 * Storage that is never on disk and that content scripts cannot read. Source:
 * docs/facts/platform.md "Storage and trust".
 */
export const session: Area = area("session");

/** Storage on disk, as plain text. Never put a secret here. */
export const local: Area = area("local");

/** Keeps content scripts away from `storage.local` where the browser can (Chromium 140 and later). */
export async function keepSitesOut(): Promise<void> {
  const onDisk = browser.storage.local as typeof browser.storage.local & {
    setAccessLevel?: (access: { accessLevel: string }) => Promise<void>;
  };
  await onDisk.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
}

/** Calls `changed` with the keys that changed, in any area. Returns a function that stops this. */
export function onStorageChanged(changed: (keys: string[]) => void): () => void {
  const listener = (changes: Record<string, unknown>) => changed(Object.keys(changes));
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
