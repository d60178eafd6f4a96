// The settings of the sandbox: how each site appears. A page's query overrides the settings of the same name.

import { exactErrors, type ExactError } from "./exact-errors.ts";

/** The allowed values of each setting. */
export const choices = {
  /** API Center: the control for Country. */
  country: ["text", "select", "multiselect", "radios"],
  /** API Center: the language of its labels. (Other sites: see `language`.) */
  lang: ["en", "nl"],
  /** API Center: the secret's input; with `text` no input of the page is a password. */
  secret: ["password", "text"],
  /** API Center: what the form does to what is typed. `clear` empties a field once, `reject` always puts the old value back. */
  rewrite: ["none", "trim", "upper", "clear", "reject"],
  /** API Center: which field `rewrite` is about. */
  rewriteField: ["all", "title", "clientId", "clientSecret", "country", "division"],
  /** API Center: a form that must not be touched. */
  blocked: ["none", "disabled", "readonly", "inert", "hidden", "covered"],
  /** App Centre and API Center: `odd`: some fields have names that nobody has met. */
  labels: ["usual", "odd"],
  /** App Centre: how an app's page shows its values. See README.md. */
  values: ["inputs", "text", "eye", "dots"],
  /** Exact Online and its sign-in: the language of their pages. (The App Centre's is in its address.) */
  language: ["en", "nl", "fr"],
  /** Exact Online: where it asks people to sign in. */
  signIn: ["login.exact.com", "Login.aspx"],
  /** Exact Online: what a test of a connection gets instead of the true answer. See exact-errors.ts. */
  exact: ["usual", ...(Object.keys(exactErrors) as ExactError[])],
  /** Exact Online: what XMLDivisions.aspx answers to who is signed in. */
  xml: [
    "ok",
    "no-rights",
    "throttled",
    "broken",
    "empty",
    "doctype",
    "html",
    "many",
    "huge",
    "slow",
    "torn",
    "gone",
  ],
} as const;

type Choices = { -readonly [Name in keyof typeof choices]: (typeof choices)[Name][number] };

export interface Settings extends Choices {
  /** API Center: two equal forms on one page. */
  twice: boolean;
  /** API Center: the wizard opens in a window of its own. */
  popup: boolean;
  /** API Center: browsers may keep its page, and with it what stands in its form: answered without `no-store`. */
  kept: boolean;
  /** API Center: milliseconds after a navigation until the form is rendered. */
  late: number;
  /** Exact Online: the menu still stands, its session is over. */
  expired: boolean;
  /** Exact Online: Authorize asks to sign in again even when signed in. */
  forceLogin: boolean;
  /** How many administrations XMLDivisions.aspx lists with `xml: "many"`. */
  many: number;
  /** In how many pieces it comes with `xml: "slow"`, some sixteen a second. */
  pieces: number;
}

/** Returns the settings at the start. */
export function defaultSettings(): Settings {
  return {
    country: "text",
    lang: "en",
    secret: "password",
    rewrite: "none",
    rewriteField: "all",
    blocked: "none",
    labels: "usual",
    values: "inputs",
    language: "en",
    signIn: "login.exact.com",
    exact: "usual",
    xml: "ok",
    twice: false,
    popup: false,
    kept: false,
    late: 400,
    expired: false,
    forceLogin: false,
    many: 100_000,
    pieces: 50,
  };
}

/** Returns the settings, overridden by those in the query. Ignores unknown names and values. */
export function withQuery(settings: Settings, query: URLSearchParams): Settings {
  const result: Record<string, unknown> = { ...settings };
  for (const [name, value] of query) {
    const now = result[name];
    if (typeof now === "boolean") result[name] = value !== "0" && value !== "false";
    else if (typeof now === "number" && /^\d+$/.test(value)) result[name] = Number(value);
    else if (typeof now === "string" && isChoice(name, value)) result[name] = value;
  }
  return result as unknown as Settings;
}

function isChoice(name: string, value: string): boolean {
  return name in choices && (choices[name as keyof typeof choices] as readonly string[]).includes(value);
}
