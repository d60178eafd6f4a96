// Says what must be true after a fill, from a form row, and has the two functions that read a page to check it, in any
// browser.
import { fieldNames, type FieldName } from "../../utils/domain/fields.ts";
import { values, type FormRow } from "./form-row.ts";

/**
 * Runs in the page. Returns what the page's own state holds, or else the values of the marked controls. A page with
 * closed roots has its own function `truth`.
 */
export function truthInPage(): Partial<Record<FieldName, string | null>> {
  const own = (window as { truth?: () => Record<string, string> }).truth;
  if (own) return own();
  const marked = [...document.querySelectorAll<HTMLInputElement>("[data-is]")];
  return Object.fromEntries(marked.map((control) => [control.dataset["is"], control.value]));
}

/** Runs in the page. Returns the values of all controls that must not change. */
export function othersInPage(): unknown[] {
  const others = "input:not([data-is]),textarea:not([data-is]),select:not([data-is])";
  return [...document.querySelectorAll<HTMLInputElement>(others)]
    .filter((control) => !control.closest("[data-part]"))
    .map((control) => [control.value, control.checked]);
}

/** Returns how the page must be classified, as a part of what `recognise` returns. */
export function kindOf({ kind = "form", why }: FormRow): Record<string, unknown> {
  return why ? { kind, why } : { kind };
}

/** Returns the whole report of the fill. */
export function reportOf(row: FormRow): Record<string, unknown> {
  const outcomeOf = (text: string) => {
    const [outcome, code] = text.split(" ");
    return code ? { outcome, code } : { outcome };
  };
  return Object.fromEntries(fieldNames.map((field) => [field, outcomeOf(row.outcomes?.[field] ?? "filled")]));
}

/** Returns what the page must hold afterwards, as a part of everything it holds. */
export function truthAfter(row: FormRow): Record<string, unknown> {
  const wanted = Object.entries({ ...values, ...row.values, ...row.truth });
  return Object.fromEntries(wanted.filter(([, value]) => value !== null));
}
