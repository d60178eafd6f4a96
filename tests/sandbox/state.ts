// Defines all data of the three sites. Tests read it and set it. It is stored nowhere else.
import { randomBytes, randomInt, randomUUID } from "node:crypto";
import type { Country } from "./hosts.ts";

/** An app registered in the App Centre. */
export interface ExactApp {
  /** The App Centre's own key in addresses. It is not the client ID. */
  key: string;
  kind: "production" | "testing" | "api-key";
  country: Country;
  owner: string;
  name: string;
  redirectUri: string;
  clientId: string;
  clientSecret: string;
  webhookSecret: string;
}

/** A user's consent for an app. Each app and user has one: a new one replaces the old one. */
export interface Grant {
  clientId: string;
  country: Country;
  account: string;
  divisions: number[];
  refreshToken: string;
  accessToken: string;
  accessTokenEnds: number;
}

/** An unused code of the OAuth round. */
export interface Code {
  code: string;
  clientId: string;
  country: Country;
  account: string;
  divisions: number[];
  redirectUri: string;
  ends: number;
}

export interface FormValues {
  title: string;
  clientId: string;
  clientSecret: string;
  country: string;
  division: string;
}

/** A saved application of API Center. */
export interface Application {
  id: number;
  owner: string;
  type: string;
  /** The fields' values by name. `exact-online` has the names of FormValues. Other types have their own fields. */
  values: Record<string, string>;
  /** True after the first save. A wizard's draft is not saved yet. */
  saved: boolean;
  /** True if the user began it in the wizard. */
  wizard: boolean;
  /** The `state` of the current OAuth round. */
  oauthState: string;
  refreshToken: string;
  /** The result of the last Test Connection or Authorize. */
  connection: "untested" | "green" | "red";
  error: string;
}

export interface Session {
  host: string;
  account: string;
  /** Exact Online: the administration of the session. */
  division?: number;
}

export interface Counters {
  /** The number of requests for XMLDivisions.aspx, from signed-in and from signed-out visitors. */
  xmlDivisions: Record<Country, number>;
  xmlDivisionsSignedOut: Record<Country, number>;
  /** The number of requests for ClearSession.aspx. Only a user may open it. */
  clearSession: number;
  token: number;
  saves: number;
  tests: number;
}

export interface State {
  apps: ExactApp[];
  codes: Code[];
  grants: Grant[];
  applications: Application[];
  sessions: Map<string, Session>;
  /** Sign-ins at login.exact.com that are not back yet: from ticket to session. */
  signInTickets: Map<string, Session>;
  counters: Counters;
  /** Returns the time in milliseconds. A test may set its own clock here. */
  now: () => number;
}

/** Returns a state without any data. */
export function emptyState(): State {
  return {
    apps: [],
    codes: [],
    grants: [],
    applications: [],
    sessions: new Map(),
    signInTickets: new Map(),
    counters: {
      xmlDivisions: { nl: 0, be: 0, fr: 0, uk: 0 },
      xmlDivisionsSignedOut: { nl: 0, be: 0, fr: 0, uk: 0 },
      clearSession: 0,
      token: 0,
      saves: 0,
      tests: 0,
    },
    now: () => Date.now(),
  };
}

const lettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Returns random letters and digits, as in Exact's secrets. */
export function randomText(length: number): string {
  return Array.from({ length }, () => lettersAndDigits[randomInt(lettersAndDigits.length)]).join("");
}

/** Returns a random token of 24 bytes in base64url. */
export function randomToken(): string {
  return randomBytes(24).toString("base64url");
}

type NewApp = Pick<ExactApp, "country" | "owner" | "name" | "redirectUri"> & Partial<ExactApp>;

/** Registers an app as the App Centre's dialog does, without its checks. */
export function registerApp(state: State, app: NewApp): ExactApp {
  const registered: ExactApp = {
    key: randomUUID(),
    kind: "production",
    clientId: randomUUID(),
    clientSecret: randomText(12),
    webhookSecret: randomText(16),
    ...app,
  };
  state.apps.push(registered);
  return registered;
}
