// Defines the host names of the sandbox, and the browser settings that send each name to loopback.

/** API Center's codes for the countries. The sandbox uses them everywhere. */
export type Country = "nl" | "be" | "fr" | "uk";

export interface CountryRow {
  code: Country;
  /** The host of Exact Online in this country. */
  host: string;
  /** The first segment of the App Centre's addresses. */
  path: string;
  names: { en: string; nl: string; fr: string };
}

/** The countries of the sandbox, with the host and path of each. */
export const countries: readonly CountryRow[] = [
  {
    code: "nl",
    host: "start.exactonline.nl",
    path: "nl",
    names: { en: "Netherlands", nl: "Nederland", fr: "Pays-Bas" },
  },
  {
    code: "be",
    host: "start.exactonline.be",
    path: "be",
    names: { en: "Belgium", nl: "België", fr: "Belgique" },
  },
  {
    code: "fr",
    host: "start.exactonline.fr",
    path: "fr",
    names: { en: "France", nl: "Frankrijk", fr: "France" },
  },
  {
    code: "uk",
    host: "start.exactonline.co.uk",
    path: "gb",
    names: { en: "United Kingdom", nl: "Verenigd Koninkrijk", fr: "Royaume-Uni" },
  },
];

/** The host of the App Centre. */
export const appCentreHost = "apps.exactonline.com";
/** The host of Exact's sign-in. */
export const exactLoginHost = "login.exact.com";
/** The host of API Center. */
export const apiCenterHost = "app.apicenter.io";

/** All hosts that the sandbox serves. */
export const hosts: readonly string[] = [
  appCentreHost,
  ...countries.map((row) => row.host),
  exactLoginHost,
  apiCenterHost,
];

/** Returns the row of a country's code. Returns undefined unless the text is exactly one of API Center's four codes. */
export function countryByCode(code: string): CountryRow | undefined {
  return countries.find((row) => row.code === code);
}

/** Returns the row of the country whose Exact Online has this host. Returns undefined for another host. */
export function countryByHost(host: string): CountryRow | undefined {
  return countries.find((row) => row.host === host);
}

/**
 * Returns the row for a path segment of the App Centre, in upper or lower case: `nl`, `GB`. Returns undefined for
 * another segment.
 */
export function countryByPath(segment: string): CountryRow | undefined {
  return countries.find((row) => row.path === segment.toLowerCase());
}

/** Returns the argument that makes Chromium find the sandbox behind the real names. */
export function chromiumResolverRules(port: number): string {
  return `--host-resolver-rules=${hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(", ")}`;
}

/** Returns the preferences that make Firefox find the sandbox behind the real names. */
export function firefoxPrefs(port: number): Record<string, string> {
  return { "network.dns.localDomains": hosts.join(","), "network.socket.forcePort": `443=${port}` };
}
