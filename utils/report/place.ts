// Masks where a page is: one of our hosts, and the parts of its path that are the same for all customers. Never a
// query, never a hash. Source of the known segments: docs/facts/api-center.md "Addresses", docs/facts/exact-online.md.
import { countries, countryCodes } from "../domain/countries.ts";
import { apiCenterOrigin, appCentreOrigin, exactOrigins } from "../domain/sites.ts";

export type ReportSite = "app-centre" | "api-center" | "exact-online";

const segments = new Map(
  `dashboard applications application new edit wizard store apps app login oauth callback exact-online settings connections
  en fr-BE en-US V2 Manage manage register credentials docs Login.aspx MenuPortal.aspx
  MyFirmPortal.aspx XMLDivisions.aspx HRMDivisionCard.aspx MyFirmDashboard api oauth2 auth`
    .split(/\s+/)
    .concat(countryCodes.flatMap((code) => [code, countries[code].appCentre, countries[code].language]))
    .map((segment) => [segment.toLowerCase(), segment] as const),
);

/** Returns the site of an address, or null for any other site. */
export function reportSiteOf({ origin }: URL): ReportSite | null {
  if (origin === appCentreOrigin) return "app-centre";
  if (origin === apiCenterOrigin) return "api-center";
  return exactOrigins.includes(origin) ? "exact-online" : null;
}

/** Returns the path with `…` for every unknown segment: `/dashboard/…/applications/…/new`. */
export function maskPath(pathname: string): string {
  const masked = pathname.split("/").map((segment) => {
    if (segment === "") return "";
    if (/^step-\d$/.test(segment)) return "step-#";
    return segments.get(segment.toLowerCase()) ?? "…";
  });
  return masked.slice(0, 12).join("/") + (masked.length > 12 ? "/…" : "");
}
