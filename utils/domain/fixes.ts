// What fixes a trouble: the action behind the button beside its sentence. Data only; the words lie with the pages.
import type { Setup } from "./schemas.ts";
import type { Country } from "./countries.ts";
import type { FieldName } from "./fields.ts";

export type Fix =
  | { action: "open-app-centre" | "open-exact-online" | "load-administrations"; country?: Country }
  | { action: "capture-credentials" | "copy-redirect-uri" | "fill-form" | "open-api-center" }
  | { action: "use-administration"; division: string }
  | { action: "use-country"; country: Country }
  | { action: "choose-setup"; id: string; title: string }
  /** Fills a form although it holds this other connection's values. */
  | { action: "fill-over"; over: Overwritten }
  /** Not the background's: the input of this value gets the focus. */
  | { action: "edit-value"; field: FieldName };

/** What a setup must tell for its country to be fixed. */
interface Places {
  country?: Country;
  app?: { country?: Country };
  administrationCountry?: Country;
}

/**
 * The app is of another country than the setup. When its administration lies where the app is, or nowhere yet, the
 * setup's country is the wrong one; else the app is: another must be registered.
 */
export function fixesOfAppCountry({ country, app, administrationCountry }: Places): Fix[] {
  if (!country || !app?.country) return [];
  const right: Fix = { action: "use-country", country: app.country };
  return administrationCountry === country
    ? [{ action: "open-app-centre", country }, right]
    : [right, { action: "open-app-centre", country }];
}

/** The administration lies in another country than the setup says: likewise, the app decides which is wrong. */
export function fixesOfAdministrationCountry(
  { country, app, administrationCountry }: Places,
  lies = administrationCountry,
): Fix[] {
  if (!country || !lies) return [];
  const right: Fix = { action: "use-country", country: lies };
  const another: Fix = { action: "load-administrations", country };
  return app?.country === country ? [another] : [right, another];
}

/** A client ID has 36 characters: what is much longer is none, and is not filled over. */
const maxOver = 200;

/** The form holds another connection's values: switch to the setup they are of, or fill over them knowingly. */
export function fixesOfOthersForm({ owners, over }: OthersForm): Fix[] {
  const [owner, another] = owners;
  const named = over.clientId.length <= maxOver && over.division.length <= maxOver;
  return [
    ...(owner && !another ? [{ action: "choose-setup", id: owner.id, title: owner.title } as const] : []),
    ...(named ? [{ action: "fill-over", over } as const] : []),
  ];
}

/** A form that holds another connection's values. */
export interface OthersForm {
  /** The other setups whose values these are; none where they are of no setup that is known here. */
  owners: readonly Setup[];
  over: Overwritten;
}

/** What tells the connection apart that a fill would replace: client ID and division as they stand in the form, tidied. */
export interface Overwritten {
  clientId: string;
  division: string;
}
