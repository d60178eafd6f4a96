// The checks before a fill, one row each: what is wrong, whether it stops, in which value's row it shows, what mends it.
import type { Code } from "./codes.ts";
import { plainWords, type Country } from "./countries.ts";
import type { FieldName } from "./facts.ts";
import { formChecks } from "./form-checks.ts";
import { isClientId, isDivision, type secretShape } from "./formats.ts";
import { cut, longest } from "./limits.ts";
import { mendsOfAdministrationCountry, mendsOfAppCountry, type Mend } from "./fixes.ts";
import { policyChecks } from "./policy-checks.ts";
import type { Policy } from "./policy.ts";
import type { Setup } from "./schemas.ts";
import { nameOf } from "./setup-name.ts";
import type { OthersForm } from "./setup-of-page.ts";
import { redirectUri } from "./sites.ts";
import type { Trouble } from "./view.ts";

export interface CheckInput {
  setup: Setup;
  /** How the kept secret looks; null when none is kept. */
  secret: ReturnType<typeof secretShape> | null;
  /** What the loaded list says of a typed division; absent when there is no list or the number was chosen from it. */
  listed?: { known: boolean; divisionOfHid?: string; elsewhere?: Country };
  /** The other setups; this one may be among them. */
  setups?: readonly Setup[];
  /** What an administrator set. */
  policy?: Policy;
  /** The other connection whose values the form in the tab holds. */
  formOf?: OthersForm;
}

export interface Finding extends Trouble {
  /** Absent when it is about none of the setup's values. */
  field?: FieldName;
  severity: "stops" | "warns";
}

export interface Check {
  code: Code;
  field?: FieldName;
  severity: Finding["severity"];
  /** The gaps of the sentence when the check finds something, else null. */
  find: (input: CheckInput) => string[] | null;
  mends: (input: CheckInput) => Mend[];
}

const when = (wrong: boolean, ...gaps: string[]): string[] | null => (wrong ? gaps : null);

function differs(found: Country | undefined, wanted: Country | undefined): string[] | null {
  return found && wanted && found !== wanted ? [found.toUpperCase(), wanted.toUpperCase()] : null;
}

const edit = (field: FieldName) => (): Mend[] => [{ action: "edit-value", field }];
const fromApp = (): Mend[] => [{ action: "open-app-centre" }];
const fromList = (): Mend[] => [{ action: "load-administrations" }];

/** It was there once: captured, or filled into a form. */
const hadSecret = ({ progress }: Setup): boolean =>
  progress.captured !== undefined || progress.filled !== undefined;

/** The first of the other setups that is alike in something, by name. */
function titleOfOther({ setup, setups = [] }: CheckInput, alike: (other: Setup) => boolean): string[] | null {
  const other = setups.find((one) => one.id !== setup.id && alike(one));
  return other ? [nameOf(other)] : null;
}

