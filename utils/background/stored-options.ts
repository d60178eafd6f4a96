// The user's options: as they count, and as they are chosen.
import { tighten } from "../domain/policy.ts";
import type { Options } from "../domain/schemas.ts";
import type { Deps } from "./deps.ts";
import { change, loadDisk, type Kept } from "./store/store.ts";

/** The options as they count: the user's, tightened by the policy. */
export async function readOptions(deps: Deps): Promise<Options> {
  return (await loadDisk(deps, false)).options;
}

/**
 * The options with what the user chose: what differs from the options that were shown, as they count now unless told. All
 * else stays as it is: another window may have changed it meanwhile. What the policy decides stays as it was chosen
 * before: it may be lifted again. Returns them as they are chosen and as they count.
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
  // No language is a choice too: as the browser.
  const language = wanted.language === shown.language ? former : wanted.language;
  const chosen: Options = { ...kept, ...changed, ...(language && { language }) };
  return { chosen, options: tighten(chosen, policy) };
}

/** Remembers that the user closed the welcome. */
export function closeWelcome(deps: Deps): Promise<void> {
  return change(
    deps,
    () => ({}),
    ({ chosen }) => ({ answer: undefined, disk: { options: { ...chosen, welcomeClosed: true } } }),
    { withFirstSetup: false },
  );
}
