// Exact's OAuth rules, without HTTP. The token endpoint and API Center's own server both use them.
import { randomUUID } from "node:crypto";
import type { Country } from "./hosts.ts";
import { type Code, type ExactApp, type Grant, type State, randomToken } from "./state.ts";

const codeLives = 3 * 60_000;
const accessTokenLives = 600;

export interface TokenRequest {
  grant_type: string;
  client_id: string;
  client_secret: string;
  code?: string;
  redirect_uri?: string;
  refresh_token?: string;
}

export interface TokenAnswer {
  status: 200 | 400 | 401;
  body:
    | { error: string; error_description?: string }
    | { access_token: string; refresh_token: string; token_type: string; expires_in: string };
}

/**
 * Returns the app of a client ID on one country's host. Returns undefined if there is no such app: apps of other
 * countries do not exist on this host.
 */
export function findApp(state: State, country: Country, clientId: string): ExactApp | undefined {
  return state.apps.find((app) => app.country === country && app.clientId === clientId);
}

/**
 * Stores the user's consent, and returns the code for the app's server. The code is valid for three minutes and
 * contains a `!`.
 */
export function issueCode(state: State, allowed: Omit<Code, "code" | "ends">): string {
  const code = `stampNL001.${randomToken()}!${randomToken()}`;
  state.codes.push({ ...allowed, code, ends: state.now() + codeLives });
  return code;
}

/** Returns the answer of `/api/oauth2/token` on one country's host. */
export function exchangeToken(state: State, country: Country, request: TokenRequest): TokenAnswer {
  state.counters.token += 1;
  const app = findApp(state, country, request.client_id);
  if (!app || app.clientSecret !== request.client_secret) return refuse("invalid_client");
  if (request.grant_type === "authorization_code") return byCode(state, app, request);
  if (request.grant_type === "refresh_token") return byRefreshToken(state, app, request);
  return refuse("unsupported_grant_type");
}

function refuse(error: string): TokenAnswer {
  return { status: 400, body: { error } };
}

function byCode(state: State, app: ExactApp, request: TokenRequest): TokenAnswer {
  const index = state.codes.findIndex((row) => row.code === request.code && row.clientId === app.clientId);
  const code = state.codes[index];
  if (!code) return refuse("invalid_grant");
  state.codes.splice(index, 1);
  if (code.ends < state.now() || code.redirectUri !== request.redirect_uri) return refuse("invalid_grant");
  state.grants = state.grants.filter(
    (grant) => grant.clientId !== app.clientId || grant.account !== code.account,
  );
  const grant: Grant = {
    clientId: app.clientId,
    country: app.country,
    account: code.account,
    divisions: code.divisions,
    refreshToken: "",
    accessToken: "",
    accessTokenEnds: 0,
  };
  state.grants.push(grant);
  return renew(state, grant);
}

function byRefreshToken(state: State, app: ExactApp, request: TokenRequest): TokenAnswer {
  const grant = state.grants.find(
    (row) => row.clientId === app.clientId && row.refreshToken === request.refresh_token,
  );
  if (grant) return renew(state, grant);
  // Source: docs/facts/exact-oauth-errors.md.
  const body = { error: "unauthorized_client", error_description: "Old refresh token used." };
  return { status: 401, body };
}

/** Returns new tokens for a grant. The previous tokens stop working. */
function renew(state: State, grant: Grant): TokenAnswer {
  grant.refreshToken = `${grant.country}.${randomToken()}${randomToken()}`;
  grant.accessToken = `${randomUUID()}.${randomToken()}`;
  grant.accessTokenEnds = state.now() + accessTokenLives * 1000;
  return {
    status: 200,
    body: {
      access_token: grant.accessToken,
      refresh_token: grant.refreshToken,
      token_type: "bearer",
      expires_in: String(accessTokenLives),
    },
  };
}

/** Returns the grant of an access token on one country's host. Returns undefined if the token is wrong or expired. */
export function grantOf(state: State, country: Country, accessToken: string): Grant | undefined {
  return state.grants.find(
    (row) => row.country === country && row.accessToken === accessToken && row.accessTokenEnds > state.now(),
  );
}

/**
 * Returns the status of an API call on a division: 200, 401 if the token is wrong, 403 if the division is not allowed.
 */
export function mayCall(
  state: State,
  country: Country,
  accessToken: string,
  division: number,
): 200 | 401 | 403 {
  const grant = grantOf(state, country, accessToken);
  if (!grant) return 401;
  return grant.divisions.includes(division) ? 200 : 403;
}
