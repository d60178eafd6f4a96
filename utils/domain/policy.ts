// Applies what an administrator set for everybody. It can only tighten: each function here takes something away, none
// adds anything.
import { countryCodes, type Country } from "./countries.ts";
import type { Options } from "./schemas.ts";

/**
 * The entries that an administrator can set. An absent entry sets nothing. Their words for administrators:
 * docs/administrators.md.
 */
export interface Policy {
  /** The most minutes that a client secret is kept. */
  retention?: number;
  /** Whether the button beside API Center's form is shown. Only false can be set: it is never shown. */
  pageButton?: false;
  /** The countries that a setup may have, at least one. */
  allowedCountries?: readonly Country[];
  /** The country of a new setup. It is one of the allowed countries. */
  defaultCountry?: Country;
  /**
   * The pattern of a title. `*` stands for any text, also for none. Every other character stands for itself, in the
   * same case.
   */
  titlePattern?: string;
}

/** The names of the entries, in the order in which they are read. */
export const policyEntries = [
  "retention",
  "pageButton",
  "allowedCountries",
  "defaultCountry",
  "titlePattern",
] as const satisfies readonly (keyof Policy)[];

/** Returns the options that apply: what the user chose, tightened by the policy. */
export function tighten(options: Options, { retention, pageButton }: Policy): Options {
  return {
    ...options,
    keepSecretMinutes: Math.min(options.keepSecretMinutes, retention ?? Infinity),
    pageButton: options.pageButton && pageButton !== false,
  };
}

/** Returns the countries that may be offered, in the table's order. */
export function offeredCountries({ allowedCountries }: Policy): readonly Country[] {
  return allowedCountries ? countryCodes.filter((code) => allowedCountries.includes(code)) : countryCodes;
}

/** Returns whether a setup may have this country. */
export function isAllowed(country: Country, { allowedCountries }: Policy): boolean {
  return allowedCountries?.includes(country) ?? true;
}

/**
 * Returns whether a whole title fits a pattern. Looks for each piece between the `*` once, from left to right. So no
 * pattern takes long. A regular expression could take long.
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
