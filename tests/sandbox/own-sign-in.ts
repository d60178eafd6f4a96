// Serves a sign-in on the site's own page, without another site. The App Centre, API Center and Login.aspx use it.
import { accountById } from "./accounts.ts";
import { type Answer, type Route, type Visit, form, redirect } from "./http.ts";
import { beginSession, cookieName, endSession, sessionCookie } from "./sessions.ts";
import { signInPage } from "./sign-in-page.ts";
import type { World } from "./world.ts";

interface OwnSignIn {
  site: string;
  accent: string;
  /** The path of the sign-in page, in lower case. */
  path: string;
  /** The query parameter with the address to return to. */
  back: string;
  /** The address to open if the query has no address to return to. */
  start: string;
}

/** Returns `wanted` if it is an address of the same site, else `start`. */
export function ownAddress(wanted: string | null, start: string): string {
  return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : start;
}

/** Redirects to the sign-in page. The sign-in then returns to `wanted`. */
export function toOwnSignIn(
  visit: Visit,
  { path, back }: Pick<OwnSignIn, "path" | "back">,
  wanted = addressOf(visit),
): Answer {
  return redirect(`${path}?${back}=${encodeURIComponent(wanted)}`);
}

/** Returns the path and query of a visit. */
export function addressOf({ path, query }: Visit): string {
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Ends the visitor's session, removes its cookie and redirects to `then`. */
export function signOut({ state }: World, visit: Visit, then: string): Answer {
  endSession(state, visit);
  return redirect(then, { "set-cookie": `${cookieName}=; Path=/; Max-Age=0; Secure; HttpOnly` });
}

/** Returns the routes of one site's sign-in page. */
export function ownSignInRoutes(world: World, { site, accent, path, back, start }: OwnSignIn): Route[] {
  const pattern = new RegExp(`^${path.replaceAll(".", "\\.")}$`, "i");
  return [
    {
      method: "GET",
      path: pattern,
      answer: (visit) =>
        signInPage({ site, accent, lang: world.settings.language, action: `${path}?${visit.query}` }),
    },
    {
      method: "POST",
      path: pattern,
      answer: (visit) => {
        const account = accountById(form(visit).get("account") ?? "");
        if (!account) return redirect(path);
        const cookie = sessionCookie(beginSession(world.state, visit.host, account));
        return redirect(ownAddress(visit.query.get(back), start), cookie);
      },
    },
  ];
}
