// Client secrets: in the session only, forgotten on time. Nothing else in the extension holds one.
import * as z from "zod/mini";
import { longest } from "../domain/limits.ts";
import type { Options } from "../domain/schemas.ts";
import { keepOptions, readOptions } from "./stored-options.ts";
import { readSetups } from "./stored-setups.ts";
import type { Deps } from "./deps.ts";
import type { SessionChanges } from "./together.ts";

export const forgetAlarm = "forget-secrets";

const prefix = "secret:";
export const keptSchema = z.strictObject({
  value: z.string().check(z.maxLength(longest.clientSecret)),
  usedAt: z.number(),
  keptAt: z.exactOptional(z.number()),
});
/** A clock that is set back makes a secret look younger than it is; so many milliseconds are no more than its drift. */
const clockDrift = 60_000;

/** Keeps the options that were chosen; what their retention has made too old is forgotten at once. */
export async function saveOptions(deps: Deps, options: Options, shown?: Options): Promise<void> {
  await keepOptions(deps, options, shown);
  await forgetExpired(deps);
}

interface Kept {
  value: string;
  /** Milliseconds since 1970. */
  forgottenAt: number;
  /** When this very secret was taken or typed, in milliseconds since 1970: using it changes nothing of that. */
  keptAt?: number;
}

/** The secret of a setup; null when none was captured, or it was forgotten. */
export async function readSecret(deps: Deps, setupId: string): Promise<Kept | null> {
  const stored = await deps.session.get(prefix + setupId);
  if (stored === undefined) return null;
  const { success, data } = keptSchema.safeParse(stored);
  const { keepSecretMinutes } = await readOptions(deps);
  const now = deps.now();
  const forgottenAt = success ? data.usedAt + keepSecretMinutes * 60_000 : 0;
  if (success && data.usedAt <= now + clockDrift && forgottenAt > now)
    return { value: data.value, forgottenAt, ...(data.keptAt !== undefined && { keptAt: data.keptAt }) };
  await forgetSecret(deps, setupId);
  return null;
}

/** The ids of the setups whose secret is kept. */
export async function setupsWithSecret(deps: Deps): Promise<Set<string>> {
  const ids = (await deps.session.keys())
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
  const kept = await Promise.all(ids.map((id) => readSecret(deps, id)));
  return new Set(ids.filter((_, index) => kept[index]));
}

/** How a secret is kept for a setup, its time counted from now. The alarm that ends it is set before. `kept`: the one before. */
export async function withSecret(
  deps: Deps,
  setupId: string,
  value: string,
  kept?: Kept | null,
): Promise<SessionChanges> {
  const usedAt = deps.now();
  const { keepSecretMinutes } = await readOptions(deps);
  const before = kept ?? (await readSecret(deps, setupId));
  const keptAt = before?.value === value ? (before.keptAt ?? usedAt) : usedAt;
  await forgetExpired(deps, usedAt + keepSecretMinutes * 60_000);
  return { [prefix + setupId]: { value, usedAt, keptAt } };
}

/** How a secret's time is counted from now on: it was used. */
export async function withSecretUsed(deps: Deps, setupId: string): Promise<SessionChanges> {
  const kept = await readSecret(deps, setupId);
  return kept ? withSecret(deps, setupId, kept.value, kept) : {};
}

/** How the secret of a setup is forgotten along with a change of the setup. */
export function withoutSecret(setupId: string): SessionChanges {
  return { [prefix + setupId]: null };
}

export async function forgetSecret({ session }: Deps, setupId: string): Promise<void> {
  await session.remove(prefix + setupId);
}

/** Forgets every secret whose time is over and sets the alarm for the next, be it the one that is about to be kept. */
export async function forgetExpired(deps: Deps, coming?: number): Promise<void> {
  const ids = (await deps.session.keys())
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
  const kept = await Promise.all(ids.map((id) => readSecret(deps, id)));
  const times = kept.flatMap((secret) => (secret ? [secret.forgottenAt] : [])).concat(coming ?? []);
  if (times.length > 0) await deps.setAlarm(forgetAlarm, Math.min(...times));
}

/** The alarm rang, or the background woke for anything else: what a stopped background had noted is ended first, for a secret may stand in it. */
export async function forgetAtAlarm(deps: Deps): Promise<void> {
  await readSetups(deps);
  await forgetExpired(deps);
}
