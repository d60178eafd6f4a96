// Reads a page of API Center that holds no form and reports on no connection. Most pages are such, and cost nothing more.
import type { Root } from "../dom/dom.ts";
import { inOneLook, PageTooLarge } from "../dom/look.ts";
import { rootsOf } from "../dom/walk.ts";
import type { PageFacts } from "../domain/facts.ts";
import { mayHoldForm } from "../form/may-hold-form.ts";
import { mayTellConnection } from "./connection-words.ts";
import { isLogin, maySignIn, otherFacts, signedOutFacts } from "./login-page.ts";

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
  // The page after the OAuth round says how the round ended, by its address alone. A page for signing in may say it by
  // what is shown.
  if (url.pathname.startsWith("/oauth/") || maySignIn(url)) return null;
  try {
    return inOneLook(() => {
      const roots = rootsOf(document);
      if (mayHoldForm(roots) || mayTellConnection(roots)) return null;
      return { facts: { ...(isLogin(url) ? signedOutFacts : otherFacts) }, roots };
    });
  } catch (fault) {
    if (fault instanceof PageTooLarge) return null;
    throw fault;
  }
}
