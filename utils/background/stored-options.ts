// The person's options on disk: every read is parsed entry by entry, and what an administrator set tightens it.
import { tighten } from "../domain/policy.ts";
import { optionsSchema, type Options } from "../domain/schemas.ts";
import { migrateStorage, isNewer, refuseNewer } from "./migrations.ts";
import { policyOf } from "./managed-policy.ts";
import { settingAside } from "./set-aside.ts";
import type { Surroundings } from "./deps.ts";

const key = "options";
const defaults: Options = { keepSecretMinutes: 30, forgetAfterFill: false, pageButton: true };

interface Read {
  options: Options;
  /** The record as it is stored, when not all of it could be read. */
  damaged: unknown[];
}

async function read({ local }: Surroundings): Promise<Read> {
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
    const { success, data } = schema.safeParse((stored as Record<string, unknown>)[name]);
    return success ? { [name]: data } : {};
  });
  return Object.assign({}, ...entries) as Partial<Options>;
}

/** What the person chose. What could not be read is set aside, and the rest of it stays. */
async function chosenOptions(around: Surroundings): Promise<Options> {
  await migrateStorage(around).catch(() => undefined);
  const { options, damaged } = await read(around);
  if (damaged.length === 0 || (await isNewer(around))) return options;
  await around
    .exclusively(key, async () => {
      const now = await read(around);
      await settingAside(around, "options", now.damaged, (aside) =>
        around.local.setAll({ ...aside, [key]: now.options }),
      );
    })
    .catch(() => undefined);
  return options;
}

/** The options as they count: the person's, tightened by the policy. */
export async function readOptions(around: Surroundings): Promise<Options> {
  return tighten(await chosenOptions(around), await policyOf(around));
}

/**
 * Keeps what the person chose: what differs from the options that were shown, as they count now unless told. All else
 * stays as it is: another window may have changed it meanwhile. What the policy decides stays as it was chosen before:
 * it may be lifted again.
 */
export async function keepOptions(around: Surroundings, wanted: Options, onScreen?: Options): Promise<void> {
  await refuseNewer(around);
  const policy = await policyOf(around);
  await chosenOptions(around);
  await around.exclusively(key, async () => {
    const { options: before } = await read(around);
    const shown = onScreen ?? tighten(before, policy);
    const changed = Object.fromEntries(
      Object.entries(wanted).filter(([name, value]) => shown[name as keyof Options] !== value),
    );
    const { language: chosen, ...kept } = before;
    // No language is a choice too: as the browser.
    const language = wanted.language === shown.language ? chosen : wanted.language;
    await around.local.set(key, { ...kept, ...changed, ...(language && { language }) });
  });
}

/** Remembers that the person closed the welcome. */
export async function closeWelcome(around: Surroundings): Promise<void> {
  await refuseNewer(around);
  await chosenOptions(around);
  await around.exclusively(key, async () => {
    const { options } = await read(around);
    await around.local.set(key, { ...options, welcomeClosed: true });
  });
}
