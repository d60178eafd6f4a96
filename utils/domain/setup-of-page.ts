// Which setup a page belongs to: by the client ID it shows, and by the division. Two setups that fit equally are none.
import type { OthersForm, Overwritten } from "./fixes.ts";
import { countryFromWords } from "./countries.ts";
import type { PageFacts } from "./facts.ts";
import { tidyClientId, tidyDivision } from "./formats.ts";
import type { Setup } from "./schemas.ts";

/** What a page shows of the application, app or administration it is about; empty for what it does not show. */
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

/** A division number counts only within its country. Source: docs/facts/exact-online.md "Hosts and countries". */
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

/** 0 when nothing fits or the client IDs differ; the client ID counts more than the division. */
function fit(shown: Shown, setup: Setup): number {
  if (contradicts(shown, setup)) return 0;
  const sameApp = shown.clientId !== "" && shown.clientId === setup.clientId;
  return (sameApp ? 2 : 0) + (sameDivision(shown, setup) ? 1 : 0);
}

/** Whether what the page shows speaks against this setup: another client ID, or another division of an application. */
export function isOfAnother(page: PageFacts, setup: Setup): boolean {
  const shown = shownOn(page);
  const { form } = page;
  const otherDivision =
    form !== undefined &&
    shown.division !== "" &&
    setup.administration !== undefined &&
    shown.division !== setup.administration.division;
  // A client ID that Exact does not know may be this setup's own, mistyped in the form.
  return (page.unknownClientId === undefined && contradicts(shown, setup)) || otherDivision;
}

/** The setups that a page fits best, all equally well; none when it shows nothing of any. */
function bestFits(shown: Shown, setups: readonly Setup[]): Setup[] {
  const fits = setups.map((setup) => fit(shown, setup));
  const best = fits.reduce((one, other) => Math.max(one, other), 0);
  return best > 0 ? setups.filter((_, index) => fits[index] === best) : [];
}

/** The one setup that a page fits best; null when none fits, or several equally. */
export function setupOfPage(page: PageFacts, setups: readonly Setup[]): Setup | null {
  const [found, another] = bestFits(shownOn(page), setups);
  return found && !another ? found : null;
}

/** The setups that a page belongs to rather than to the active one; none when the active one fits as well. */
function othersOf(shown: Shown, setups: readonly Setup[], active: Setup): Setup[] {
  const found = bestFits(shown, setups);
  return found.some(({ id }) => id === active.id) ? [] : found;
}

/** The other setup that a page belongs to, rather than to the active one; null when the active one fits as well. */
export function otherSetupOf(page: PageFacts, setups: readonly Setup[], active: Setup): OtherSetup | null {
  const shown = shownOn(page);
  const [other, another] = othersOf(shown, setups, active);
  if (!other || another) return null;
  return { id: other.id, title: other.title, by: fit(shown, other) >= 2 ? "clientId" : "division" };
}

export const isSameOver = (one: Overwritten, other: Overwritten): boolean =>
  one.clientId === other.clientId && one.division === other.division;

/**
 * Whose connection a fill of the form in the page would replace, unless it is the setup's own: those of other setups,
 * or whosoever has a client ID that is not the setup's. Null for an empty form, and for one of the setup's own.
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
  /** What the page and that setup have in common. */
  by: "clientId" | "division";
}
