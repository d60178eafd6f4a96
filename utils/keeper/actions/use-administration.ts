// Choosing an administration: from the list, or the one the signed-in page shows.
import type { Administration } from "../../setup/administration.ts";
import type { Country } from "../../setup/countries.ts";
import { isDivision } from "../../setup/formats.ts";
import type { Setup } from "../../setup/schemas.ts";
import type { ActionResult } from "../../setup/view.ts";
import { findListed } from "../administrations.ts";
import { keptOf } from "../known-administrations.ts";
import { factsOf } from "../pages.ts";
import { changeSetup, readSetups } from "../setups.ts";
import type { Surroundings } from "../surroundings.ts";
import { done, refused, refusedBy } from "./result.ts";

/** The setup without what was true of other values only. */
export function restarted(setup: Setup): Setup {
  const { filled: _filled, authorised: _authorised, connected: _connected, ...progress } = setup.progress;
  return { ...setup, progress };
}

function withAdministration(setup: Setup, administration: Administration, country: Country): Setup {
  const same = setup.administration?.division === administration.division;
  // A title that was the former administration's name follows; one that a person gave stays.
  const titled = setup.title !== "" && setup.title !== setup.administration?.name;
  return {
    ...(same ? setup : restarted(setup)),
    title: titled ? setup.title : (administration.name ?? setup.title),
    country: setup.country ?? country,
    administration,
    administrationCountry: country,
  };
}

export async function useAdministration(
  around: Surroundings,
  tabId: number | undefined,
  { division, shown }: { division?: string; shown?: string },
): Promise<ActionResult> {
  const { activeId } = await readSetups(around);
  const found =
    division === undefined ? await shownOn(around, tabId, shown) : await findListed(around, division);
  if (!found) return refused("administration-unknown");
  if ("result" in found) return found;
  const { country, division: number, name } = found;
  const administration = keptOf(found);
  await changeSetup(around, activeId, (setup) => withAdministration(setup, administration, country));
  return done("administration-used", name ?? "", number);
}

async function shownOn(
  around: Surroundings,
  tabId: number | undefined,
  expected: string | undefined,
): Promise<ActionResult | (Administration & { country: Country })> {
  const facts = await factsOf(around, tabId);
  if (!facts.kind.startsWith("exact-")) return refusedBy(facts, "wrong-page");
  const { administration, country } = facts;
  if (!administration || !country || !isDivision(administration.division))
    return refusedBy(facts, "no-division");
  if (expected !== undefined && expected !== administration.division) return refused("page-changed");
  // The page knows the number; the list, where there is one, knows its name better.
  const listed = await findListed(around, administration.division);
  return listed?.country === country ? listed : { ...administration, country };
}
