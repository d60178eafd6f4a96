// Checks whose connection the form holds, before a fill. The worst result of a fill is to overwrite another customer's
// connection.
import type { Check } from "./check.ts";
import { fixesOfOthersForm } from "./fixes.ts";
import { nameOf } from "./setup-name.ts";

/** The most characters of a page's text that fit in a sentence. */
const maxShown = 60;

/** The checks of the form in the tab. */
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
