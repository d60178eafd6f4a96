// What the loaded list knows of divisions that were typed or came from a file: their names, and the numbers people see.
import type { Administration, ListedAdministration } from "../domain/administration.ts";
import { unpackAdministrations } from "../domain/administration-list.ts";
import type { Country } from "../domain/countries.ts";
import { knownBy } from "../domain/within-limits.ts";
import type { Setup } from "../domain/schemas.ts";
import { unpacked, type KeptList } from "./stored-administrations.ts";

export interface KnownAdministrations {
  country: Country;
  ofDivision(division: string): ListedAdministration | undefined;
  /** The only administration that people know under this number. */
  ofHid(hid: string): ListedAdministration | undefined;
}

export function knownFrom(country: Country, list: readonly ListedAdministration[]): KnownAdministrations {
  const divisions = new Map(list.map((one) => [one.division, one]));
  const hids = new Map<string, ListedAdministration | null>();
  for (const one of list) if (one.hid !== undefined) hids.set(one.hid, hids.has(one.hid) ? null : one);
  return {
    country,
    ofDivision: (division) => divisions.get(division),
    ofHid: (hid) => hids.get(hid) ?? undefined,
  };
}

/** What the list in the session knows; null when none was loaded. */
export async function knownIn(kept: KeptList): Promise<KnownAdministrations | null> {
  return kept.about && knownFrom(kept.about.country, unpackAdministrations(await unpacked(kept)));
}

/** A setup whose division was typed is told the administration's name, where the list is of its country and has it. */
export function withKnownName(setup: Setup, known: KnownAdministrations): Setup {
  const { administration, administrationCountry, country } = setup;
  if (!administration || administrationCountry || country !== known.country) return setup;
  const found = known.ofDivision(administration.division);
  return found ? { ...setup, administration: keptOf(found), administrationCountry: country } : setup;
}

/** An administration of a list as a setup keeps it. */
export function keptOf({ division, ...known }: ListedAdministration): Administration {
  return { division, ...knownBy(known) };
}
