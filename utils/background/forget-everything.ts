// Deletes all that was kept: the user asked for it, and for it a second time.
import type { Deps } from "./deps.ts";
import { deleteAll } from "./store/store.ts";

/** What an administrator set is theirs, not the user's: without it their settings would not count at the next start. */
const administrators: ReadonlySet<string> = new Set(["policyLastTold"]);

/** Deletes set-ups, secrets, lists, learned labels, options and what was set aside. */
export function forgetEverything(deps: Deps): Promise<void> {
  return deleteAll(deps, administrators);
}
