// Keeps client secrets in the session only, each under the `secretId` of its setup, and forgets them on time. A secret
// that no setup names counts as absent. It is left where the browser stopped the background before the setup named the
// secret, or after the setup dropped it.
import type { Options, Setup } from "../domain/schemas.ts";
import type { Deps } from "./deps.ts";
import { chosenOptions } from "./stored-options.ts";
import { put, type MemoryChanges, type MemoryRecord } from "./store/record.ts";
import { sessionRecords, type StoredSecret } from "./store/records.ts";
import { change, load, sweepMemory, type Kept } from "./store/store.ts";

/**
 * A secret from the future shows that the clock was set back, so its age is unknown and it counts as expired. A
 * difference of at most this many milliseconds counts as normal drift of the clock.
 */
const clockDrift = 60_000;

/** A secret that has not expired. */
export interface Secret {
  value: string;
  /** Milliseconds since 1970. */
  forgottenAt: number;
  /** When this secret was captured or typed, in milliseconds since 1970. Use of the secret does not change it. */
  keptAt?: number;
}

/** Returns the session records of the secrets that these setups name. */
function secretsOf(items: readonly Setup[]): MemoryRecord<StoredSecret>[] {
  return items.flatMap(({ secretId }) => (secretId === undefined ? [] : [sessionRecords.secret(secretId)]));
}

/**
 * Returns what a request reads where it may change a secret: the secrets of all setups. It needs all of them, because
 * it sets the alarm for the secret that expires first.
 */
export const secretWants = ({ setups }: Kept) => ({ secrets: secretsOf(setups.items) });

/** Returns the stored secret with the moment it expires. Returns null where there is no secret, or it has expired. */
function unexpired(stored: StoredSecret | null, { keepSecretMinutes }: Options, now: number): Secret | null {
  if (!stored) return null;
  const { value, usedAt, keptAt } = stored;
  const forgottenAt = usedAt + keepSecretMinutes * 60_000;
  if (usedAt > now + clockDrift || forgottenAt <= now) return null;
  return { value, forgottenAt, ...(keptAt !== undefined && { keptAt }) };
}

/** `bySetup`: the secrets by the id of their setup. `expired`: the change that removes the expired ones. */
export interface Secrets {
  bySetup: ReadonlyMap<string, Secret>;
  expired: MemoryChanges;
}

/**
 * Sorts secrets into those in force and those that have expired. `stored`: the records of `secretsOf(items)`, in that
 * order.
 */
export function secretsIn(
  items: readonly Setup[],
  stored: readonly (StoredSecret | null)[],
  options: Options,
  now: number,
): Secrets {
  const named = items.flatMap(({ id, secretId }) => (secretId === undefined ? [] : [{ id, secretId }]));
  const bySetup = new Map<string, Secret>();
  const expired: Record<string, null> = {};
  for (const [index, { id, secretId }] of named.entries()) {
    const secret = unexpired(stored[index] ?? null, options, now);
    if (secret) bySetup.set(id, secret);
    else if (stored[index]) expired[sessionRecords.secret(secretId).key] = null;
  }
  return { bySetup, expired };
}

/** Returns when the first of these secrets expires. Returns undefined where there are no secrets. */
function nextForgotten(secrets: Iterable<Pick<Secret, "forgottenAt">>): number | undefined {
  const times = Array.from(secrets, ({ forgottenAt }) => forgottenAt);
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** A changed setup, the change of its secret in the session, and the time of the alarm. */
export interface WithSecret {
  setup: Setup;
  memory: MemoryChanges;
  alarm?: number | undefined;
}

/**
 * Gives a setup this secret, which expires the chosen time from now. Returns the change, and the alarm for the secret
 * that expires first. The same secret keeps its id and the moment when it was captured. Another secret gets a new id,
 * so that the setup on disk always names either the old secret or the new one.
 */
export function withSecret(
  { now, newId }: Pick<Deps, "now" | "newId">,
  setup: Setup,
  value: string,
  { bySetup }: Secrets,
  { keepSecretMinutes }: Options,
): WithSecret {
  const usedAt = now();
  const before = bySetup.get(setup.id);
  const same = before?.value === value ? setup.secretId : undefined;
  const secretId = same ?? newId();
  const keptAt = same === undefined ? usedAt : (before?.keptAt ?? usedAt);
  const forgottenAt = usedAt + keepSecretMinutes * 60_000;
  return {
    setup: { ...setup, secretId },
    memory: {
      ...(same === undefined && withoutSecret(setup).memory),
      ...put(sessionRecords.secret(secretId), { value, usedAt, keptAt }),
    },
    // Count the earlier secret too: it stays where the new one cannot be saved.
    alarm: nextForgotten([...bySetup.values(), { forgottenAt }]),
  };
}

/** Returns the setup without its secret, and the change that removes the secret. */
export function withoutSecret({ secretId, ...setup }: Setup): WithSecret {
  return { setup, memory: secretId === undefined ? {} : put(sessionRecords.secret(secretId), null) };
}

/** Returns the secret of a setup. Returns null where it has none, or the secret has expired. */
export async function readSecret(deps: Deps, setupId: string): Promise<Secret | null> {
  return (await readSecrets(deps)).get(setupId) ?? null;
}

/** Returns the secrets of all setups, by the id of the setup. Removes the expired ones. */
async function readSecrets(deps: Deps): Promise<ReadonlyMap<string, Secret>> {
  const { setups, options, memory: kept } = await load(deps, secretWants);
  const { bySetup, expired } = secretsIn(setups.items, kept.secrets, options, deps.now());
  if (Object.keys(expired).length > 0) await forgetAtAlarm(deps);
  return bySetup;
}

/**
 * Saves the options that the user chose. Removes at once each secret that is too old by these options. `shown`: the
 * options that the user saw. Throws `NotSaved` where the options could not be saved.
 */
export function saveOptions(deps: Deps, wanted: Options, shown?: Options): Promise<void> {
  return change(deps, secretWants, (state) => {
    const { chosen, options } = chosenOptions(state, wanted, shown);
    const secretsWith = (one: Options) =>
      secretsIn(state.setups.items, state.memory.secrets, one, deps.now());
    const { bySetup, expired } = secretsWith(options);
    // Count the options in force before too: they stay where the new ones cannot be saved.
    const alarm = nextForgotten([...secretsWith(state.options).bySetup.values(), ...bySetup.values()]);
    return { answer: undefined, disk: { options: chosen }, memory: expired, alarm };
  });
}

/**
 * Removes every secret that has expired, and every secret that no setup names. Sets the alarm for the secret that
 * expires next. Runs when the alarm rings, and whenever the background starts.
 */
export function forgetAtAlarm(deps: Deps): Promise<void> {
  return sweepMemory(deps, ({ setups, options, newer }, raw) => {
    const named = new Set(secretsOf(setups.items).map(({ key }) => key));
    const held = Object.keys(raw).filter((key) => key.startsWith(sessionRecords.secret.all.key));
    // A newer version may name secrets in a way that this version cannot read. Those stay until they expire.
    const left = held.flatMap((key) => {
      const secret = unexpired(sessionRecords.secret.all.read(raw[key]).value, options, deps.now());
      return secret && (newer || named.has(key)) ? [{ key, ...secret }] : [];
    });
    const keys = new Set(left.map(({ key }) => key));
    const gone = held.filter((key) => !keys.has(key));
    return {
      memory: Object.fromEntries(gone.map((key) => [key, null])),
      alarm: nextForgotten(left),
    };
  });
}
