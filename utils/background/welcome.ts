// Whether somebody is here for the first time.
import { readOptions } from "./stored-options.ts";
import { policyOf } from "./managed-policy.ts";
import { setupsWithSecret } from "./secrets.ts";
import { isUntouched, type Setups } from "./stored-setups.ts";
import type { Deps } from "./deps.ts";

/** Nothing was done yet, and the welcome was not closed. */
export async function isFirstTime(deps: Deps, { items }: Setups): Promise<boolean> {
  const [only, another] = items;
  if (!only || another || Object.keys(only.progress).length > 0) return false;
  if (!isUntouched(only, await policyOf(deps))) return false;
  if ((await readOptions(deps)).welcomeClosed) return false;
  return (await setupsWithSecret(deps)).size === 0;
}
