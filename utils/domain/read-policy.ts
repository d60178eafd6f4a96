// Reads what an administrator set. Firefox does not check it, so each entry is checked here.
import * as z from "zod/mini";
import type { Country } from "./countries.ts";
import { tidyTitle } from "./formats.ts";
import { policyEntries, type Policy } from "./policy.ts";
import { countrySchema, minMinutes, maxMinutes } from "./schemas.ts";

/** What was read of the policy. */
export interface PolicyRead {
  policy: Policy;
  /**
   * The names of ignored entries, as the administrator wrote them. An ignored item of a list has its value:
   * `allowedCountries: de`.
   */
  ignored: string[];
}

const maxIgnored = 20;
const maxNamed = 60;

const retention = z.lazy(() => z.int().check(z.minimum(minMinutes), z.maximum(maxMinutes)));
const pattern = z.lazy(() =>
  z
    .string()
    // A title has single spaces and none around it. No title fits a pattern with other spaces.
    .check(
      z.minLength(1),
      z.maxLength(100),
      z.refine((text) => tidyTitle(text) === text),
    ),
);

/**
 * One row for each entry: returns the value that applies, or undefined when the whole entry is ignored. `ignore` names
 * an ignored part.
 */
const readers: {
  [Entry in keyof Policy]-?: (
    value: unknown,
    before: Policy,
    ignore: (part: string) => void,
  ) => Policy[Entry] | "sets nothing" | undefined;
} = {
  retention: (value) => retention.safeParse(value).data,
  // Only the user may switch the button on: `true` sets nothing.
  pageButton: (value) => (value === true ? "sets nothing" : value === false ? false : undefined),
  allowedCountries: (value, _before, ignore) => {
    if (!Array.isArray(value)) return undefined;
    const read = (value as unknown[]).map((one) => ({ one, country: countrySchema.safeParse(one).data }));
    const countries = read.flatMap(({ country }): Country[] => (country ? [country] : []));
    if (countries.length === 0) return undefined;
    for (const { one, country } of read) if (!country) ignore(typeof one === "string" ? one : typeof one);
    return countries;
  },
  defaultCountry: (value, { allowedCountries }) => {
    const country = countrySchema.safeParse(value).data;
    return country && (allowedCountries?.includes(country) ?? true) ? country : undefined;
  },
  titlePattern: (value) => pattern.safeParse(value).data,
};

/**
 * Reads what the browser returns as set by the administrator. Ignores and names every wrong entry. The other entries
 * apply.
 */
export function readPolicy(stored: unknown): PolicyRead {
  if (typeof stored !== "object" || stored === null) return { policy: {}, ignored: [] };
  const set = stored as Record<string, unknown>;
  const ignored = Object.keys(set).filter((name) => !(policyEntries as readonly string[]).includes(name));
  const policy: Policy = {};
  for (const entry of policyEntries) {
    if (!Object.hasOwn(set, entry)) continue;
    const read = readers[entry](set[entry], policy, (part) => ignored.push(`${entry}: ${part}`));
    if (read === undefined) ignored.push(entry);
    else if (read !== "sets nothing") Object.assign(policy, { [entry]: read });
  }
  return { policy, ignored: ignored.slice(0, maxIgnored).map((name) => name.slice(0, maxNamed)) };
}
