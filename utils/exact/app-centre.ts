// Decides what a page of the App Centre is. Only the host and the country of its addresses are known, so the page's
// content decides. Source: docs/facts/exact-online.md "The App Centre".
import { queryAll, shownTextOf, textContentOf } from "../dom/dom.ts";
import { isDrawn, isUsable } from "../dom/visibility/visibility.ts";
import { countryFromAppCentrePath } from "../domain/countries.ts";
import type { PageFacts } from "../domain/facts.ts";
import { readCredentials } from "./app-centre-credentials.ts";
import { findRegistration } from "./registration.ts";

const signInPath = /\/(sign-?in|log-?in|logon|aanmelden|inloggen|connexion)(\.aspx)?(\/|$)/i;
const noRights =
  /\bdo(?:es)?(?: not|n.t) have (?:the )?(?:rights?|permission|access)\b|\baccess denied\b|\bgeen (?:recht|rechten|toegang)\b|\bpas (?:les droits|le droit|acc[eè]s)\b/i;

/** Returns whether a page says that a right is missing. Dutch may split the words: "U heeft het recht … niet". */
function saysNoRights(text: string): boolean {
  if (noRights.test(text)) return true;
  return text.split(".").some((sentence) => {
    const right = /\brecht\b/i.exec(sentence);
    return right !== null && / niet\b/i.test(sentence.slice(right.index));
  });
}
const wayToRegister = /\b(register|registreer|registreren|enregistrer|registrieren)\b/i;

/** Returns the page's kind and what it shows of an app. Of the client secret it returns only whether it is readable. */
export function readAppCentre(document: Document, url: URL): PageFacts {
  const country = countryFromAppCentrePath(url.pathname);
  const where = country ? { country } : isUnlisted(url) ? { problem: "countryNotListed" } : {};
  const registration = findRegistration(document);
  const reading = registration?.isSure ? null : readCredentials(document, url);
  if (!reading || (registration && !reading.ok)) return { kind: "app-centre-register", ...where };
  if (reading.ok) {
    const { ok: _ok, clientSecret: _secret, secretState: secret, country: _country, ...app } = reading;
    return { kind: "app-centre-credentials", ...where, app: { ...app, secret } };
  }
  if (reading.code !== "noCredentials")
    return { kind: "app-centre-credentials", problem: reading.code, ...where };
  const problem = problemOf(document, url);
  return { kind: "app-centre-other", ...where, ...(problem && { problem }) };
}

/**
 * Returns whether the page shows exactly one usable password input: a sign-in. An app's page shows several secrets, or
 * locked ones.
 */
function isSignIn(document: Document): boolean {
  const passwords = queryAll(document, "input[type=password]").filter(isDrawn);
  return passwords.length === 1 && isUsable(passwords[0]!);
}

/**
 * The countries of Exact Online that API Center does not offer. Source:
 * docs/facts/exact-online.md "Hosts and countries".
 */
const unlisted: ReadonlySet<string> = new Set(["de", "es", "us", "com"]);

function isUnlisted({ pathname }: URL): boolean {
  return unlisted.has(pathname.split("/")[1]?.toLowerCase() ?? "");
}

function problemOf(document: Document, url: URL): string | null {
  if (signInPath.test(url.pathname) || isSignIn(document)) return "appCentreSignedOut";
  const [, first = ""] = url.pathname.split("/");
  if (/^[a-z]{2}$/i.test(first) && !countryFromAppCentrePath(url.pathname)) return "countryNotListed";
  const waysOn = queryAll(document, "a,button,[role=button]").some(
    (way) => wayToRegister.test(textContentOf(way)) && isDrawn(way),
  );
  return !waysOn && saysNoRights(shownTextOf(document)) ? "appCentreNoRights" : null;
}
