// Which setup a page belongs to: by the client ID it shows, and by the division. Two setups that fit equally are none.
import { countryFromWords } from "./countries.ts";
import type { PageFacts } from "./facts.ts";
import { tidyClientId, tidyDivision } from "./formats.ts";
import type { Setup } from "./schemas.ts";
import type { OtherSetup } from "./view.ts";

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

/** A division number counts only within its country. Source: facts/exact-online.md "Hosts and countries". */
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

/** The one setup that a page fits best; null when none fits, or several equally. */
export function setupOfPage(page: PageFacts, setups: readonly Setup[]): Setup | null {
  const shown = shownOn(page);
  if (shown.clientId === "" && shown.division === "") return null;
  const fits = setups.map((setup) => fit(shown, setup));
  const best = Math.max(0, ...fits);
  const found = setups.filter((_, index) => fits[index] === best);
  return best > 0 && found.length === 1 ? found[0]! : null;
}

/** The other setup that a page belongs to, rather than to the active one; null when the active one fits as well. */
export function otherSetupOf(page: PageFacts, setups: readonly Setup[], active: Setup): OtherSetup | null {
  const shown = shownOn(page);
  const other = setupOfPage(page, setups);
  if (!other || other.id === active.id || fit(shown, other) <= fit(shown, active)) return null;
  const by = fit(shown, other) >= 2 ? "clientId" : "division";
  return { id: other.id, title: other.title, by };
}
