// Looks up divisions in the loaded list: their names, and the numbers that users see in Exact Online.
import type { Administration, ListedAdministration } from "../domain/administration.ts";
import { unpackAdministrations } from "../domain/administration-list.ts";
import type { Country } from "../domain/countries.ts";
import { knownBy } from "../domain/within-limits.ts";
import type { Setup } from "../domain/schemas.ts";
import { unpacked, type KeptList } from "./stored-administrations.ts";

/** The administrations of a loaded list. */
export interface KnownAdministrations {
  country: Country;
  ofDivision(division: string): ListedAdministration | undefined;
  /**
   * Returns the administration that users see under this number. Returns undefined where there are several, or none.
   */
  ofHid(hid: string): ListedAdministration | undefined;
}

interface Maps {
  divisions: ReadonlyMap<string, ListedAdministration>;
  /** Null: several administrations share the number. */
  hids: ReadonlyMap<string, ListedAdministration | null>;
}

function mapsOf(packed: string): Maps {
  const list = unpackAdministrations(packed);
  const divisions = new Map(list.map((one) => [one.division, one]));
  const hids = new Map<string, ListedAdministration | null>();
  for (const one of list) if (one.hid !== undefined) hids.set(one.hid, hids.has(one.hid) ? null : one);
  return { divisions, hids };
}

/** Makes the look-up for a packed list of this country. Unpacks the list when something is looked up first. */
export function knownFrom(country: Country, packed: string): KnownAdministrations {
  let made: Maps | undefined;
  const maps = () => (made ??= mapsOf(packed));
  return {
    country,
    ofDivision: (division) => maps().divisions.get(division),
    ofHid: (hid) => maps().hids.get(hid) ?? undefined,
  };
}

/** Makes the look-up for the list in the session. Returns null where no list was loaded. */
export async function knownIn(kept: KeptList): Promise<KnownAdministrations | null> {
  return kept.about && knownFrom(kept.about.country, await unpacked(kept));
}

/**
 * Gives a setup the name of its typed division. Returns the same setup where the list is of another country or has no
 * such division.
 */
export function withKnownName(setup: Setup, known: KnownAdministrations): Setup {
  const { administration, administrationCountry, country } = setup;
  if (!administration || administrationCountry || country !== known.country) return setup;
  const found = known.ofDivision(administration.division);
  return found ? { ...setup, administration: keptOf(found), administrationCountry: country } : setup;
}

/** Returns an administration of the list in the shape that a setup stores. */
export function keptOf({ division, ...known }: ListedAdministration): Administration {
  return { division, ...knownBy(known) };
}
