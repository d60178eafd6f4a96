// What lies in storage, put there and read back as a whole, for tests of damaged and older storage.
import { readFileSync } from "node:fs";
import type { Area } from "../../../utils/browser/storage.ts";

export type StoredValues = Record<string, unknown>;

/** A frozen example: what was on disk in that version. It is never changed; a new version adds a new one. */
export function frozen(version: number): StoredValues {
  const file = new URL(`../frozen/storage-${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as StoredValues;
}

export async function put(area: Area, values: StoredValues): Promise<void> {
  for (const [key, value] of Object.entries(values)) await area.set(key, value);
}

export async function all(area: Area): Promise<StoredValues> {
  const keys = (await area.keys()).toSorted();
  return Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await area.get(key)])));
}
