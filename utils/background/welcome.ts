// Decides whether the welcome text is shown.
import { isUntouched } from "./stored-setups.ts";
import type { Secrets } from "./secrets.ts";
import type { Kept } from "./store/store.ts";

/** Returns whether the user has not done anything yet, and has not closed the welcome text. */
export function isFirstTime({ setups, policy, options }: Kept, { bySetup }: Secrets): boolean {
  const [only, another] = setups.items;
  if (!only || another || Object.keys(only.progress).length > 0) return false;
  return isUntouched(only, policy) && !options.welcomeClosed && bySetup.size === 0;
}
