// Choosing an administration: from the list, or the one the signed-in page shows.
import type { Seen } from "../../domain/actions.ts";
import type { Administration } from "../../domain/administration.ts";
import type { Country } from "../../domain/countries.ts";
import { isDivision } from "../../domain/formats.ts";
import type { Setup } from "../../domain/schemas.ts";
import type { ActionResult } from "../../domain/view.ts";
import { findListed } from "../stored-administrations.ts";
import { keptOf } from "../known-administrations.ts";
import { changeShown, isRefusal, pageShown } from "../shown.ts";
import type { Surroundings } from "../deps.ts";
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

type Found = Administration & { country: Country };

/**
 * Gives the setup that was shown an administration: `division` of the list of `country` that was shown, or `shown`, the
 * one that the page in the tab showed. Refused when list or page show another one by now.
 */
export async function useAdministration(
  around: Surroundings,
  tabId: number | undefined,
  wanted: { division?: string; country?: Country; shown?: string },
  seen: Seen,
): Promise<ActionResult> {
  const found = await meant(around, tabId, wanted, seen);
  if (isRefusal(found)) return found;
  const { country, division, name } = found;
  const administration = keptOf(found);
  const refusal = await changeShown(around, seen.setupId, (setup) =>
    withAdministration(setup, administration, country),
  );
  return refusal ?? done("administration-used", name ?? "", division);
}

async function meant(
  around: Surroundings,
  tabId: number | undefined,
  { division, country, shown }: Parameters<typeof useAdministration>[2],
  seen: Seen,
): Promise<Found | ActionResult> {
  if (shown !== undefined) return shownOn(around, tabId, shown, seen);
  const listed = division === undefined ? null : await findListed(around, division);
  return listed && (country ?? listed.country) === listed.country
    ? listed
    : refused("administration-unknown");
}

async function shownOn(
  around: Surroundings,
  tabId: number | undefined,
  expected: string,
  seen: Seen,
): Promise<Found | ActionResult> {
  const looked = await pageShown(around, tabId, seen);
  if (isRefusal(looked)) return looked;
  const { facts } = looked;
  if (!facts.kind.startsWith("exact-")) return refusedBy(facts, "wrong-page");
  const { administration, country } = facts;
  if (!administration || !country || !isDivision(administration.division))
    return refusedBy(facts, "no-division");
  if (expected !== administration.division) return refused("page-changed");
  // The page knows the number; the list, where there is one, knows its name better.
  const listed = await findListed(around, administration.division);
  return listed?.country === country ? listed : { ...administration, country };
}
