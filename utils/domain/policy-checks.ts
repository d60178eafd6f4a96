// Lists the checks before a fill that come from an administrator's policy: rows of the table in checks.ts.
import type { Check } from "./check.ts";
import { fitsTitle, isAllowed } from "./policy.ts";

/** The checks of the policy. */
export const policyChecks: readonly Check[] = [
  {
    code: "titleNotAllowed",
    field: "title",
    severity: "stops",
    find: ({ setup, policy = {} }) =>
      setup.title !== "" && policy.titlePattern !== undefined && !fitsTitle(setup.title, policy.titlePattern)
        ? [policy.titlePattern]
        : null,
    fixes: () => [{ action: "edit-value", field: "title" }],
  },
  {
    code: "countryNotAllowed",
    field: "country",
    severity: "stops",
    find: ({ setup, policy = {} }) =>
      setup.country && !isAllowed(setup.country, policy) ? [setup.country.toUpperCase()] : null,
    fixes: () => [{ action: "edit-value", field: "country" }],
  },
];
