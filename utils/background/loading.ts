// The list that is on its way: a page that was opened and waits for the user to sign in, or a fetch under way. Kept in
// the session, so that it outlives the background; what has come to nothing expires.
import * as z from "zod/mini";
import type { Country } from "../domain/countries.ts";
import { load } from "../domain/patience.ts";
import { countrySchema } from "../domain/schemas.ts";
import type { View } from "../domain/view.ts";
import type { Deps } from "./deps.ts";

const pendingKey = "pending-load";
const fetchKey = "administrations-loading";
const askedKey = "load-asked";

export const pendingSchema = z.strictObject({
  tabId: z.number(),
  country: countrySchema,
  /** The tab the user came from: where the result is shown. */
  askedFrom: z.exactOptional(z.number()),
  /** The document in which it goes on by now: a background that is stopped meanwhile cannot say how it ended. */
  begun: z.exactOptional(z.string()),
  expires: z.number(),
});
export type Pending = z.infer<typeof pendingSchema>;

export const fetchSchema = z.strictObject({
  tabId: z.number(),
  documentKey: z.string(),
  country: countrySchema,
  bytes: z.number(),
  expires: z.number(),
});
type Fetch = z.infer<typeof fetchSchema>;

/** A load that was asked for, while a page is looked for that is signed in. */
export const askedSchema = z.strictObject({
  id: z.string(),
  country: z.exactOptional(countrySchema),
  expires: z.number(),
});

async function read<Kept extends { expires: number }>(
  { session, now }: Deps,
  key: string,
  schema: z.ZodMiniType<Kept>,
): Promise<Kept | null> {
  const { success, data } = schema.safeParse(await session.get(key));
  return success && data.expires > now() ? data : null;
}

/** Notes that a load was asked for; answers the note's id. An earlier one that is still looking for its page ends with it. */
export async function noteAsked(deps: Deps, country: Country | undefined): Promise<string> {
  const id = deps.newId();
  const expires = deps.now() + load.asking;
  await deps.session.set(askedKey, { id, ...(country && { country }), expires });
  return id;
}

/** Whether the load is still wanted: it was neither cancelled nor asked for anew. */
export async function isAsked(deps: Deps, id: string): Promise<boolean> {
  return (await read(deps, askedKey, askedSchema))?.id === id;
}

/** The load has found its page, or none. */
export async function forgetAsked(deps: Deps, id: string): Promise<void> {
  if (await isAsked(deps, id)) await deps.session.remove(askedKey);
}

/** Waits for the user to sign in in a tab that was opened for it. */
export function awaitSignIn(deps: Deps, waiting: Omit<Pending, "expires" | "begun">): Promise<void> {
  return deps.session.set(pendingKey, { ...waiting, expires: deps.now() + load.signIn });
}

/**
 * Takes the load that waits for a sign-in in this country on, in one document. Null when none waits, or it goes on in
 * another document already.
 */
export function beginPending(
  deps: Deps,
  country: Country | undefined,
  { tabId, documentKey }: Pick<Fetch, "tabId" | "documentKey">,
): Promise<Omit<Pending, "begun"> | null> {
  return deps.withLock(pendingKey, async () => {
    const pending = await read(deps, pendingKey, pendingSchema);
    if (!pending || pending.country !== country) return null;
    const { begun, ...waiting } = pending;
    if (begun !== undefined && (await readFetch(deps))) return null;
    await deps.session.set(pendingKey, { ...waiting, begun: documentKey });
    await noteFetch(deps, { tabId, documentKey, country });
    return waiting;
  });
}

/** The load that went on in a document has ended. False when it was cancelled before. */
export function endPending(deps: Deps, documentKey: string): Promise<boolean> {
  return deps.withLock(pendingKey, async () => {
    const pending = await read(deps, pendingKey, pendingSchema);
    if (pending?.begun !== documentKey) return false;
    await deps.session.remove(pendingKey);
    return true;
  });
}

/** The load that went on in a document, as a background that was stopped left it; null when none did. It is over. */
export async function takeInterrupted(deps: Deps, documentKey: string): Promise<Pending | null> {
  const pending = await read(deps, pendingKey, pendingSchema);
  if (pending?.begun !== documentKey) return null;
  await forgetLoading(deps);
  return pending;
}

/** Notes a fetch that begins; answers how it is noted that it ended. */
export async function noteFetch(
  deps: Deps,
  begun: Pick<Fetch, "tabId" | "documentKey" | "country">,
): Promise<() => Promise<void>> {
  const expires = deps.now() + load.silence;
  await deps.withLock(fetchKey, () => deps.session.set(fetchKey, { ...begun, bytes: 0, expires }));
  return () =>
    deps.withLock(fetchKey, async () => {
      const fetch = await read(deps, fetchKey, fetchSchema);
      if (fetch?.documentKey === begun.documentKey) await deps.session.remove(fetchKey);
    });
}

/** Notes how much has come to a tab; whatever is not on its way any more stays so. */
export function noteBytes(deps: Deps, tabId: number, bytes: number): Promise<void> {
  return deps.withLock(fetchKey, async () => {
    const fetch = await read(deps, fetchKey, fetchSchema);
    if (fetch?.tabId !== tabId) return;
    await deps.session.set(fetchKey, { ...fetch, bytes, expires: deps.now() + load.silence });
  });
}

/** The fetch under way; null when there is none, or it was cancelled. */
export function readFetch(deps: Deps): Promise<Fetch | null> {
  return read(deps, fetchKey, fetchSchema);
}

/**
 * Watches over the fetch in a document, which may never answer: ends with `silent` when nothing more has come of it for too
 * long, with `cancelled` when it is not wanted any more.
 */
export async function whatBecomesOf(deps: Deps, documentKey: string): Promise<"silent" | "cancelled"> {
  for (;;) {
    const { success, data } = fetchSchema.safeParse(await deps.session.get(fetchKey));
    if (!success || data.documentKey !== documentKey) return "cancelled";
    const left = data.expires - deps.now();
    if (left <= 0) return "silent";
    await deps.wait(Math.min(left, load.watch));
  }
}

/** Ends what is on its way: the waiting, and the note of a fetch, which is answered. False when nothing was. */
export async function forgetLoading(deps: Deps): Promise<{ fetch: Fetch | null; any: boolean }> {
  const pending = await read(deps, pendingKey, pendingSchema);
  const asked = await read(deps, askedKey, askedSchema);
  await deps.session.remove(pendingKey);
  await deps.session.remove(askedKey);
  const fetch = await deps.withLock(fetchKey, async () => {
    const under = await readFetch(deps);
    await deps.session.remove(fetchKey);
    return under;
  });
  return { fetch, any: pending !== null || asked !== null || fetch !== null };
}

/** What is on its way, as pages show it; null when nothing is. */
export async function readLoading(deps: Deps): Promise<NonNullable<View["loading"]> | null> {
  const fetch = await readFetch(deps);
  if (fetch) return { country: fetch.country, bytes: fetch.bytes };
  const asked = await read(deps, askedKey, askedSchema);
  if (asked) return { looking: true, ...(asked.country && { country: asked.country }) };
  const pending = await read(deps, pendingKey, pendingSchema);
  return pending && { country: pending.country };
}
