// All data that the three sites remember. Tests read it and set it. It is stored nowhere else.
import { randomBytes, randomInt, randomUUID } from "node:crypto";
import type { Country } from "./hosts.ts";

/** An app registered in the App Centre. */
export interface ExactApp {
  /** The App Centre's own key, in addresses: not the client ID. */
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

/** What a user allowed an app to do. One for each app and user: a new one replaces the old one. */
export interface Grant {
  clientId: string;
  country: Country;
  account: string;
  divisions: number[];
  refreshToken: string;
  accessToken: string;
  accessTokenEnds: number;
}

/** A code of the OAuth round that is not used yet. */
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

/** An application of API Center, as saved. */
export interface Application {
  id: number;
  owner: string;
  type: string;
  /** For `exact-online` the names of FormValues; other types have fields of their own. */
  values: Record<string, string>;
  /** Saved at least once. A wizard's draft is not. */
  saved: boolean;
  /** Begun in the wizard. */
  wizard: boolean;
  /** The `state` of the OAuth round under way. */
  oauthState: string;
  refreshToken: string;
  /** What the last Test Connection or Authorize said. */
  connection: "untested" | "green" | "red";
  error: string;
}

export interface Session {
  host: string;
  account: string;
  /** Exact Online: the administration the session is in. */
  division?: number;
}

export interface Counters {
  /** XMLDivisions.aspx asked while signed in, and while signed out. */
  xmlDivisions: Record<Country, number>;
  xmlDivisionsSignedOut: Record<Country, number>;
  /** ClearSession.aspx asked: only a user may do that. */
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
  /** Sign-ins at login.exact.com on their way back: ticket to session. */
  signInTickets: Map<string, Session>;
  counters: Counters;
  /** The time, in milliseconds; a test may put a clock of its own here. */
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
