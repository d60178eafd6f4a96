// Writes to both areas as one: noted whole before the first of them is made, so that the next background ends what a
// stopped one began. Only under the lock of the setups.
import * as z from "zod/mini";
import { NotSaved } from "../domain/not-saved.ts";
import type { Deps } from "./deps.ts";

const unfinishedKey = "unfinished";

/** What becomes of keys of the session: a new value, or null for none. */
export type SessionChanges = Readonly<Record<string, unknown>>;

export const changesSchema = z.strictObject({
  local: z.record(z.string(), z.unknown()),
  session: z.record(z.string(), z.unknown()),
});
type Changes = z.infer<typeof changesSchema>;

async function make({ local, session }: Deps, changes: Changes): Promise<void> {
  const kept = Object.entries(changes.session).filter(([, value]) => value !== null);
  const removed = Object.keys(changes.session).filter((key) => changes.session[key] === null);
  const before = kept.length > 0 ? await valuesOf(local, Object.keys(changes.local)) : {};
  try {
    // The disk first: it is the one that may be full.
    await local.setAll(changes.local);
    if (kept.length > 0) await session.setAll(Object.fromEntries(kept)).catch(takeBack);
    for (const key of removed) await session.remove(key);
  } finally {
    await session.remove(unfinishedKey);
  }

  /** The session has no room: what was written on the disk is as it was before, and nothing was removed. */
  async function takeBack(fault: unknown): Promise<never> {
    const { there = {}, absent = [] } = before;
    await local.setAll(there);
    for (const key of absent) await local.remove(key);
    throw fault;
  }
}

async function valuesOf(
  area: Deps["local"],
  keys: readonly string[],
): Promise<{ there?: Record<string, unknown>; absent?: string[] }> {
  const values = await Promise.all(keys.map(async (key) => [key, await area.get(key)] as const));
  return {
    there: Object.fromEntries(values.filter(([, value]) => value !== undefined)),
    absent: values.flatMap(([key, value]) => (value === undefined ? [key] : [])),
  };
}

/** Writes all of it, or none when the background is stopped before it was noted. Rejects when a store is full. */
export async function writeTogether(
  deps: Deps,
  local: Readonly<Record<string, unknown>>,
  session: SessionChanges,
): Promise<void> {
  const changes: Changes = { local, session };
  // One write is whole by itself.
  if (Object.keys(session).length > 0) await deps.session.set(unfinishedKey, changes);
  await make(deps, changes);
}

/** Whether a background was stopped between two writes that belong together. */
export async function isUnfinished({ session }: Deps): Promise<boolean> {
  return (await session.get(unfinishedKey)) !== undefined;
}

/** Ends what a stopped background began. */
export async function finish(deps: Deps): Promise<void> {
  const stored = await deps.session.get(unfinishedKey);
  if (stored === undefined) return;
  const { success, data } = changesSchema.safeParse(stored);
  await make(deps, success ? data : { local: {}, session: {} }).catch((fault: unknown) => {
    // What could not be read back is not written, and in nobody's way.
    if (!(fault instanceof NotSaved) || fault.code !== "notStorable") throw fault;
  });
}
