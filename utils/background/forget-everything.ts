// Deletes everything that is stored, after the user has asked for it and confirmed it.
import type { Deps } from "./deps.ts";
import { deleteAll } from "./store/store.ts";

/** The keys on disk that belong to administrators. Without them their settings would not apply at the next start. */
const administrators: ReadonlySet<string> = new Set(["policyLastTold"]);

/** Deletes setups, secrets, lists, learned labels, options and the records that were set aside. */
export function forgetEverything(deps: Deps): Promise<void> {
  return deleteAll(deps, administrators);
}
