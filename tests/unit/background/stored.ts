// Writes and reads a whole storage area, for tests of damaged and older storage.
import { readFileSync } from "node:fs";
import type { Area } from "../../../utils/browser/storage.ts";

export type StoredValues = Record<string, unknown>;

/**
 * Returns a frozen example: the storage on disk in that version. An example never changes. A new version adds a new
 * one.
 */
export function frozen(version: number): StoredValues {
  const file = new URL(`../frozen/storage-${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as StoredValues;
}

/** Writes all these values into the area. */
export async function put(area: Area, values: StoredValues): Promise<void> {
  for (const [key, value] of Object.entries(values)) await area.set(key, value);
}

/** Returns all values in the area, with the keys in order. */
export async function all(area: Area): Promise<StoredValues> {
  const keys = (await area.keys()).toSorted();
  return Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await area.get(key)])));
}
