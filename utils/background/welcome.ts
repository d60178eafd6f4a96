// Whether somebody is here for the first time.
import { isUntouched } from "./stored-setups.ts";
import type { Secrets } from "./secrets.ts";
import type { Kept } from "./store/store.ts";

/** Nothing was done yet, and the welcome was not closed. */
export function isFirstTime({ setups, policy, options }: Kept, { bySetup }: Secrets): boolean {
  const [only, another] = setups.items;
  if (!only || another || Object.keys(only.progress).length > 0) return false;
  return isUntouched(only, policy) && !options.welcomeClosed && bySetup.size === 0;
}
