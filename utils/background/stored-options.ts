// Reads and changes the user's options: those that the user chose, and those in force under the policy.
import { tighten } from "../domain/policy.ts";
import type { Options } from "../domain/schemas.ts";
import type { Deps } from "./deps.ts";
import { change, loadDisk, type Kept } from "./store/store.ts";

/** Reads the options in force: those that the user chose, tightened by the policy. */
export async function readOptions(deps: Deps): Promise<Options> {
  return (await loadDisk(deps, false)).options;
}

/**
 * Applies what the user chose: the options in `wanted` that differ from `shown`, the options that the user saw
 * (default: those in force now). All others stay, because another window may have changed them in between. An option
 * that the policy decides keeps the user's earlier choice, because the policy may end. Returns the options as chosen,
 * and those in force.
 */
export function chosenOptions(
  { chosen: before, options, policy }: Kept,
  wanted: Options,
  shown: Options = options,
): Pick<Kept, "chosen" | "options"> {
  const changed = Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => Reflect.get(shown, name) !== value),
  );
  const { language: former, ...kept } = before;
  // No language is a choice too: the language of the browser.
  const language = wanted.language === shown.language ? former : wanted.language;
  const chosen: Options = { ...kept, ...changed, ...(language && { language }) };
  return { chosen, options: tighten(chosen, policy) };
}

/** Saves that the user closed the welcome text. Throws `NotSaved` where it could not be saved. */
export function closeWelcome(deps: Deps): Promise<void> {
  return change(
    deps,
    () => ({}),
    ({ chosen }) => ({ answer: undefined, disk: { options: { ...chosen, welcomeClosed: true } } }),
    { withFirstSetup: false },
  );
}
