// The checks before a fill, one row each: what is wrong, whether it stops, and in which value's row it shows.
import type { Code } from "./codes.ts";
import { countries, type Country } from "./countries.ts";
import type { FieldName } from "./facts.ts";
import { isClientId, isDivision, type secretShape } from "./formats.ts";
import type { Setup } from "./schemas.ts";
import { redirectUri } from "./sites.ts";
import type { Sentence } from "./view.ts";

export interface CheckInput {
  setup: Setup;
  /** How the kept secret looks; null when none is kept. */
  secret: ReturnType<typeof secretShape> | null;
  /** What the loaded list says of a typed division; absent when there is no list or the number was chosen from it. */
  listed?: { known: boolean; divisionOfHid?: string };
}

export interface Finding extends Sentence {
  field: FieldName;
  severity: "stops" | "warns";
}

interface Check {
  code: Code;
  field: FieldName;
  severity: Finding["severity"];
  /** The gaps of the sentence when the check finds something, else null. */
  find: (input: CheckInput) => string[] | null;
}

const when = (wrong: boolean, ...gaps: string[]): string[] | null => (wrong ? gaps : null);

function differs(found: Country | undefined, wanted: Country | undefined): string[] | null {
  return found && wanted && found !== wanted ? [found, wanted] : null;
}

const checks: readonly Check[] = [
  {
    code: "title-missing",
    field: "title",
    severity: "stops",
    find: ({ setup }) => when(setup.title === ""),
  },
  {
    code: "client-id-missing",
    field: "clientId",
    severity: "stops",
    find: ({ setup }) => when(setup.clientId === ""),
  },
  {
    code: "client-id-format",
    field: "clientId",
    severity: "stops",
    find: ({ setup }) => when(setup.clientId !== "" && !isClientId(setup.clientId)),
  },
  {
    code: "client-secret-missing",
    field: "clientSecret",
    severity: "stops",
    find: ({ secret }) => when(secret === null),
  },
  { code: "country-missing", field: "country", severity: "stops", find: ({ setup }) => when(!setup.country) },
  {
    code: "division-missing",
    field: "division",
    severity: "stops",
    find: ({ setup }) => when(!setup.administration),
  },
  {
    code: "division-format",
    field: "division",
    severity: "stops",
    find: ({ setup }) =>
      when(setup.administration !== undefined && !isDivision(setup.administration.division)),
  },
  {
    code: "division-is-hid",
    field: "division",
    severity: "stops",
    find: ({ setup, listed }) =>
      listed && !listed.known && listed.divisionOfHid !== undefined
        ? [setup.administration?.division ?? "", listed.divisionOfHid]
        : null,
  },
  // Apps and divisions do not cross countries: facts/exact-online.md "Hosts and countries".
  {
    code: "country-of-app",
    field: "country",
    severity: "stops",
    find: ({ setup }) => differs(setup.app?.country, setup.country),
  },
  {
    code: "country-of-administration",
    field: "division",
    severity: "stops",
    find: ({ setup }) => differs(setup.administrationCountry, setup.country),
  },
  {
    code: "secret-looks-like-webhook",
    field: "clientSecret",
    severity: "warns",
    find: ({ secret }) => when(secret === "webhook"),
  },
  {
    code: "secret-unusual",
    field: "clientSecret",
    severity: "warns",
    find: ({ secret }) => when(secret === "unusual"),
  },
  {
    code: "redirect-uri-differs",
    field: "clientId",
    severity: "warns",
    find: ({ setup }) =>
      setup.app?.redirectUri !== undefined && setup.app.redirectUri !== redirectUri
        ? [setup.app.redirectUri, redirectUri]
        : null,
  },
  {
    code: "testing-app",
    field: "clientId",
    severity: "warns",
    find: ({ setup }) => when(setup.app?.testing === true),
  },
  {
    code: "division-looks-like-hid",
    field: "division",
    severity: "warns",
    find: ({ setup, listed }) => {
      const typed = setup.administration && !setup.administrationCountry ? setup.administration.division : "";
      return when(/^\d{1,4}$/.test(typed) && !listed?.known && listed?.divisionOfHid === undefined, typed);
    },
  },
  {
    code: "division-not-listed",
    field: "division",
    severity: "warns",
    find: ({ setup, listed }) =>
      listed && !listed.known && listed.divisionOfHid === undefined && setup.administration
        ? [setup.administration.division]
        : null,
  },
];

/** Everything the checks find, in the table's order: what stops before what warns. */
export function findingsOf(input: CheckInput): Finding[] {
  return checks.flatMap(({ code, field, severity, find }) => {
    const gaps = find(input);
    return gaps ? [{ code, field, severity, gaps: gaps.map(countryName) }] : [];
  });
}

const countryName = (gap: string): string => (Object.hasOwn(countries, gap) ? gap.toUpperCase() : gap);
