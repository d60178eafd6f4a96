// Lists the addresses that the extension works with, each in one place.
import { countries, countryCodes, type Country } from "./countries.ts";

/** The origin of the App Centre. */
export const appCentreOrigin = "https://apps.exactonline.com";
/** The origin of API Center. */
export const apiCenterOrigin = "https://app.apicenter.io";

/**
 * The redirect URI that must be registered at Exact, character for character. Source: docs/facts/exact-online.md "The
 * App Centre".
 */
export const redirectUri = `${apiCenterOrigin}/oauth/callback/exact-online`;

/** Returns the origin of Exact Online in a country: `https://start.exactonline.nl`. */
export function exactOrigin(country: Country): string {
  return `https://${countries[country].host}`;
}

/** The origins of Exact Online in all countries. */
export const exactOrigins: readonly string[] = countryCodes.map(exactOrigin);

/**
 * Returns the address of the page that lists all administrations. Source: docs/facts/exact-online.md
 * "XMLDivisions.aspx".
 */
export function administrationsUrl(country: Country): string {
  return `${exactOrigin(country)}/docs/XMLDivisions.aspx`;
}

/** Returns the address of Exact Online's start page after sign-in. */
export function exactOnlineUrl(country: Country): string {
  return `${exactOrigin(country)}/docs/MenuPortal.aspx`;
}

/** Returns the address of "Manage my apps" in the App Centre of a country. */
export function appCentreUrl(country: Country): string {
  const { appCentre, language } = countries[country];
  return `${appCentreOrigin}/${appCentre}/${language}/V2/Manage`;
}

/** The six hosts as match patterns, for the manifest. */
export const hostPatterns: readonly string[] = [appCentreOrigin, apiCenterOrigin, ...exactOrigins].map(
  (origin) => `${origin}/*`,
);
