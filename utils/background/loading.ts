// The list that is on its way: a page that was opened and waits for the user to sign in, or a fetch under way. Kept in
// the session, so that it outlives the background; what has come to nothing expires.
import type { Country } from "../domain/countries.ts";
import { loadTimes } from "../domain/patience.ts";
import type { View } from "../domain/view.ts";
import type { Deps } from "./deps.ts";
import { put } from "./store/record.ts";
import { sessionRecords, type Fetch, type Pending } from "./store/records.ts";
import { changeMemory, loadMemory, putInSession, type Values } from "./store/store.ts";

/** Everything that is kept of a load. */
export const loadingWants = {
  pending: sessionRecords.pending,
  asked: sessionRecords.asked,
  fetch: sessionRecords.fetch,
};
type Loading = Values<typeof loadingWants>;

/** What has not expired; null when there is none. */
function live<Kept extends { expires: number }>({ now }: Deps, kept: Kept | null): Kept | null {
  return kept && kept.expires > now() ? kept : null;
}

/** Notes that a load was asked for; returns the note's id. An earlier one that is still looking for its page ends with it. */
export async function noteAsked(deps: Deps, country: Country | undefined): Promise<string> {
  const id = deps.newId();
  const expires = deps.now() + loadTimes.asking;
  await putInSession(deps, put(sessionRecords.asked, { id, ...(country && { country }), expires }));
  return id;
}

/** Whether the load is still wanted: it was neither cancelled nor asked for anew. */
export async function isAsked(deps: Deps, id: string): Promise<boolean> {
  const { asked } = await loadMemory(deps, { asked: sessionRecords.asked });
  return live(deps, asked)?.id === id;
}

/** The load has found its page, or none. */
export function forgetAsked(deps: Deps, id: string): Promise<void> {
  return changeMemory(deps, { asked: sessionRecords.asked }, ({ asked }) => ({
    answer: undefined,
    ...(live(deps, asked)?.id === id && { memory: put(sessionRecords.asked, null) }),
  }));
}

/** Waits for the user to sign in in a tab that was opened for it. */
export function awaitSignIn(deps: Deps, waiting: Omit<Pending, "expires" | "begun">): Promise<void> {
  return putInSession(
    deps,
    put(sessionRecords.pending, { ...waiting, expires: deps.now() + loadTimes.signIn }),
  );
}

const begunFetch = ({ now }: Deps, begun: Pick<Fetch, "tabId" | "documentKey" | "country">): Fetch => ({
  ...begun,
  bytes: 0,
  expires: now() + loadTimes.silence,
});

/**
 * Takes the load that waits for a sign-in in this country on, in one document. Null when none waits, or it goes on in
 * another document already.
 */
export function beginPending(
  deps: Deps,
  country: Country | undefined,
  { tabId, documentKey }: Pick<Fetch, "tabId" | "documentKey">,
): Promise<Omit<Pending, "begun"> | null> {
  return changeMemory<Omit<Pending, "begun"> | null, typeof loadingWants>(deps, loadingWants, (kept) => {
    const pending = live(deps, kept.pending);
    if (!pending || pending.country !== country) return { answer: null };
    const { begun, ...waiting } = pending;
    if (begun !== undefined && live(deps, kept.fetch)) return { answer: null };
    return {
      answer: waiting,
      memory: {
        ...put(sessionRecords.pending, { ...waiting, begun: documentKey }),
        ...put(sessionRecords.fetch, begunFetch(deps, { tabId, documentKey, country })),
      },
    };
  });
}

/** The load that went on in a document has ended. False when it was cancelled before. */
export function endPending(deps: Deps, documentKey: string): Promise<boolean> {
  return changeMemory(deps, { pending: sessionRecords.pending }, ({ pending }) => {
    const ends = live(deps, pending)?.begun === documentKey;
    return { answer: ends, ...(ends && { memory: put(sessionRecords.pending, null) }) };
  });
}

const nothing = {
  ...put(sessionRecords.pending, null),
  ...put(sessionRecords.asked, null),
  ...put(sessionRecords.fetch, null),
};

/** The load that went on in a document, as a background that was stopped left it; null when none did. It is over. */
export function takeInterrupted(deps: Deps, documentKey: string): Promise<Pending | null> {
  return changeMemory(deps, { pending: sessionRecords.pending }, ({ pending }) => {
    const left = live(deps, pending);
    return left?.begun === documentKey ? { answer: left, memory: nothing } : { answer: null };
  });
}

/** Notes a fetch that begins; returns how it is noted that it ended. */
export async function noteFetch(
  deps: Deps,
  begun: Pick<Fetch, "tabId" | "documentKey" | "country">,
): Promise<() => Promise<void>> {
  await putInSession(deps, put(sessionRecords.fetch, begunFetch(deps, begun)));
  return () =>
    changeMemory(deps, { fetch: sessionRecords.fetch }, ({ fetch }) => ({
      answer: undefined,
      ...(live(deps, fetch)?.documentKey === begun.documentKey && {
        memory: put(sessionRecords.fetch, null),
      }),
    }));
}

/** Notes how much has come to a tab; whatever is not on its way any more stays so. */
export function noteBytes(deps: Deps, tabId: number, bytes: number): Promise<void> {
  return changeMemory(deps, { fetch: sessionRecords.fetch }, (kept) => {
    const fetch = live(deps, kept.fetch);
    if (fetch?.tabId !== tabId) return { answer: undefined };
    const expires = deps.now() + loadTimes.silence;
    return { answer: undefined, memory: put(sessionRecords.fetch, { ...fetch, bytes, expires }) };
  });
}

/** The fetch under way; null when there is none, or it was cancelled. */
export async function readFetch(deps: Deps): Promise<Fetch | null> {
  return live(deps, (await loadMemory(deps, { fetch: sessionRecords.fetch })).fetch);
}

/**
 * Watches over the fetch in a document, which may never answer: ends with `silent` when nothing more has come of it for too
 * long, with `cancelled` when it is not wanted any more.
 */
export async function whatBecomesOf(deps: Deps, documentKey: string): Promise<"silent" | "cancelled"> {
  for (;;) {
    const { fetch } = await loadMemory(deps, { fetch: sessionRecords.fetch });
    if (fetch?.documentKey !== documentKey) return "cancelled";
    const left = fetch.expires - deps.now();
    if (left <= 0) return "silent";
    await deps.wait(Math.min(left, loadTimes.watch));
  }
}

/** Ends what is on its way: the waiting, and the note of a fetch, which is answered. False when nothing was. */
export function forgetLoading(deps: Deps): Promise<{ fetch: Fetch | null; any: boolean }> {
  return changeMemory(deps, loadingWants, (kept) => {
    const fetch = live(deps, kept.fetch);
    const any = fetch !== null || live(deps, kept.pending) !== null || live(deps, kept.asked) !== null;
    return { answer: { fetch, any }, memory: nothing };
  });
}

/** What is on its way, as pages show it; null when nothing is. */
export function loadingIn(deps: Deps, kept: Loading): NonNullable<View["loading"]> | null {
  const fetch = live(deps, kept.fetch);
  if (fetch) return { country: fetch.country, bytes: fetch.bytes };
  const asked = live(deps, kept.asked);
  if (asked) return { looking: true, ...(asked.country && { country: asked.country }) };
  const pending = live(deps, kept.pending);
  return pending && { country: pending.country };
}
