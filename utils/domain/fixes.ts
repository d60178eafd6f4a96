// Defines what fixes a problem: the action of the button beside its sentence. Contains only data. The pages have the
// words.
import type { Setup } from "./schemas.ts";
import type { Country } from "./countries.ts";
import type { FieldName } from "./fields.ts";

/** One fix. */
export type Fix =
  | { action: "open-app-centre" | "open-exact-online" | "load-administrations"; country?: Country }
  | { action: "capture-credentials" | "copy-redirect-uri" | "fill-form" | "open-api-center" }
  | { action: "use-administration"; division: string }
  | { action: "use-country"; country: Country }
  | { action: "choose-setup"; id: string; title: string }
  /** Fills a form although it holds the values of this other connection. */
  | { action: "fill-over"; over: Overwritten }
  /** The page does this itself, not the background: it focuses the input of this value. */
  | { action: "edit-value"; field: FieldName };

/** What is needed of a setup to fix its country. */
interface Places {
  country?: Country;
  app?: { country?: Country };
  administrationCountry?: Country;
}

/**
 * Returns the fixes when the app is of another country than the setup. If the administration has the app's country, or
 * there is no administration yet, the setup's country is wrong. Otherwise the app is wrong, and the user must register
 * another one.
 */
export function fixesOfAppCountry({ country, app, administrationCountry }: Places): Fix[] {
  if (!country || !app?.country) return [];
  const right: Fix = { action: "use-country", country: app.country };
  return administrationCountry === country
    ? [{ action: "open-app-centre", country }, right]
    : [right, { action: "open-app-centre", country }];
}

/**
 * Returns the fixes when the administration has another country than the setup. If the app has the setup's country, the
 * administration is wrong. Otherwise the setup's country is.
 */
export function fixesOfAdministrationCountry(
  { country, app, administrationCountry }: Places,
  lies = administrationCountry,
): Fix[] {
  if (!country || !lies) return [];
  const right: Fix = { action: "use-country", country: lies };
  const another: Fix = { action: "load-administrations", country };
  return app?.country === country ? [another] : [right, another];
}

/** A client ID has 36 characters. A much longer text is no client ID, and a fill over it is not offered. */
const maxOver = 200;

/**
 * Returns the fixes when the form holds another connection's values: switch to the setup that has them, or fill over
 * them knowingly.
 */
export function fixesOfOthersForm({ owners, over }: OthersForm): Fix[] {
  const [owner, another] = owners;
  const named = over.clientId.length <= maxOver && over.division.length <= maxOver;
  return [
    ...(owner && !another ? [{ action: "choose-setup", id: owner.id, title: owner.title } as const] : []),
    ...(named ? [{ action: "fill-over", over } as const] : []),
  ];
}

/** A form that holds the values of another connection. */
export interface OthersForm {
  /** The other setups that have these values. Empty when no known setup has them. */
  owners: readonly Setup[];
  over: Overwritten;
}

/** Identifies the connection that a fill would replace: the client ID and the division in the form, tidied. */
export interface Overwritten {
  clientId: string;
  division: string;
}
