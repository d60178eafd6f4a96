// What a form row says must be so after a fill, and the two looks into a page by which it is checked, in any browser.
import { fieldNames, type FieldName } from "../../utils/domain/fields.ts";
import { values, type FormRow } from "./form-row.ts";

/** Runs in the page: what its own state holds, or what its marked controls do; closed roots are told by the page. */
export function truthInPage(): Partial<Record<FieldName, string | null>> {
  const own = (window as { truth?: () => Record<string, string> }).truth;
  if (own) return own();
  const marked = [...document.querySelectorAll<HTMLInputElement>("[data-is]")];
  return Object.fromEntries(marked.map((control) => [control.dataset["is"], control.value]));
}

/** Runs in the page: everything in it that is not to be touched. */
export function othersInPage(): unknown[] {
  const others = "input:not([data-is]),textarea:not([data-is]),select:not([data-is])";
  return [...document.querySelectorAll<HTMLInputElement>(others)]
    .filter((control) => !control.closest("[data-part]"))
    .map((control) => [control.value, control.checked]);
}

/** What the page is taken for; part of the answer of `recognise`. */
export function kindOf({ kind = "form", why }: FormRow): Record<string, unknown> {
  return why ? { kind, why } : { kind };
}

/** The whole report of the fill. */
export function reportOf(row: FormRow): Record<string, unknown> {
  const outcomeOf = (text: string) => {
    const [outcome, code] = text.split(" ");
    return code ? { outcome, code } : { outcome };
  };
  return Object.fromEntries(fieldNames.map((field) => [field, outcomeOf(row.outcomes?.[field] ?? "filled")]));
}

/** What the page must hold afterwards; part of what it does hold. */
export function truthAfter(row: FormRow): Record<string, unknown> {
  const wanted = Object.entries({ ...values, ...row.values, ...row.truth });
  return Object.fromEntries(wanted.filter(([, value]) => value !== null));
}
