// The names the sandbox answers to, and how each browser is told that they live on loopback.

/** API Center's codes, used for a country everywhere in the sandbox. */
export type Country = "nl" | "be" | "fr" | "uk";

export interface CountryRow {
  code: Country;
  /** Where Exact Online of this country lives. */
  host: string;
  /** First segment of the App Centre's addresses. */
  path: string;
  names: { en: string; nl: string; fr: string };
}

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

export const appCentreHost = "apps.exactonline.com";
export const exactLoginHost = "login.exact.com";
export const apiCenterHost = "app.apicenter.io";

export const hosts: readonly string[] = [
  appCentreHost,
  ...countries.map((row) => row.host),
  exactLoginHost,
  apiCenterHost,
];

/** The row of a country's code; undefined for anything that is not exactly one of API Center's four codes. */
export function countryByCode(code: string): CountryRow | undefined {
  return countries.find((row) => row.code === code);
}

export function countryByHost(host: string): CountryRow | undefined {
  return countries.find((row) => row.host === host);
}

/** The row of an App Centre path segment, in any case: `nl`, `GB`. */
export function countryByPath(segment: string): CountryRow | undefined {
  return countries.find((row) => row.path === segment.toLowerCase());
}

/** The one argument with which Chromium finds the sandbox behind the real names. */
export function chromiumResolverRules(port: number): string {
  return `--host-resolver-rules=${hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(", ")}`;
}

/** The preferences with which Firefox finds the sandbox behind the real names. */
export function firefoxPrefs(port: number): Record<string, string> {
  return { "network.dns.localDomains": hosts.join(","), "network.socket.forcePort": `443=${port}` };
}
