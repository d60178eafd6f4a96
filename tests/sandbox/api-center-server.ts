// Serves API Center: its sign-in, its single page for every address, and its server side.
import type { Account } from "./accounts.ts";
import type { Bundle } from "./api-center-bundle.ts";
import { apiCenterJsonRoutes } from "./api-center-json.ts";
import { apiCenterOauthRoutes } from "./api-center-oauth.ts";
import { json } from "./html.ts";
import { type Answer, type Route, type Visit, redirect, sendHtml } from "./http.ts";
import { addressOf, ownSignInRoutes, signOut, toOwnSignIn } from "./own-sign-in.ts";
import { signedIn } from "./sessions.ts";
import { withQuery } from "./settings.ts";
import type { World } from "./world.ts";

const signIn = { site: "API Center", accent: "#2d5bff", path: "/login", back: "intended", start: "/" };

/** Returns the account's name for addresses: `/dashboard/{slug}/…`. */
export function slugOf(account: Account): string {
  return account.company.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}

/** Returns the page, which is the same at every address. Its script reads the address. */
function document(world: World, bundle: Bundle, visit: Visit): Answer {
  const visitor = signedIn(world.state, visit);
  if (!visitor) return toOwnSignIn(visit, signIn);
  const slug = slugOf(visitor.account);
  if (visit.path === "/") return redirect(addressOf({ ...visit, path: `/dashboard/${slug}` }));
  const start = { slug, name: visitor.account.name, settings: withQuery(world.settings, visit.query) };
  const answer = sendHtml(bundle.document.replace("__START__", () => json(start).html));
  if (start.settings.kept) Object.assign(answer.headers ?? {}, { "cache-control": "no-cache" });
  return answer;
}

/** Returns all routes of API Center. */
export function apiCenterRoutes(world: World, bundle: Bundle): Route[] {
  return [
    ...ownSignInRoutes(world, signIn),
    { method: "GET", path: /^\/logout$/, answer: (visit) => signOut(world, visit, "/login") },
    ...apiCenterOauthRoutes(world),
    ...apiCenterJsonRoutes(world),
    {
      method: "GET",
      path: /^\/assets\/(?<name>[\w.-]+)$/,
      answer: (_visit, { name }) => bundle.assets.get(name ?? "") ?? { status: 404 },
    },
    {
      method: "GET",
      path: /^\/(dashboard(\/.*)?|wizard\/.*)?$/,
      answer: (visit) => document(world, bundle, visit),
    },
  ];
}
