// API Center's server side towards Exact: starts the OAuth round, and runs Test Connection with the SAVED values.
import { type Country, apiCenterHost, countryByCode } from "./hosts.ts";
import { type TokenAnswer, exchangeToken, mayCall } from "./oauth.ts";
import { exactErrors } from "./exact-errors.ts";
import { type Application, type State, randomToken } from "./state.ts";

import type { World } from "./world.ts";

/** The only redirect URI that API Center uses. */
export const redirectUri = `https://${apiCenterHost}/oauth/callback/exact-online`;

/**
 * Returns the address that Authorize opens, with the saved client ID and country. Returns the error's text if it cannot
 * open one.
 */
export function authorisationAddress(
  application: Application,
  forceLogin: boolean,
): { url: string } | { error: string } {
  const country = countryByCode(application.values.country ?? "");
  if (!country) return { error: unknownCountry(application) };
  application.oauthState = `${application.id}.${randomToken()}`;
  const query = new URLSearchParams({
    client_id: application.values.clientId ?? "",
    redirect_uri: redirectUri,
    response_type: "code",
    force_login: forceLogin ? "1" : "0",
    state: application.oauthState,
  });
  return { url: `https://${country.host}/api/oauth2/auth?${query}` };
}

function unknownCountry({ values }: Application): string {
  return `Country '${values.country ?? ""}' is not one of nl, be, fr, uk.`;
}

/**
 * Ends the OAuth round: exchanges the code for tokens with the saved client ID and client secret. Returns the error's
 * text, or an empty text on success.
 */
export function finishAuthorisation(state: State, application: Application, query: URLSearchParams): string {
  application.oauthState = "";
  const refused = query.get("error");
  if (refused) return note(application, `Exact Online refused: ${refused}`);
  const country = countryByCode(application.values.country ?? "");
  if (!country) return note(application, unknownCountry(application));
  const answer = exchangeToken(state, country.code, {
    ...credentials(application),
    grant_type: "authorization_code",
    code: query.get("code") ?? "",
    redirect_uri: redirectUri,
  });
  const failed = keepToken(application, answer);
  return note(application, failed);
}

/**
 * Refreshes the token and calls the saved division on the host of the saved country. Returns an empty text only if
 * everything is right, else the error's text.
 */
export function testConnection({ state, settings }: World, application: Application): string {
  state.counters.tests += 1;
  if (settings.exact !== "usual") {
    application.connection = "red";
    return note(application, `Exact Online answered ${exactErrors[settings.exact]}`);
  }
  const { title = "", division = "" } = application.values;
  const country = countryByCode(application.values.country ?? "");
  if (!title.trim()) return note(application, "The Display Title is missing.");
  if (!country) return note(application, unknownCountry(application));
  if (!application.refreshToken) return note(application, "Not authorized yet: click Authorize first.");
  const answer = exchangeToken(state, country.code, {
    ...credentials(application),
    grant_type: "refresh_token",
    refresh_token: application.refreshToken,
  });
  const failed = keepToken(application, answer) || callDivision(state, country.code, division, answer);
  application.connection = failed ? "red" : "green";
  return note(application, failed);
}

function credentials({ values }: Application): { client_id: string; client_secret: string } {
  return { client_id: values.clientId ?? "", client_secret: values.clientSecret ?? "" };
}

function keepToken(application: Application, { status, body }: TokenAnswer): string {
  if ("error" in body) return `Exact Online answered ${status}: ${JSON.stringify(body)}`;
  application.refreshToken = body.refresh_token;
  return "";
}

function callDivision(state: State, country: Country, division: string, { body }: TokenAnswer): string {
  if (!/^\d+$/.test(division)) return `Division '${division}' is not a number.`;
  const token = "access_token" in body ? body.access_token : "";
  const status = mayCall(state, country, token, Number(division));
  return status === 200
    ? ""
    : `Exact Online answered ${status} for division ${division}: this app was not granted it.`;
}

/** Stores the error's text and returns it. An error turns the connection red. */
function note(application: Application, error: string): string {
  application.error = error;
  if (error) application.connection = "red";
  return error;
}
