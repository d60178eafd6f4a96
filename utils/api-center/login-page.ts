// Knows the address of API Center's login page. Source: docs/facts/api-center.md "Addresses".
import type { PageFacts } from "../domain/facts.ts";

/** The facts of the login page, and of any other page without a form. */
export const signedOutFacts: PageFacts = { kind: "api-center-other", problem: "apiCenterSignedOut" };
export const otherFacts: PageFacts = { kind: "api-center-other" };

/** Returns whether an address is the one of the login page. */
export const isLogin = ({ pathname }: URL): boolean => /^\/login(\/|$)/.test(pathname);

/** Returns whether an address is for signing in. Then a page with one password is a login page. */
export const maySignIn = ({ pathname }: URL): boolean => /\/(sign-?in|auth|session)(\/|$)/.test(pathname);
