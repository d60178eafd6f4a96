// Finds the setup that a page belongs to, by the client ID and the division that it shows. If two setups fit equally,
// neither counts.
import type { OthersForm, Overwritten } from "./fixes.ts";
import { countryFromWords } from "./countries.ts";
import type { PageFacts } from "./facts.ts";
import { tidyClientId, tidyDivision } from "./formats.ts";
import type { Setup } from "./schemas.ts";

/** What a page shows of its application, app or administration. Empty for what it does not show. */
interface Shown {
  clientId: string;
  division: string;
  country: string | undefined;
}

function shownOn({ form, app, administration, unknownClientId, country }: PageFacts): Shown {
  const current = form?.current;
  return {
    clientId: tidyClientId(current?.clientId ?? app?.clientId ?? unknownClientId ?? ""),
    division: tidyDivision(current?.division ?? administration?.division ?? ""),
    country: (current?.country && countryFromWords(current.country)) || country,
  };
}

/**
 * Returns whether the page shows the division of the setup. A division number counts only within its country. Source:
 * docs/facts/exact-online.md "Hosts and countries".
 */
function sameDivision({ division, country }: Shown, setup: Setup): boolean {
  const place = setup.administrationCountry ?? setup.country;
  return (
    division !== "" &&
    setup.administration?.division === division &&
    (!country || !place || country === place)
  );
}

const contradicts = ({ clientId }: Shown, setup: Setup): boolean =>
  clientId !== "" && setup.clientId !== "" && clientId !== setup.clientId;

/**
 * Scores how well a setup fits. 0: nothing fits, or the client IDs differ. The client ID counts more than the division.
 */
function fit(shown: Shown, setup: Setup): number {
  if (contradicts(shown, setup)) return 0;
  const sameApp = shown.clientId !== "" && shown.clientId === setup.clientId;
  return (sameApp ? 2 : 0) + (sameDivision(shown, setup) ? 1 : 0);
}

/** Returns whether the page shows values of another setup: another client ID, or a form with another division. */
export function isOfAnother(page: PageFacts, setup: Setup): boolean {
  const shown = shownOn(page);
  const { form } = page;
  const otherDivision =
    form !== undefined &&
    shown.division !== "" &&
    setup.administration !== undefined &&
    shown.division !== setup.administration.division;
  // A client ID that Exact does not know may be this setup's own client ID, mistyped in the form.
  return (page.unknownClientId === undefined && contradicts(shown, setup)) || otherDivision;
}

/** Returns the setups that fit a page best, all equally well. Returns none when nothing fits. */
function bestFits(shown: Shown, setups: readonly Setup[]): Setup[] {
  const fits = setups.map((setup) => fit(shown, setup));
  const best = fits.reduce((one, other) => Math.max(one, other), 0);
  return best > 0 ? setups.filter((_, index) => fits[index] === best) : [];
}

/** Returns the only setup that fits a page best. Returns null when none fits, or several fit equally. */
export function setupOfPage(page: PageFacts, setups: readonly Setup[]): Setup | null {
  const [found, another] = bestFits(shownOn(page), setups);
  return found && !another ? found : null;
}

/**
 * Returns the setups that fit a page better than the active one. Returns none when the active one fits as well as they
 * do.
 */
function othersOf(shown: Shown, setups: readonly Setup[], active: Setup): Setup[] {
  const found = bestFits(shown, setups);
  return found.some(({ id }) => id === active.id) ? [] : found;
}

/**
 * Returns the other setup that a page belongs to. Returns null when the active one fits as well, or several others fit.
 */
export function otherSetupOf(page: PageFacts, setups: readonly Setup[], active: Setup): OtherSetup | null {
  const shown = shownOn(page);
  const [other, another] = othersOf(shown, setups, active);
  if (!other || another) return null;
  return { id: other.id, title: other.title, by: fit(shown, other) >= 2 ? "clientId" : "division" };
}

/** Returns whether both name the same connection. */
export const isSameOver = (one: Overwritten, other: Overwritten): boolean =>
  one.clientId === other.clientId && one.division === other.division;

/**
 * Returns the connection that a fill of the form in the page would replace, if it is not the setup's own. It belongs to
 * other setups, or has a client ID that is not the setup's. Returns null for an empty form and for a form with the
 * setup's own values.
 */
export function othersForm(page: PageFacts, setups: readonly Setup[], setup: Setup): OthersForm | null {
  if (!page.form) return null;
  const shown = shownOn(page);
  const owners = othersOf(shown, setups, setup);
  if (owners.length === 0 && !contradicts(shown, setup)) return null;
  return { owners, over: { clientId: shown.clientId, division: shown.division } };
}

/** Another setup that the page in the tab belongs to. */
export interface OtherSetup {
  id: string;
  title: string;
  /** The value that the page and that setup share. */
  by: "clientId" | "division";
}
