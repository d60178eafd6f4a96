// Sets the administration of a setup: one from the list, or the one that the page of Exact Online shows.
import type { Shown } from "../../domain/what-was-shown.ts";
import type { Administration } from "../../domain/administration.ts";
import type { Country } from "../../domain/countries.ts";
import { isDivision } from "../../domain/formats.ts";
import type { Setup } from "../../domain/schemas.ts";
import type { ActionResult } from "../../domain/sentences.ts";
import { findListed, listWants } from "../stored-administrations.ts";
import { keptOf } from "../known-administrations.ts";
import { changeSetupShown, isRefusal, pageShown } from "../shown.ts";
import type { Deps } from "../deps.ts";
import { loadMemory } from "../store/store.ts";
import { done, refused, refusedBy } from "./result.ts";

/** Returns the setup without the steps that were done with other values: filled, authorised and connected. */
export function restarted(setup: Setup): Setup {
  const { filled: _filled, authorised: _authorised, connected: _connected, ...progress } = setup.progress;
  return { ...setup, progress };
}

function withAdministration(setup: Setup, administration: Administration, country: Country): Setup {
  const same = setup.administration?.division === administration.division;
  // Replace the title where it is the name of the earlier administration. Keep a title that the user gave.
  const titled = setup.title !== "" && setup.title !== setup.administration?.name;
  return {
    ...(same ? setup : restarted(setup)),
    title: titled ? setup.title : (administration.name ?? setup.title),
    country: setup.country ?? country,
    administration,
    administrationCountry: country,
  };
}

type Found = Administration & { country: Country };

/**
 * Sets the administration of the setup that was shown. It is either `division` in the list of `country`, or `shown`,
 * the division that the page in the tab showed. Refuses where the list does not have it, or the page shows another one
 * now.
 */
export async function useAdministration(
  deps: Deps,
  tabId: number | undefined,
  wanted: { division?: string; country?: Country; shown?: string },
  shown: Shown,
): Promise<ActionResult> {
  const found = await meant(deps, tabId, wanted, shown);
  if (isRefusal(found)) return found;
  const { country, division, name } = found;
  const administration = keptOf(found);
  const refusal = await changeSetupShown(deps, shown.setupId, (setup) =>
    withAdministration(setup, administration, country),
  );
  return refusal ?? done("administrationUsed", name ?? "", division);
}

async function meant(
  deps: Deps,
  tabId: number | undefined,
  { division, country, shown: onPage }: Parameters<typeof useAdministration>[2],
  shown: Shown,
): Promise<Found | ActionResult> {
  if (onPage !== undefined) return shownOn(deps, tabId, onPage, shown);
  const listed =
    division === undefined ? null : await findListed(await loadMemory(deps, listWants), division);
  return listed && (country ?? listed.country) === listed.country ? listed : refused("administrationUnknown");
}

async function shownOn(
  deps: Deps,
  tabId: number | undefined,
  expected: string,
  shown: Shown,
): Promise<Found | ActionResult> {
  const looked = await pageShown(deps, tabId, shown);
  if (isRefusal(looked)) return looked;
  const { facts } = looked;
  if (!facts.kind.startsWith("exact-")) return refusedBy(facts, "wrongPage");
  const { administration, country } = facts;
  if (!administration || !country || !isDivision(administration.division))
    return refusedBy(facts, "noDivision");
  if (expected !== administration.division) return refused("pageChanged");
  // Take the administration from the list where it is there: its name is better than the one on the page.
  const listed = await findListed(await loadMemory(deps, listWants), administration.division);
  return listed?.country === country ? listed : { ...administration, country };
}
