// Lists the checks before a fill, one row for each: what is wrong, whether it stops the fill, which value's row shows
// it, how to fix it.
import type { CheckInput, Finding, Check } from "./check.ts";
import { plainWords, type Country } from "./countries.ts";
import { fieldNames, fields, valueOf, type FieldName } from "./fields.ts";
import { formChecks } from "./form-checks.ts";
import { isClientId, isDivision } from "./formats.ts";
import { cut, maxLengths } from "./limits.ts";
import { fixesOfAdministrationCountry, fixesOfAppCountry, type Fix } from "./fixes.ts";
import { policyChecks } from "./policy-checks.ts";
import type { Setup } from "./schemas.ts";
import { nameOf } from "./setup-name.ts";
import { redirectUri } from "./sites.ts";

const when = (wrong: boolean, ...substitutions: string[]): string[] | null => (wrong ? substitutions : null);

function differs(found: Country | undefined, wanted: Country | undefined): string[] | null {
  return found && wanted && found !== wanted ? [found.toUpperCase(), wanted.toUpperCase()] : null;
}

const edit = (field: FieldName) => (): Fix[] => [{ action: "edit-value", field }];
const fromApp = (): Fix[] => [{ action: "open-app-centre" }];
const fromList = (): Fix[] => [{ action: "load-administrations" }];

/** Returns whether the setup had a secret before: it was captured, or filled into a form. */
const hadSecret = ({ progress }: Setup): boolean =>
  progress.captured !== undefined || progress.filled !== undefined;

/**
 * Returns the name of the first other setup that `alike` accepts, as the substitutions of a sentence. Returns null when
 * there is none.
 */
function titleOfOther({ setup, setups = [] }: CheckInput, alike: (other: Setup) => boolean): string[] | null {
  const other = setups.find((one) => one.id !== setup.id && alike(one));
  return other ? [nameOf(other)] : null;
}

/** Returns the fixes of a missing value. They depend on where a user gets the value. */
const fixesOfMissing = (field: FieldName): Check["fixes"] =>
  ({ user: edit(field), app: fromApp, list: fromList })[fields[field].source];

const missing = (field: FieldName): Check => ({
  code: fields[field].missing,
  field,
  severity: "stops",
  find: ({ setup, secret }) =>
    when(field === "clientSecret" ? secret === null && !hadSecret(setup) : valueOf(setup, field) === ""),
  fixes: fixesOfMissing(field),
});

/** The checks that stop a fill, besides those of missing values. */
const stopping: Partial<Record<FieldName, readonly Check[]>> = {
  clientId: [
    {
      code: "clientIdFormat",
      field: "clientId",
      severity: "stops",
      find: ({ setup }) => when(setup.clientId !== "" && !isClientId(setup.clientId)),
      fixes: fromApp,
    },
  ],
  clientSecret: [
    {
      code: "clientSecretForgotten",
      field: "clientSecret",
      severity: "stops",
      find: ({ setup, secret }) => when(secret === null && hadSecret(setup)),
      fixes: fromApp,
    },
  ],
  division: [
    {
      code: "divisionFormat",
      field: "division",
      severity: "stops",
      find: ({ setup }) =>
        when(setup.administration !== undefined && !isDivision(setup.administration.division)),
      fixes: fromList,
    },
    {
      code: "divisionIsHid",
      field: "division",
      severity: "stops",
      find: ({ setup, listed }) =>
        listed && !listed.known && listed.divisionOfHid !== undefined
          ? [setup.administration?.division ?? "", listed.divisionOfHid]
          : null,
      fixes: ({ listed }) =>
        listed?.divisionOfHid === undefined
          ? []
          : [{ action: "use-administration", division: listed.divisionOfHid }],
    },
  ],
};

/** All checks, in the order in which their findings are shown. */
export const checks: readonly Check[] = [
  ...formChecks,
  ...fieldNames.flatMap((field) => [missing(field), ...(stopping[field] ?? [])]),
  ...policyChecks,
  // Apps and divisions do not cross countries: docs/facts/exact-online.md "Hosts and countries".
  {
    code: "countryOfApp",
    field: "country",
    severity: "stops",
    find: ({ setup }) => differs(setup.app?.country, setup.country),
    fixes: ({ setup }) => fixesOfAppCountry(setup),
  },
  {
    code: "countryOfAdministration",
    field: "division",
    severity: "stops",
    find: ({ setup }) => differs(setup.administrationCountry, setup.country),
    fixes: ({ setup }) => fixesOfAdministrationCountry(setup),
  },
  {
    code: "secretLooksLikeWebhook",
    field: "clientSecret",
    severity: "warns",
    find: ({ secret }) => when(secret === "webhook"),
    fixes: fromApp,
  },
  {
    code: "secretUnusual",
    field: "clientSecret",
    severity: "warns",
    find: ({ secret }) => when(secret === "unusual"),
    fixes: fromApp,
  },
  {
    code: "redirectUriDiffers",
    field: "clientId",
    severity: "warns",
    find: ({ setup }) =>
      setup.app?.redirectUri !== undefined && setup.app.redirectUri !== redirectUri
        ? [cut(setup.app.redirectUri, maxLengths.saidUri), redirectUri]
        : null,
    fixes: () => [{ action: "copy-redirect-uri" }, { action: "open-app-centre" }],
  },
  {
    code: "testingApp",
    field: "clientId",
    severity: "warns",
    find: ({ setup }) => when(setup.app?.testing === true),
    fixes: fromApp,
  },
  // One live refresh token for each app and user: docs/facts/exact-online.md "OAuth".
  {
    code: "appUsedTwice",
    field: "clientId",
    severity: "warns",
    find: (input) =>
      titleOfOther(input, ({ clientId }) => clientId !== "" && clientId === input.setup.clientId),
    fixes: fromApp,
  },
  {
    code: "titleUsed",
    field: "title",
    severity: "warns",
    find: (input) => {
      const title = plainWords(input.setup.title);
      return titleOfOther(input, (other) => title !== "" && plainWords(other.title) === title);
    },
    fixes: edit("title"),
  },
  {
    code: "divisionLooksLikeHid",
    field: "division",
    severity: "warns",
    find: ({ setup, listed }) => {
      const typed = setup.administration && !setup.administrationCountry ? setup.administration.division : "";
      return when(/^\d{1,4}$/.test(typed) && !listed?.known && listed?.divisionOfHid === undefined, typed);
    },
    fixes: fromList,
  },
  {
    code: "divisionElsewhere",
    field: "division",
    severity: "warns",
    find: ({ setup, listed }) => differs(listed?.elsewhere, setup.country),
    fixes: ({ setup, listed }) => fixesOfAdministrationCountry(setup, listed?.elsewhere),
  },
  {
    code: "divisionNotListed",
    field: "division",
    severity: "warns",
    find: ({ setup, listed }) =>
      listed && !listed.known && listed.divisionOfHid === undefined && setup.administration
        ? [setup.administration.division]
        : null,
    fixes: fromList,
  },
];

/** Returns everything that the checks find, in the order of the table: findings that stop before findings that warn. */
export function findingsOf(input: CheckInput): Finding[] {
  return checks.flatMap(({ code, field, severity, find, fixes }) => {
    const substitutions = find(input);
    return substitutions
      ? [{ code, ...(field && { field }), severity, substitutions, fixes: fixes(input) }]
      : [];
  });
}
