// Deletes all that was kept: the user asked for it, and for it a second time.
import type { Deps } from "./deps.ts";

/** What an administrator set is theirs, not the user's: without it their settings would not count at the next start. */
const administrators: ReadonlySet<string> = new Set(["policyLastTold"]);

/** Every writer's lock, in the order in which they take them. */
const locks = ["setups", "options", "learned", "setAside"] as const;

/** Deletes set-ups, secrets, lists, learned labels, options and what was set aside. The memory, with the secrets, first. */
export async function forgetEverything(deps: Deps): Promise<void> {
  const { session, local, withLock } = deps;
  const work = async () => {
    for (const key of await session.keys()) await session.remove(key);
    for (const key of await local.keys()) if (!administrators.has(key)) await local.remove(key);
  };
  await locks.reduceRight((inside, lock) => () => withLock(lock, inside), work)();
}