export const checks: readonly Check[] = [
  ...formChecks,
  {
    code: "title-missing",
    field: "title",
    severity: "stops",
    find: ({ setup }) => when(setup.title === ""),
    mends: edit("title"),
  },
  {
    code: "client-id-missing",
    field: "clientId",
    severity: "stops",
    find: ({ setup }) => when(setup.clientId === ""),
    mends: fromApp,
  },
  {
    code: "client-id-format",
    field: "clientId",
    severity: "stops",
    find: ({ setup }) => when(setup.clientId !== "" && !isClientId(setup.clientId)),
    mends: fromApp,
  },
  {
    code: "client-secret-missing",
    field: "clientSecret",
    severity: "stops",
    find: ({ setup, secret }) => when(secret === null && !hadSecret(setup)),
    mends: fromApp,
  },
  {
    code: "client-secret-forgotten",
    field: "clientSecret",
    severity: "stops",
    find: ({ setup, secret }) => when(secret === null && hadSecret(setup)),
    mends: fromApp,
  },
  {
    code: "country-missing",
    field: "country",
    severity: "stops",
    find: ({ setup }) => when(!setup.country),
    mends: edit("country"),
  },
  {
    code: "division-missing",
    field: "division",
    severity: "stops",
    find: ({ setup }) => when(!setup.administration),
    mends: fromList,
  },
  {
    code: "division-format",
    field: "division",
    severity: "stops",
    find: ({ setup }) =>
      when(setup.administration !== undefined && !isDivision(setup.administration.division)),
    mends: fromList,
  },
  {
    code: "division-is-hid",
    field: "division",
    severity: "stops",
    find: ({ setup, listed }) =>
      listed && !listed.known && listed.divisionOfHid !== undefined
        ? [setup.administration?.division ?? "", listed.divisionOfHid]
        : null,
    mends: ({ listed }) =>
      listed?.divisionOfHid === undefined
        ? []
        : [{ action: "use-administration", division: listed.divisionOfHid }],
  },
  ...policyChecks,
  // Apps and divisions do not cross countries: facts/exact-online.md "Hosts and countries".
  {
    code: "country-of-app",
    field: "country",
    severity: "stops",
    find: ({ setup }) => differs(setup.app?.country, setup.country),
    mends: ({ setup }) => mendsOfAppCountry(setup),
  },
  {
    code: "country-of-administration",
    field: "division",
    severity: "stops",
    find: ({ setup }) => differs(setup.administrationCountry, setup.country),
    mends: ({ setup }) => mendsOfAdministrationCountry(setup),
  },
  {
    code: "secret-looks-like-webhook",
    field: "clientSecret",
    severity: "warns",
    find: ({ secret }) => when(secret === "webhook"),
    mends: fromApp,
  },
  {
    code: "secret-unusual",
    field: "clientSecret",
    severity: "warns",
    find: ({ secret }) => when(secret === "unusual"),
    mends: fromApp,
  },
  {
    code: "redirect-uri-differs",
    field: "clientId",
    severity: "warns",
    find: ({ setup }) =>
      setup.app?.redirectUri !== undefined && setup.app.redirectUri !== redirectUri
        ? [cut(setup.app.redirectUri, longest.saidUri), redirectUri]
        : null,
    mends: () => [{ action: "copy-redirect-uri" }, { action: "open-app-centre" }],
  },
  {
    code: "testing-app",
    field: "clientId",
    severity: "warns",
    find: ({ setup }) => when(setup.app?.testing === true),
    mends: fromApp,
  },
  // One live refresh token for each app and user: facts/exact-online.md "OAuth".
  {
    code: "app-used-twice",
    field: "clientId",
    severity: "warns",
    find: (input) =>
      titleOfOther(input, ({ clientId }) => clientId !== "" && clientId === input.setup.clientId),
    mends: fromApp,
  },
  {
    code: "title-used",
    field: "title",
    severity: "warns",
    find: (input) => {
      const title = plainWords(input.setup.title);
      return titleOfOther(input, (other) => title !== "" && plainWords(other.title) === title);
    },
    mends: edit("title"),
  },
  {
    code: "division-looks-like-hid",
    field: "division",
    severity: "warns",
    find: ({ setup, listed }) => {
      const typed = setup.administration && !setup.administrationCountry ? setup.administration.division : "";
      return when(/^\d{1,4}$/.test(typed) && !listed?.known && listed?.divisionOfHid === undefined, typed);
    },
    mends: fromList,
  },
  {
    code: "division-elsewhere",
    field: "division",
    severity: "warns",
    find: ({ setup, listed }) => differs(listed?.elsewhere, setup.country),
    mends: ({ setup, listed }) => mendsOfAdministrationCountry(setup, listed?.elsewhere),
  },
  {
    code: "division-not-listed",
    field: "division",
    severity: "warns",
    find: ({ setup, listed }) =>
      listed && !listed.known && listed.divisionOfHid === undefined && setup.administration
        ? [setup.administration.division]
        : null,
    mends: fromList,
  },
];

/** Everything the checks find, in the table's order: what stops before what warns. */
export function findingsOf(input: CheckInput): Finding[] {
  return checks.flatMap(({ code, field, severity, find, mends }) => {
    const gaps = find(input);
    return gaps ? [{ code, ...(field && { field }), severity, gaps, mends: mends(input) }] : [];
  });
}
