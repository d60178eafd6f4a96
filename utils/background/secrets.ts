// Client secrets: in the session only, each under the id that its set-up names, forgotten on time. One that no set-up names
// belongs to nobody: a background was stopped before its set-up named it, or after it named it no more.
import type { Options, Setup } from "../domain/schemas.ts";
import type { Deps } from "./deps.ts";
import { chosenOptions } from "./stored-options.ts";
import { put, type MemoryChanges, type MemoryRecord } from "./store/record.ts";
import { sessionRecords, type StoredSecret } from "./store/records.ts";
import { change, load, sweepMemory, type Kept } from "./store/store.ts";

/** A clock that is set back makes a secret look younger than it is; so many milliseconds are no more than its drift. */
const clockDrift = 60_000;

/** A secret whose time is not over. */
export interface Secret {
  value: string;
  /** Milliseconds since 1970. */
  forgottenAt: number;
  /** When this very secret was taken or typed, in milliseconds since 1970: using it changes nothing of that. */
  keptAt?: number;
}

/** The records of the secrets that set-ups name. */
function secretsOf(items: readonly Setup[]): MemoryRecord<StoredSecret>[] {
  return items.flatMap(({ secretId }) => (secretId === undefined ? [] : [sessionRecords.secret(secretId)]));
}

/** What a request reads that may change a secret: those of all set-ups, for the alarm is set for the next to be forgotten. */
export const secretWants = ({ setups }: Kept) => ({ secrets: secretsOf(setups.items) });

/** The secret as it counts; null when there is none, or its time is over. */
function unexpired(stored: StoredSecret | null, { keepSecretMinutes }: Options, now: number): Secret | null {
  if (!stored) return null;
  const { value, usedAt, keptAt } = stored;
  const forgottenAt = usedAt + keepSecretMinutes * 60_000;
  if (usedAt > now + clockDrift || forgottenAt <= now) return null;
  return { value, forgottenAt, ...(keptAt !== undefined && { keptAt }) };
}

/** The secrets of set-ups, by the set-up's id, and the keys of those whose time is over. */
export interface Secrets {
  bySetup: ReadonlyMap<string, Secret>;
  expired: MemoryChanges;
}

/** Which secrets count. `stored`: the records of `secretsOf(items)`, in their order. */
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

/** When the next of these secrets is forgotten; undefined when there is none. */
function nextForgotten(secrets: Iterable<Pick<Secret, "forgottenAt">>): number | undefined {
  const times = Array.from(secrets, ({ forgottenAt }) => forgottenAt);
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** A change of a set-up and its secret. */
export interface WithSecret {
  setup: Setup;
  memory: MemoryChanges;
  alarm?: number | undefined;
}

/**
 * The set-up with this secret, its time counted from now, and the alarm that ends the next. The same secret keeps its id and
 * the moment at which it was taken; another one comes under an id of its own, so that the set-up names one or the other.
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
    // Of the one before as well: it stays where this one cannot be kept.
    alarm: nextForgotten([...bySetup.values(), { forgottenAt }]),
  };
}

/** The set-up without its secret, which is forgotten. */
export function withoutSecret({ secretId, ...setup }: Setup): WithSecret {
  return { setup, memory: secretId === undefined ? {} : put(sessionRecords.secret(secretId), null) };
}

/** The secret of a set-up; null when none was captured, or it was forgotten. */
export async function readSecret(deps: Deps, setupId: string): Promise<Secret | null> {
  return (await readSecrets(deps)).get(setupId) ?? null;
}

/** The secrets of all set-ups, by the set-up's id. Those whose time is over are forgotten. */
async function readSecrets(deps: Deps): Promise<ReadonlyMap<string, Secret>> {
  const { setups, options, memory: kept } = await load(deps, secretWants);
  const { bySetup, expired } = secretsIn(setups.items, kept.secrets, options, deps.now());
  if (Object.keys(expired).length > 0) await forgetAtAlarm(deps);
  return bySetup;
}

/** Keeps the options that were chosen; what their retention has made too old is forgotten at once. */
export function saveOptions(deps: Deps, wanted: Options, shown?: Options): Promise<void> {
  return change(deps, secretWants, (state) => {
    const { chosen, options } = chosenOptions(state, wanted, shown);
    const secretsWith = (one: Options) =>
      secretsIn(state.setups.items, state.memory.secrets, one, deps.now());
    const { bySetup, expired } = secretsWith(options);
    // As it is now as well: it stays so where these options cannot be kept.
    const alarm = nextForgotten([...secretsWith(state.options).bySetup.values(), ...bySetup.values()]);
    return { answer: undefined, disk: { options: chosen }, memory: expired, alarm };
  });
}

/**
 * The alarm rang, or the background woke for anything else: forgets every secret whose time is over, and every one that no
 * set-up names; sets the alarm for the next.
 */
export function forgetAtAlarm(deps: Deps): Promise<void> {
  return sweepMemory(deps, ({ setups, options, newer }, raw) => {
    const named = new Set(secretsOf(setups.items).map(({ key }) => key));
    const held = Object.keys(raw).filter((key) => key.startsWith(sessionRecords.secret.all.key));
    // Set-ups of a newer version may name secrets that cannot be told here: they end by their time.
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
