// The checks of the form before a fill: whose connection it holds. Another customer's overwritten is the worst a fill can do.
import type { Check } from "./checks.ts";
import { mendsOfOthersForm } from "./fixes.ts";
import { nameOf } from "./setup-name.ts";

/** Characters of what stands on a page that a sentence has room for. */
const longestShown = 60;

export const formChecks: readonly Check[] = [
  {
    code: "form-of-another",
    severity: "stops",
    find: ({ formOf }) => (formOf?.owners.length ? [formOf.owners.map(nameOf).join(", ")] : null),
    mends: ({ formOf }) => (formOf ? mendsOfOthersForm(formOf) : []),
  },
  {
    code: "form-of-unknown",
    severity: "stops",
    find: ({ formOf }) =>
      formOf && formOf.owners.length === 0 ? [formOf.over.clientId.slice(0, longestShown)] : null,
    mends: ({ formOf }) => (formOf ? mendsOfOthersForm(formOf) : []),
  },
];
