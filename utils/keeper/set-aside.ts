// Records that could not be read: kept as they are, out of the way.
import type { Surroundings } from "./surroundings.ts";

const key = "setAside";

/** Adds to what was set aside, under a lock of its own: several kinds of records end here. */
export async function setAside(around: Surroundings, damaged: readonly unknown[]): Promise<void> {
  if (damaged.length === 0) return;
  await around.exclusively(key, async () => {
    const before = await around.local.get(key);
    await around.local.set(key, [...(Array.isArray(before) ? (before as unknown[]) : []), ...damaged]);
  });
}
