// The user's options on disk: every read is parsed entry by entry, and what an administrator set tightens it.
import { tighten } from "../domain/policy.ts";
import { optionsSchema, type Options } from "../domain/schemas.ts";
import { migrateStorage, isNewer, refuseNewer } from "./migrations.ts";
import { policyOf } from "./managed-policy.ts";
import { settingAside } from "./set-aside.ts";
import type { Deps } from "./deps.ts";

const key = "options";
const defaults: Options = { keepSecretMinutes: 30, forgetAfterFill: false, pageButton: true };

interface Read {
  options: Options;
  /** The record as it is stored, when not all of it could be read. */
  damaged: unknown[];
}

async function read({ local }: Deps): Promise<Read> {
  const stored = await local.get(key);
  if (stored === undefined) return { options: defaults, damaged: [] };
  const { success, data } = optionsSchema.safeParse(stored);
  if (success) return { options: data, damaged: [] };
  return { options: { ...defaults, ...readable(stored) }, damaged: [stored] };
}

/** The entries of a damaged record that can be read by themselves. */
function readable(stored: unknown): Partial<Options> {
  if (typeof stored !== "object" || stored === null) return {};
  const entries = Object.entries(optionsSchema.shape).map(([name, schema]) => {
    const { success, data } = schema.safeParse(Reflect.get(stored, name));
    return success ? { [name]: data } : {};
  });
  return Object.assign({}, ...entries);
}

/** What the user chose. What could not be read is set aside, and the rest of it stays. */
async function chosenOptions(deps: Deps): Promise<Options> {
  await migrateStorage(deps).catch(() => undefined);
  const { options, damaged } = await read(deps);
  if (damaged.length === 0 || (await isNewer(deps))) return options;
  await deps
    .withLock(key, async () => {
      const now = await read(deps);
      await settingAside(deps, "options", now.damaged, (aside) =>
        deps.local.setAll({ ...aside, [key]: now.options }),
      );
    })
    .catch(() => undefined);
  return options;
}

/** The options as they count: the user's, tightened by the policy. */
export async function readOptions(deps: Deps): Promise<Options> {
  return tighten(await chosenOptions(deps), await policyOf(deps));
}

/**
 * Keeps what the user chose: what differs from the options that were shown, as they count now unless told. All else
 * stays as it is: another window may have changed it meanwhile. What the policy decides stays as it was chosen before:
 * it may be lifted again.
 */
export async function keepOptions(deps: Deps, wanted: Options, onScreen?: Options): Promise<void> {
  await refuseNewer(deps);
  const policy = await policyOf(deps);
  await chosenOptions(deps);
  await deps.withLock(key, async () => {
    const { options: before } = await read(deps);
    const shown = onScreen ?? tighten(before, policy);
    const changed = Object.fromEntries(
      Object.entries(wanted).filter(([name, value]) => Reflect.get(shown, name) !== value),
    );
    const { language: chosen, ...kept } = before;
    // No language is a choice too: as the browser.
    const language = wanted.language === shown.language ? chosen : wanted.language;
    await deps.local.set(key, { ...kept, ...changed, ...(language && { language }) });
  });
}

/** Remembers that the user closed the welcome. */
export async function closeWelcome(deps: Deps): Promise<void> {
  await refuseNewer(deps);
  await chosenOptions(deps);
  await deps.withLock(key, async () => {
    const { options } = await read(deps);
    await deps.local.set(key, { ...options, welcomeClosed: true });
  });
}
