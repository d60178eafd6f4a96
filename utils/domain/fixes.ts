// What mends a trouble: the action behind the button beside its sentence. Data only; the words lie with the pages.
import type { Country } from "./countries.ts";
import type { FieldName } from "./facts.ts";
import type { OthersForm, Overwritten } from "./setup-of-page.ts";

export type Mend =
  | { action: "open-app-centre" | "open-exact-online" | "load-administrations"; country?: Country }
  | { action: "capture-credentials" | "copy-redirect-uri" | "fill-form" | "open-api-center" }
  | { action: "use-administration"; division: string }
  | { action: "use-country"; country: Country }
  | { action: "choose-setup"; id: string; title: string }
  /** Fills a form although it holds this other connection's values. */
  | { action: "fill-over"; over: Overwritten }
  /** Not the keeper's: the input of this value gets the focus. */
  | { action: "edit-value"; field: FieldName };

/** What a setup must tell for its country to be mended. */
interface Places {
  country?: Country;
  app?: { country?: Country };
  administrationCountry?: Country;
}

/**
 * The app is of another country than the setup. When its administration lies where the app is, or nowhere yet, the
 * setup's country is the wrong one; else the app is: another must be registered.
 */
export function mendsOfAppCountry({ country, app, administrationCountry }: Places): Mend[] {
  if (!country || !app?.country) return [];
  const right: Mend = { action: "use-country", country: app.country };
  return administrationCountry === country
    ? [{ action: "open-app-centre", country }, right]
    : [right, { action: "open-app-centre", country }];
}

/** The administration lies in another country than the setup says: likewise, the app decides which is wrong. */
export function mendsOfAdministrationCountry(
  { country, app, administrationCountry }: Places,
  lies = administrationCountry,
): Mend[] {
  if (!country || !lies) return [];
  const right: Mend = { action: "use-country", country: lies };
  const another: Mend = { action: "load-administrations", country };
  return app?.country === country ? [another] : [right, another];
}

/** A client ID has 36 characters: what is much longer is none, and is not filled over. */
const longestOver = 200;

/** The form holds another connection's values: switch to the setup they are of, or fill over them knowingly. */
export function mendsOfOthersForm({ owners, over }: OthersForm): Mend[] {
  const [owner, another] = owners;
  const named = over.clientId.length <= longestOver && over.division.length <= longestOver;
  return [
    ...(owner && !another ? [{ action: "choose-setup", id: owner.id, title: owner.title } as const] : []),
    ...(named ? [{ action: "fill-over", over } as const] : []),
  ];
}
