// The list of administrations, in the session: small facts about it apart from the long text.
import * as z from "zod/mini";
import type { ListedAdministration } from "../setup/administration.ts";
import { packAdministrations, unpackAdministrations } from "../setup/administration-list.ts";
import type { Country } from "../setup/countries.ts";
import { countrySchema, type Setup } from "../setup/schemas.ts";
import type { CheckInput } from "../setup/checks.ts";
import type { Surroundings } from "./surroundings.ts";

const aboutKey = "administrations-about";
const listKey = "administrations-list";

const aboutSchema = z.strictObject({ country: countrySchema, count: z.number(), loadedAt: z.number() });
export type AboutAdministrations = z.infer<typeof aboutSchema>;

/** Keeps a list. Answers false when the session has no room for it. */
export async function keepAdministrations(
  { session, now }: Surroundings,
  country: Country,
  list: readonly ListedAdministration[],
): Promise<boolean> {
  try {
    await session.remove(aboutKey);
    await session.set(listKey, packAdministrations(list));
    await session.set(aboutKey, { country, count: list.length, loadedAt: now() });
    return true;
  } catch {
    return false;
  }
}

/** Which list there is; null when none was loaded. */
export async function aboutAdministrations({ session }: Surroundings): Promise<AboutAdministrations | null> {
  const parsed = aboutSchema.safeParse(await session.get(aboutKey));
  return parsed.success ? parsed.data : null;
}

/** The packed list as it is stored; null when there is none. */
export async function packedAdministrations({ session }: Surroundings): Promise<string | null> {
  const text = await session.get(listKey);
  return typeof text === "string" ? text : null;
}

async function readList(around: Surroundings): Promise<ListedAdministration[]> {
  const text = await packedAdministrations(around);
  return text === null ? [] : unpackAdministrations(text);
}

/** One administration of the list; null when it is not there. */
export async function findListed(
  around: Surroundings,
  division: string,
): Promise<(ListedAdministration & { country: Country }) | null> {
  const about = await aboutAdministrations(around);
  if (!about) return null;
  const found = (await readList(around)).find((one) => one.division === division);
  return found ? { ...found, country: about.country } : null;
}

/** What the list says of a typed division; undefined when the list cannot judge it. */
export async function listedFor(around: Surroundings, setup: Setup): Promise<CheckInput["listed"]> {
  const typed = setup.administrationCountry ? undefined : setup.administration?.division;
  const about = typed === undefined ? null : await aboutAdministrations(around);
  if (!about || about.count === 0 || (setup.country && setup.country !== about.country)) return undefined;
  const list = await readList(around);
  const withHid = list.filter(({ hid }) => hid === typed);
  return {
    known: list.some(({ division }) => division === typed),
    ...(withHid.length === 1 && { divisionOfHid: withHid[0]!.division }),
  };
}
