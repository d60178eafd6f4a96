// The addresses the extension works with, each in one place.
import { countries, countryCodes, type Country } from "./countries.ts";

export const appCentreOrigin = "https://apps.exactonline.com";
export const apiCenterOrigin = "https://app.apicenter.io";

/** What must be registered at Exact, letter for letter. Source: docs/facts/exact-online.md "The App Centre". */
export const redirectUri = `${apiCenterOrigin}/oauth/callback/exact-online`;

/** The origin of Exact Online in a country, `https://start.exactonline.nl`. */
export function exactOrigin(country: Country): string {
  return `https://${countries[country].host}`;
}

export const exactOrigins: readonly string[] = countryCodes.map(exactOrigin);

/** The page that lists all administrations. Source: docs/facts/exact-online.md "XMLDivisions.aspx". */
export function administrationsUrl(country: Country): string {
  return `${exactOrigin(country)}/docs/XMLDivisions.aspx`;
}

/** Exact Online's signed-in start page. */
export function exactOnlineUrl(country: Country): string {
  return `${exactOrigin(country)}/docs/MenuPortal.aspx`;
}

/** "Manage my apps" in the App Centre of a country. */
export function appCentreUrl(country: Country): string {
  const { appCentre, language } = countries[country];
  return `${appCentreOrigin}/${appCentre}/${language}/V2/Manage`;
}

/** The six hosts as match patterns, for the manifest. */
export const hostPatterns: readonly string[] = [appCentreOrigin, apiCenterOrigin, ...exactOrigins].map(
  (origin) => `${origin}/*`,
);
