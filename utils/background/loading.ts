// Keeps the state of a load of the list of administrations: a search for a page, a wait for the user to sign in, or a
// fetch. The state is in the session, so it stays when the browser stops the background. A state that is too old
// expires.
import type { Country } from "../domain/countries.ts";
import { loadTimes } from "../domain/patience.ts";
import type { View } from "../domain/view.ts";
import type { Deps } from "./deps.ts";
import { put } from "./store/record.ts";
import { sessionRecords, type Fetch, type Pending } from "./store/records.ts";
import { changeMemory, loadMemory, putInSession, type Values } from "./store/store.ts";

/** The session records of a load. */
export const loadingWants = {
  pending: sessionRecords.pending,
  asked: sessionRecords.asked,
  fetch: sessionRecords.fetch,
};
type Loading = Values<typeof loadingWants>;

/** Returns the record where it has not expired, else null. */
function live<Kept extends { expires: number }>({ now }: Deps, kept: Kept | null): Kept | null {
  return kept && kept.expires > now() ? kept : null;
}

/**
 * Saves that the user asked for a load, and returns the id of that load. An earlier load that still looks for a page
 * ends.
 */
export async function noteAsked(deps: Deps, country: Country | undefined): Promise<string> {
  const id = deps.newId();
  const expires = deps.now() + loadTimes.asking;
  await putInSession(deps, put(sessionRecords.asked, { id, ...(country && { country }), expires }));
  return id;
}

/** Returns whether the load is still wanted: the user has not cancelled it, and has not asked for another one. */
export async function isAsked(deps: Deps, id: string): Promise<boolean> {
  const { asked } = await loadMemory(deps, { asked: sessionRecords.asked });
  return live(deps, asked)?.id === id;
}

/** Ends the search for a page. Does nothing where another load was asked for since. */
export function forgetAsked(deps: Deps, id: string): Promise<void> {
  return changeMemory(deps, { asked: sessionRecords.asked }, ({ asked }) => ({
    answer: undefined,
    ...(live(deps, asked)?.id === id && { memory: put(sessionRecords.asked, null) }),
  }));
}

/** Saves that a load waits until the user signs in, in a tab that was opened for it. */
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
 * Continues the load that waits for a sign-in in this country, in one document. Returns that load. Returns null where
 * none waits, or where it continues in another document already.
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

/** Saves that the load that continued in a document has ended. Returns false where it was cancelled before. */
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

/**
 * Ends a load that continued in this document when the background was stopped. Returns that load. Returns null where
 * there was none.
 */
export function takeInterrupted(deps: Deps, documentKey: string): Promise<Pending | null> {
  return changeMemory(deps, { pending: sessionRecords.pending }, ({ pending }) => {
    const left = live(deps, pending);
    return left?.begun === documentKey ? { answer: left, memory: nothing } : { answer: null };
  });
}

/** Saves that a fetch begins. Returns the function that saves that this fetch has ended. */
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

/** Saves how many bytes a fetch has received in a tab. Does nothing where that fetch has ended. */
export function noteBytes(deps: Deps, tabId: number, bytes: number): Promise<void> {
  return changeMemory(deps, { fetch: sessionRecords.fetch }, (kept) => {
    const fetch = live(deps, kept.fetch);
    if (fetch?.tabId !== tabId) return { answer: undefined };
    const expires = deps.now() + loadTimes.silence;
    return { answer: undefined, memory: put(sessionRecords.fetch, { ...fetch, bytes, expires }) };
  });
}

/** Reads the current fetch. Returns null where there is none, or it was cancelled. */
export async function readFetch(deps: Deps): Promise<Fetch | null> {
  return live(deps, (await loadMemory(deps, { fetch: sessionRecords.fetch })).fetch);
}

/**
 * Watches the fetch in a document, because the document may never reply. Resolves to `silent` where no more bytes have
 * come for too long, and to `cancelled` where the fetch is not wanted any more.
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

/** Ends every load. Returns the fetch, or null where there was none. `any`: whether there was a load at all. */
export function forgetLoading(deps: Deps): Promise<{ fetch: Fetch | null; any: boolean }> {
  return changeMemory(deps, loadingWants, (kept) => {
    const fetch = live(deps, kept.fetch);
    const any = fetch !== null || live(deps, kept.pending) !== null || live(deps, kept.asked) !== null;
    return { answer: { fetch, any }, memory: nothing };
  });
}

/** Returns the current load as the pages show it. Returns null where there is none. */
export function loadingIn(deps: Deps, kept: Loading): NonNullable<View["loading"]> | null {
  const fetch = live(deps, kept.fetch);
  if (fetch) return { country: fetch.country, bytes: fetch.bytes };
  const asked = live(deps, kept.asked);
  if (asked) return { looking: true, ...(asked.country && { country: asked.country }) };
  const pending = live(deps, kept.pending);
  return pending && { country: pending.country };
}
