// Serves the sign-in to Exact Online: through login.exact.com, which is another site, or on the country's own
// /docs/Login.aspx.
import { accountById } from "./accounts.ts";
import { countries, countryByHost, exactLoginHost } from "./hosts.ts";
import { type Answer, type Route, type Visit, form, redirect, sendHtml } from "./http.ts";
import { addressOf, ownAddress, ownSignInRoutes, signOut, toOwnSignIn } from "./own-sign-in.ts";
import { beginSession, sessionCookie } from "./sessions.ts";
import { signInPage } from "./sign-in-page.ts";
import { randomToken } from "./state.ts";
import type { World } from "./world.ts";

const ownSignIn = {
  site: "Exact Online",
  accent: "#c8102e",
  path: "/docs/Login.aspx",
  back: "ReturnUrl",
  start: "/docs/MenuPortal.aspx",
};

/** Redirects a signed-out visitor to the sign-in. The sign-in then returns to this address, or to `returnTo`. */
export function askToSignIn(world: World, visit: Visit, returnTo = addressOf(visit)): Answer {
  if (world.settings.signIn === "Login.aspx") return toOwnSignIn(visit, ownSignIn, returnTo);
  const whole = encodeURIComponent(`https://${visit.host}${returnTo}`);
  return redirect(`https://${exactLoginHost}/signin?ReturnUrl=${whole}`);
}

/** Returns the routes of login.exact.com. */
export function exactLoginRoutes(world: World): Route[] {
  const returnUrl = (visit: Visit): URL | undefined => {
    const url = URL.parse(visit.query.get("ReturnUrl") ?? "") ?? new URL(`https://${countries[0]?.host}/`);
    return url.protocol === "https:" && countryByHost(url.host) ? url : undefined;
  };
  const show = (visit: Visit): Answer =>
    signInPage({
      site: "Exact Online",
      accent: "#c8102e",
      lang: world.settings.language,
      action: `/signin?${visit.query}`,
    });
  return [
    { method: "GET", path: /^\/(signin)?$/, answer: show },
    {
      method: "POST",
      path: /^\/signin$/,
      answer: (visit) => {
        const url = returnUrl(visit);
        const account = accountById(form(visit).get("account") ?? "");
        if (!url || !account) return sendHtml("<h1>This sign-in request is not valid.</h1>", 400);
        const ticket = randomToken();
        world.state.signInTickets.set(ticket, { host: url.host, account: account.id });
        const back = encodeURIComponent(url.pathname + url.search);
        return redirect(`https://${url.host}/docs/SignInReturn.aspx?ticket=${ticket}&ReturnUrl=${back}`);
      },
    },
  ];
}

/** Returns the sign-in routes on each country's own host. */
export function exactSignInRoutes(world: World): Route[] {
  const { state } = world;
  return [
    {
      method: "GET",
      path: /^\/docs\/SignInReturn\.aspx$/i,
      answer: (visit) => {
        const ticket = visit.query.get("ticket") ?? "";
        const waiting = state.signInTickets.get(ticket);
        const account = waiting?.host === visit.host ? accountById(waiting.account) : undefined;
        state.signInTickets.delete(ticket);
        if (!account) return redirect("/docs/MenuPortal.aspx");
        const cookie = sessionCookie(beginSession(state, visit.host, account));
        return redirect(ownAddress(visit.query.get("ReturnUrl"), ownSignIn.start), cookie);
      },
    },
    ...ownSignInRoutes(world, ownSignIn),
    {
      method: "GET",
      path: /^\/docs\/SignOut\.aspx$/i,
      answer: (visit) => signOut(world, visit, `https://${exactLoginHost}/signin`),
    },
  ];
}
