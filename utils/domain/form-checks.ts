// The checks of the form before a fill: whose connection it holds. Another customer's overwritten is the worst a fill can do.
import type { Check } from "./check.ts";
import { fixesOfOthersForm } from "./fixes.ts";
import { nameOf } from "./setup-name.ts";

/** Characters of what stands on a page that a sentence has room for. */
const maxShown = 60;

export const formChecks: readonly Check[] = [
  {
    code: "formOfAnother",
    severity: "stops",
    find: ({ formOf }) => (formOf?.owners.length ? [formOf.owners.map(nameOf).join(", ")] : null),
    fixes: ({ formOf }) => (formOf ? fixesOfOthersForm(formOf) : []),
  },
  {
    code: "formOfUnknown",
    severity: "stops",
    find: ({ formOf }) =>
      formOf && formOf.owners.length === 0 ? [formOf.over.clientId.slice(0, maxShown)] : null,
    fixes: ({ formOf }) => (formOf ? fixesOfOthersForm(formOf) : []),
  },
];
