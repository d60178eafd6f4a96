// Writes to both areas as one: noted whole before the first of them is made, so that the next keeper ends what a
// stopped one began. Only under the lock of the setups.
import * as z from "zod/mini";
import type { Surroundings } from "./surroundings.ts";

const unfinishedKey = "unfinished";

/** What becomes of keys of the session: a new value, or null for none. */
export type SessionChanges = Readonly<Record<string, unknown>>;

const changesSchema = z.strictObject({
  local: z.record(z.string(), z.unknown()),
  session: z.record(z.string(), z.unknown()),
});
type Changes = z.infer<typeof changesSchema>;

async function make({ local, session }: Surroundings, changes: Changes): Promise<void> {
  try {
    // The disk first: it is the one that may be full.
    for (const [key, value] of Object.entries(changes.local)) await local.set(key, value);
    for (const [key, value] of Object.entries(changes.session))
      await (value === null ? session.remove(key) : session.set(key, value));
  } finally {
    await session.remove(unfinishedKey);
  }
}

/** Writes all of it, or none when the keeper is stopped before it was noted. Rejects when a store is full. */
export async function writeTogether(
  around: Surroundings,
  local: Readonly<Record<string, unknown>>,
  session: SessionChanges,
): Promise<void> {
  const changes: Changes = { local, session };
  // One write is whole by itself.
  if (Object.keys(session).length > 0) await around.session.set(unfinishedKey, changes);
  await make(around, changes);
}

/** Whether a keeper was stopped between two writes that belong together. */
export async function isUnfinished({ session }: Surroundings): Promise<boolean> {
  return (await session.get(unfinishedKey)) !== undefined;
}

/** Ends what a stopped keeper began. */
export async function finish(around: Surroundings): Promise<void> {
  const stored = await around.session.get(unfinishedKey);
  if (stored === undefined) return;
  const { success, data } = changesSchema.safeParse(stored);
  await make(around, success ? data : { local: {}, session: {} });
}
