// Reads a page of API Center that holds no form and reports on no connection. Most pages are such, and cost nothing more.
import { queryAll, type Root } from "../dom/dom.ts";
import { inOneLook, PageTooLarge } from "../dom/look.ts";
import { isBoxShown } from "../dom/visibility/visibility.ts";
import { rootsOf } from "../dom/walk.ts";
import type { PageFacts } from "../domain/facts.ts";
import { mayHoldForm } from "../form/may-hold-form.ts";
import { mayTellConnection } from "./connection-words.ts";

/** A page with nothing to fill in, and where its elements are. */
export interface QuietPage {
  facts: PageFacts;
  roots: readonly Root[];
}

/**
 * Returns the facts of a quiet page. Returns null for any other page: that one is read by the engine. Whatever the
 * engine can find, it finds only on pages that are not quiet.
 */
export function readQuietPage(document: Document, url: URL): QuietPage | null {
  // The page after the OAuth round says how the round ended, by its address alone.
  if (url.pathname.startsWith("/oauth/")) return null;
  try {
    return inOneLook(() => {
      const roots = rootsOf(document);
      if (mayHoldForm(roots) || mayTellConnection(roots)) return null;
      return { facts: pageWithoutForm(url, roots), roots };
    });
  } catch (fault) {
    if (fault instanceof PageTooLarge) return null;
    throw fault;
  }
}

/** Returns the facts of a page without a form: the login page, or any other page. */
export function pageWithoutForm(url: URL, roots: readonly Root[]): PageFacts {
  return isLogin(url, roots)
    ? { kind: "api-center-other", problem: "apiCenterSignedOut" }
    : { kind: "api-center-other" };
}

/**
 * Checks for the login page: by its address, or by exactly one shown password at an address for signing in. Source:
 * docs/facts/api-center.md "Addresses".
 */
function isLogin(url: URL, roots: readonly Root[]): boolean {
  if (/^\/login(\/|$)/.test(url.pathname)) return true;
  if (!/\/(sign-?in|auth|session)(\/|$)/.test(url.pathname)) return false;
  const passwords = roots
    .flatMap((root) => queryAll(root, "input[type=password]"))
    .filter((input) => isBoxShown(input));
  return passwords.length === 1;
}
