// The list of administrations, in the session: small facts about it apart from the long text, both in one write.
import type { ListedAdministration } from "../domain/administration.ts";
import { findDivision, findHid, packAdministrations } from "../domain/administration-list.ts";
import { compress, decompress } from "../domain/compressed-text.ts";
import type { Country } from "../domain/countries.ts";
import type { Setup } from "../domain/schemas.ts";
import type { CheckInput } from "../domain/check.ts";
import type { Deps } from "./deps.ts";
import { put } from "./store/record.ts";
import { sessionRecords } from "./store/records.ts";
import { loadMemory, putInSession, type Values } from "./store/store.ts";

/** What is kept of the list. */
export const listWants = { about: sessionRecords.about, list: sessionRecords.list };
export type KeptList = Values<typeof listWants>;

/** Keeps a list. Returns false when the session has no room for it: the earlier one stays then. */
export async function keepAdministrations(
  deps: Deps,
  country: Country,
  list: readonly ListedAdministration[],
): Promise<boolean> {
  const small = await compress(packAdministrations(list));
  const about = { country, count: list.length, loadedAt: deps.now() };
  return putInSession(deps, { ...put(sessionRecords.list, small), ...put(sessionRecords.about, about) }).then(
    () => true,
    () => false,
  );
}

/** The list as it is stored, packed and compressed, and when it was loaded; null when there is none. */
export async function storedAdministrations(deps: Deps): Promise<{ loadedAt: number; list: string } | null> {
  const { about, list } = await loadMemory(deps, listWants);
  return about && list !== null ? { loadedAt: about.loadedAt, list } : null;
}

/** The list as one text; empty when there is none. */
export async function unpacked({ about, list }: KeptList): Promise<string> {
  return about && list !== null ? ((await decompress(list)) ?? "") : "";
}

/** The list in the session, likewise. */
export async function packedAdministrations(deps: Deps): Promise<string> {
  return unpacked(await loadMemory(deps, listWants));
}

/** One administration of the list; null when it is not there. */
export async function findListed(
  kept: KeptList,
  division: string,
): Promise<(ListedAdministration & { country: Country }) | null> {
  const { about } = kept;
  const found = about && findDivision(await unpacked(kept), division);
  return found && { ...found, country: about.country };
}

/** Whether the list can say anything of the setup's division: it was typed. */
const isTyped = ({ administration, administrationCountry }: Setup): boolean =>
  administration !== undefined && !administrationCountry;

/** What of the list is read to judge the divisions of these setups: its long text only where one was typed. */
export const listWantsFor = (setups: readonly (Setup | undefined)[]) => ({
  about: sessionRecords.about,
  lists: setups.some((setup) => setup && isTyped(setup)) ? [sessionRecords.list] : [],
});

/** What the list says of a typed division; undefined when the list cannot judge it. */
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
