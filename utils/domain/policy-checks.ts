// The checks before a fill that an administrator's policy brings: rows of the table in checks.ts.
import type { Check } from "./checks.ts";
import { fitsTitle, isAllowed } from "./policy.ts";

export const policyChecks: readonly Check[] = [
  {
    code: "title-not-allowed",
    field: "title",
    severity: "stops",
    find: ({ setup, policy = {} }) =>
      setup.title !== "" && policy.titlePattern !== undefined && !fitsTitle(setup.title, policy.titlePattern)
        ? [policy.titlePattern]
        : null,
    mends: () => [{ action: "edit-value", field: "title" }],
  },
  {
    code: "country-not-allowed",
    field: "country",
    severity: "stops",
    find: ({ setup, policy = {} }) =>
      setup.country && !isAllowed(setup.country, policy) ? [setup.country.toUpperCase()] : null,
    mends: () => [{ action: "edit-value", field: "country" }],
  },
];
