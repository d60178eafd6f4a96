// Signing in to Exact Online: by login.exact.com, another site, and back; or on the country's own /docs/Login.aspx.
import { accountById } from "./accounts.ts";
import { countries, countryByHost, exactLoginHost } from "./hosts.ts";
import { type Answer, type Route, type Visit, form, redirect, sendHtml } from "./http.ts";
import { beginSession, cookieName, endSession, sessionCookie } from "./sessions.ts";
import { signInPage } from "./sign-in-page.ts";
import { randomToken } from "./state.ts";
import type { World } from "./world.ts";

/** Sends a signed-out visitor to sign in, and back to this address (or to `returnTo`) afterwards. */
export function askToSignIn(world: World, visit: Visit, returnTo = addressOf(visit)): Answer {
  const back = encodeURIComponent(returnTo);
  if (world.settings.signIn === "Login.aspx") return redirect(`/docs/Login.aspx?ReturnUrl=${back}`);
  const whole = encodeURIComponent(`https://${visit.host}${returnTo}`);
  return redirect(`https://${exactLoginHost}/signin?ReturnUrl=${whole}`);
}

function addressOf(visit: Visit): string {
  return visit.query.size > 0 ? `${visit.path}?${visit.query}` : visit.path;
}

/** An address on the same site, whatever was asked for. */
function ownAddress(wanted: string | null): string {
  return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : "/docs/MenuPortal.aspx";
}

/** The routes of login.exact.com. */
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

/** The sign-in routes on each country's own host. */
export function exactSignInRoutes({ state, settings }: World): Route[] {
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
        return redirect(ownAddress(visit.query.get("ReturnUrl")), cookie);
      },
    },
    {
      method: "GET",
      path: /^\/docs\/Login\.aspx$/i,
      answer: (visit) =>
        signInPage({
          site: "Exact Online",
          accent: "#c8102e",
          lang: settings.language,
          action: `/docs/Login.aspx?${visit.query}`,
        }),
    },
    {
      method: "POST",
      path: /^\/docs\/Login\.aspx$/i,
      answer: (visit) => {
        const account = accountById(form(visit).get("account") ?? "");
        if (!account) return redirect("/docs/Login.aspx");
        const cookie = sessionCookie(beginSession(state, visit.host, account));
        return redirect(ownAddress(visit.query.get("ReturnUrl")), cookie);
      },
    },
    {
      method: "GET",
      path: /^\/docs\/SignOut\.aspx$/i,
      answer: (visit) => {
        endSession(state, visit);
        const gone = { "set-cookie": `${cookieName}=; Path=/; Max-Age=0; Secure; HttpOnly` };
        return redirect(`https://${exactLoginHost}/signin`, gone);
      },
    },
  ];
}
