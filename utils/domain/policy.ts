// What an administrator has set for everybody. It can only tighten: each function here takes something away, none gives.
import { countryCodes, type Country } from "./countries.ts";
import type { Options } from "./schemas.ts";

/** What is set, entry by entry; an absent one sets nothing. The administrator's words for them: docs/administrators.md. */
export interface Policy {
  /** Minutes: a client secret is never kept longer. */
  retention?: number;
  /** The button beside API Center's form is never shown. */
  pageButton?: false;
  /** Countries a set-up may be for. At least one. */
  allowedCountries?: readonly Country[];
  /** The country a new set-up begins with; one of the allowed ones. */
  defaultCountry?: Country;
  /** What a title must look like: `*` stands for any text, also none; everything else for itself, letter case too. */
  titlePattern?: string;
}

export const policyEntries = [
  "retention",
  "pageButton",
  "allowedCountries",
  "defaultCountry",
  "titlePattern",
] as const satisfies readonly (keyof Policy)[];

/** The options as they count: what the user chose, never more than the policy leaves. */
export function tighten(options: Options, { retention, pageButton }: Policy): Options {
  return {
    ...options,
    keepSecretMinutes: Math.min(options.keepSecretMinutes, retention ?? Infinity),
    pageButton: options.pageButton && pageButton !== false,
  };
}

/** The countries that may be offered, in the table's order. */
export function offeredCountries({ allowedCountries }: Policy): readonly Country[] {
  return allowedCountries ? countryCodes.filter((code) => allowedCountries.includes(code)) : countryCodes;
}

/** Whether a set-up may be for this country. */
export function isAllowed(country: Country, { allowedCountries }: Policy): boolean {
  return allowedCountries?.includes(country) ?? true;
}

/**
 * Whether a title fits a pattern, as a whole. The pieces between the `*` are looked for once each, from left to right:
 * no pattern makes that take long, which is why a pattern is no regular expression.
 */
export function fitsTitle(title: string, pattern: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  const last = rest.pop();
  if (last === undefined) return title === pattern;
  if (!title.startsWith(first) || !title.endsWith(last)) return false;
  const end = title.length - last.length;
  let from = first.length;
  for (const piece of rest) {
    const at = title.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return from <= end;
}
