// Client secrets: in the session only, forgotten on time. Nothing else in the extension holds one.
import * as z from "zod/mini";
import { optionsSchema, type Options } from "../setup/schemas.ts";
import type { Surroundings } from "./surroundings.ts";

export const forgetAlarm = "forget-secrets";

const prefix = "secret:";
const keptSchema = z.strictObject({ value: z.string(), usedAt: z.number() });
const defaults: Options = { keepSecretMinutes: 30, forgetAfterFill: false };

export async function readOptions({ local }: Surroundings): Promise<Options> {
  const parsed = optionsSchema.safeParse(await local.get("options"));
  return parsed.success ? parsed.data : defaults;
}

export async function saveOptions(around: Surroundings, options: Options): Promise<void> {
  await around.local.set("options", options);
  await forgetExpired(around);
}

interface Kept {
  value: string;
  /** Milliseconds since 1970. */
  forgottenAt: number;
}

/** The secret of a setup; null when none was captured, or it was forgotten. */
export async function readSecret(around: Surroundings, setupId: string): Promise<Kept | null> {
  const parsed = keptSchema.safeParse(await around.session.get(prefix + setupId));
  if (!parsed.success) return null;
  const { keepSecretMinutes } = await readOptions(around);
  const forgottenAt = parsed.data.usedAt + keepSecretMinutes * 60_000;
  if (forgottenAt > around.now()) return { value: parsed.data.value, forgottenAt };
  await forgetSecret(around, setupId);
  return null;
}

/** The ids of the setups whose secret is kept. */
export async function setupsWithSecret(around: Surroundings): Promise<Set<string>> {
  const ids = (await around.session.keys())
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
  const kept = await Promise.all(ids.map((id) => readSecret(around, id)));
  return new Set(ids.filter((_, index) => kept[index]));
}

/** Keeps a secret for a setup, counting its time from now. */
export async function keepSecret(around: Surroundings, setupId: string, value: string): Promise<void> {
  await around.session.set(prefix + setupId, { value, usedAt: around.now() });
  await forgetExpired(around);
}

/** Counts a secret's time from now on: it was used. */
export async function touchSecret(around: Surroundings, setupId: string): Promise<void> {
  const kept = await readSecret(around, setupId);
  if (kept) await keepSecret(around, setupId, kept.value);
}

export async function forgetSecret({ session }: Surroundings, setupId: string): Promise<void> {
  await session.remove(prefix + setupId);
}

/** Forgets every secret whose time is over and sets the alarm for the next. */
export async function forgetExpired(around: Surroundings): Promise<void> {
  const ids = (await around.session.keys())
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
  const kept = await Promise.all(ids.map((id) => readSecret(around, id)));
  const times = kept.flatMap((secret) => (secret ? [secret.forgottenAt] : []));
  if (times.length > 0) await around.setAlarm(forgetAlarm, Math.min(...times));
}
