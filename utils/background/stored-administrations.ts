// Keeps the list of administrations in the session. A small record has the facts about it, a second one its first page,
// so that a page can show that at once, and a third one the long text. All are written together.
import type { ListedAdministration } from "../domain/administration.ts";
import { findDivision, findHid, isPacked, packFirstPage, rowsIn } from "../domain/administration-list.ts";
import { decompress } from "../domain/compressed-text.ts";
import { maxAnswer } from "../domain/limits.ts";
import type { Country } from "../domain/countries.ts";
import type { Setup } from "../domain/schemas.ts";
import type { CheckInput } from "../domain/check.ts";
import type { FirstPage } from "../messages/from-own-pages.ts";
import type { Deps } from "./deps.ts";
import { put } from "./store/record.ts";
import { sessionRecords } from "./store/records.ts";
import { loadMemory, putInSession, type Values } from "./store/store.ts";

/** The session records of the list. */
export const listWants = { about: sessionRecords.about, list: sessionRecords.list };
/** The values of these records. */
export type KeptList = Values<typeof listWants>;

/** A list that a document sent and that was checked: as it came, and as one packed text. */
export interface CheckedList {
  readonly list: string;
  readonly packed: string;
}

/** Checks a list that a document sent, packed and compressed. Returns null where it is damaged. */
export async function checkedList(list: string): Promise<CheckedList | null> {
  const packed = await decompress(list, maxAnswer);
  return packed !== null && isPacked(packed) ? { list, packed } : null;
}

/**
 * Saves a list as it came. Returns the number of its administrations. Returns null where the session has no room for
 * it; then the earlier list stays.
 */
export async function keepAdministrations(
  deps: Deps,
  country: Country,
  { list, packed }: CheckedList,
): Promise<number | null> {
  const rows = rowsIn(packed);
  const changes = {
    ...put(sessionRecords.list, list),
    ...put(sessionRecords.firstPage, packFirstPage(rows)),
    ...put(sessionRecords.about, { country, count: rows.length, loadedAt: deps.now() }),
  };
  return putInSession(deps, changes).then(
    () => rows.length,
    () => null,
  );
}

/** Reads the first page of the list, and the facts about the list. Returns null where there is none. */
export async function storedFirstPage(deps: Deps): Promise<FirstPage | null> {
  const { about, firstPage } = await loadMemory(deps, {
    about: sessionRecords.about,
    firstPage: sessionRecords.firstPage,
  });
  return about && { loadedAt: about.loadedAt, count: about.count, firstPage };
}

/** Reads the list as it is stored, packed and compressed, and when it was loaded. Returns null where there is none. */
export async function storedAdministrations(deps: Deps): Promise<{ loadedAt: number; list: string } | null> {
  const { about, list } = await loadMemory(deps, listWants);
  return about && list !== null ? { loadedAt: about.loadedAt, list } : null;
}

/** Returns the list as one packed text. Returns an empty text where there is no list. */
export async function unpacked({ about, list }: KeptList): Promise<string> {
  return about && list !== null ? ((await decompress(list, maxAnswer)) ?? "") : "";
}

/** Reads the list as one packed text. Returns an empty text where there is no list. */
export async function packedAdministrations(deps: Deps): Promise<string> {
  return unpacked(await loadMemory(deps, listWants));
}

/** Finds the administration with this division in the list. Returns null where the list does not have it. */
export async function findListed(
  kept: KeptList,
  division: string,
): Promise<(ListedAdministration & { country: Country }) | null> {
  const { about } = kept;
  const found = about && findDivision(await unpacked(kept), division);
  return found && { ...found, country: about.country };
}

/** Returns whether the list can check the division of a setup: only a division that the user typed. */
const isTyped = ({ administration, administrationCountry }: Setup): boolean =>
  administration !== undefined && !administrationCountry;

/**
 * Returns what to read of the list to check the divisions of these setups. The long text is read only where one was
 * typed.
 */
export const listWantsFor = (setups: readonly (Setup | undefined)[]) => ({
  about: sessionRecords.about,
  lists: setups.some((setup) => setup && isTyped(setup)) ? [sessionRecords.list] : [],
});

/** Returns what the list says about a typed division. Returns undefined where the list cannot check it. */
export async function listedFor(
  setup: Setup,
  { about, lists: [list = null] }: Values<ReturnType<typeof listWantsFor>>,
): Promise<CheckInput["listed"]> {
  const typed = isTyped(setup) ? setup.administration?.division : undefined;
  if (typed === undefined || !about || about.count === 0) return undefined;
  const packed = await unpacked({ about, list });
  if (setup.country && setup.country !== about.country)
    return findDivision(packed, typed) ? { known: true, elsewhere: about.country } : undefined;
  const withHid = findHid(packed, typed);
  return {
    known: findDivision(packed, typed) !== null,
    ...(withHid.length === 1 && withHid[0] && { divisionOfHid: withHid[0].division }),
  };
}
