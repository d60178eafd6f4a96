// The list of administrations, in the session: small facts about it apart from the long text.
import * as z from "zod/mini";
import type { ListedAdministration } from "../domain/administration.ts";
import { findDivision, findHid, packAdministrations } from "../domain/administration-list.ts";
import { compress, decompress } from "../domain/compressed-text.ts";
import type { Country } from "../domain/countries.ts";
import { countrySchema, type Setup } from "../domain/schemas.ts";
import type { CheckInput } from "../domain/check.ts";
import type { View } from "../domain/view.ts";
import type { Deps } from "./deps.ts";

const aboutKey = "administrations-about";
/** A new list is written beside the one in use, which stays until the new one is whole. */
export const listKeys = ["administrations-list", "administrations-list-beside"] as const;

export const aboutSchema = z.strictObject({
  country: countrySchema,
  count: z.number(),
  loadedAt: z.number(),
  list: z.enum(listKeys),
});
type About = z.infer<typeof aboutSchema>;

async function readAbout({ session }: Deps): Promise<About | null> {
  const parsed = aboutSchema.safeParse(await session.get(aboutKey));
  return parsed.success ? parsed.data : null;
}

/** Keeps a list. Returns false when the session has no room for it: the earlier one stays then. */
export async function keepAdministrations(
  deps: Deps,
  country: Country,
  list: readonly ListedAdministration[],
): Promise<boolean> {
  const { session, now } = deps;
  const small = await compress(packAdministrations(list));
  return deps.withLock(aboutKey, async () => {
    const inUse = (await readAbout(deps))?.list ?? listKeys[1];
    const free = inUse === listKeys[0] ? listKeys[1] : listKeys[0];
    const about: About = { country, count: list.length, loadedAt: now(), list: free };
    try {
      await session.set(free, small);
      await session.set(aboutKey, about);
    } catch {
      await session.remove(free);
      return false;
    }
    await session.remove(inUse);
    return true;
  });
}

/** Which list there is; null when none was loaded. */
export async function aboutAdministrations(deps: Deps): Promise<NonNullable<View["administrations"]> | null> {
  const about = await readAbout(deps);
  return about && { country: about.country, count: about.count, loadedAt: about.loadedAt };
}

/** The list as it is stored, packed and compressed, and when it was loaded; null when there is none. */
export async function storedAdministrations(deps: Deps): Promise<{ loadedAt: number; list: string } | null> {
  const about = await readAbout(deps);
  const list = about && (await deps.session.get(about.list));
  return about && typeof list === "string" ? { loadedAt: about.loadedAt, list } : null;
}

/** The list as one text; empty when there is none. */
export async function packedAdministrations(deps: Deps): Promise<string> {
  const stored = await storedAdministrations(deps);
  return (stored && (await decompress(stored.list))) ?? "";
}

/** One administration of the list; null when it is not there. */
export async function findListed(
  deps: Deps,
  division: string,
): Promise<(ListedAdministration & { country: Country }) | null> {
  const about = await readAbout(deps);
  const found = about && findDivision(await packedAdministrations(deps), division);
  return found && { ...found, country: about.country };
}

/** What the list says of a typed division; undefined when the list cannot judge it. */
export async function listedFor(deps: Deps, setup: Setup): Promise<CheckInput["listed"]> {
  const typed = setup.administrationCountry ? undefined : setup.administration?.division;
  const about = typed === undefined ? null : await readAbout(deps);
  if (typed === undefined || !about || about.count === 0) return undefined;
  const packed = await packedAdministrations(deps);
  if (setup.country && setup.country !== about.country)
    return findDivision(packed, typed) ? { known: true, elsewhere: about.country } : undefined;
  const withHid = findHid(packed, typed);
  return {
    known: findDivision(packed, typed) !== null,
    ...(withHid.length === 1 && withHid[0] && { divisionOfHid: withHid[0].division }),
  };
}
