// Defines the settings of the sandbox: how each site looks and acts. A page's query overrides the settings of the same
// name.

import { exactErrors, type ExactError } from "./exact-errors.ts";

/** The allowed values of each setting. */
export const choices = {
  /** API Center: the control for the country. */
  country: ["text", "select", "multiselect", "radios"],
  /** API Center: the language of its labels. The setting `language` is for the other sites. */
  lang: ["en", "nl"],
  /** API Center: the type of the secret's input. With `text` the page has no password input. */
  secret: ["password", "text"],
  /**
   * API Center: how the form changes the typed text. `clear` empties a field once. `reject` always puts the old value
   * back.
   */
  rewrite: ["none", "trim", "upper", "clear", "reject"],
  /** API Center: the field that `rewrite` applies to. */
  rewriteField: ["all", "title", "clientId", "clientSecret", "country", "division"],
  /** API Center: a form that the extension must not change. */
  blocked: ["none", "disabled", "readonly", "inert", "hidden", "covered"],
  /** App Centre and API Center: with `odd` some fields have unknown labels. */
  labels: ["usual", "odd"],
  /** App Centre: how an app's page shows its values. See README.md. */
  values: ["inputs", "text", "eye", "dots"],
  /** Exact Online and its sign-in: the language of their pages. The App Centre's language is in its address. */
  language: ["en", "nl", "fr"],
  /** Exact Online: the site that asks the user to sign in. */
  signIn: ["login.exact.com", "Login.aspx"],
  /** Exact Online: the answer that a connection test gets instead of the true one. See exact-errors.ts. */
  exact: ["usual", ...(Object.keys(exactErrors) as ExactError[])],
  /** Exact Online: the answer of XMLDivisions.aspx to a signed-in user. */
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
  /** API Center: shows two equal forms on one page. */
  twice: boolean;
  /** API Center: opens the wizard in a window of its own. */
  popup: boolean;
  /** API Center: sends the page without `no-store`, so that browsers may keep the page and the values in its form. */
  kept: boolean;
  /** API Center: milliseconds from a navigation until the form appears. */
  late: number;
  /** Exact Online: the menu still shows, but its session is over. */
  expired: boolean;
  /** Exact Online: Authorize asks even a signed-in user to sign in again. */
  forceLogin: boolean;
  /** The number of administrations in XMLDivisions.aspx with `xml: "many"`. */
  many: number;
  /** The number of pieces of XMLDivisions.aspx with `xml: "slow"`. About sixteen pieces arrive in a second. */
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

/** Returns the settings, with those in the query instead of the given ones. Ignores unknown names and values. */
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
