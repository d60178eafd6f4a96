// Reads what an administrator set. Firefox checks nothing of it, so all is checked here, entry by entry.
import * as z from "zod/mini";
import type { Country } from "./countries.ts";
import { tidyTitle } from "./formats.ts";
import { policyEntries, type Policy } from "./policy.ts";
import { countrySchema, minMinutes, maxMinutes } from "./schemas.ts";

export interface PolicyRead {
  policy: Policy;
  /** Entries that are ignored, by name, as the administrator wrote them; one of a list with its value: `allowedCountries: de`. */
  ignored: string[];
}

const maxIgnored = 20;
const maxNamed = 60;

const retention = z.int().check(z.minimum(minMinutes), z.maximum(maxMinutes));
const pattern = z
  .string()
  // A title has single spaces and none around it: nothing would fit a pattern that has more.
  .check(
    z.minLength(1),
    z.maxLength(100),
    z.refine((text) => tidyTitle(text) === text),
  );

/** One row each: the entry as it counts, or undefined when it is ignored as a whole. `ignore` names a part of it. */
const readers: {
  [Entry in keyof Policy]-?: (
    value: unknown,
    before: Policy,
    ignore: (part: string) => void,
  ) => Policy[Entry] | "sets nothing" | undefined;
} = {
  retention: (value) => retention.safeParse(value).data,
  // Switching it on is the user's own choice: `true` sets nothing.
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

/** Reads what the browser hands out as set by the administrator. What is wrong is ignored and named, the rest counts. */
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
