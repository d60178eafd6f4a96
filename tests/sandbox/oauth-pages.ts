// Serves the pages and endpoints of Exact's OAuth round: sign-in if needed, consent for each administration, tokens,
// and the API.
import { accountById } from "./accounts.ts";
import { exactPage } from "./exact-pages.ts";
import { askToSignIn } from "./exact-sign-in.ts";
import { countryByHost } from "./hosts.ts";
import { type Html, html } from "./html.ts";
import { type Answer, type Route, type Visit, form, redirect, sendHtml, sendJson } from "./http.ts";
import { exchangeToken, findApp, grantOf, issueCode, mayCall } from "./oauth.ts";
import { type SignedIn, signedIn } from "./sessions.ts";
import type { ExactApp } from "./state.ts";
import type { World } from "./world.ts";

const words = {
  en: {
    title: "Grant access",
    asks: "asks for access to your data. Choose the administrations it may use.",
    allow: "Allow",
    deny: "Deny",
  },
  nl: {
    title: "Toegang verlenen",
    asks: "vraagt toegang tot uw gegevens. Kies de administraties.",
    allow: "Toestaan",
    deny: "Weigeren",
  },
  fr: {
    title: "Autoriser l'accès",
    asks: "demande l'accès à vos données. Choisissez les administrations.",
    allow: "Autoriser",
    deny: "Refuser",
  },
};

function errorPage(world: World, text: string): Answer {
  const body: Html = html`<section class="card narrow">
    <h1>Exact Online</h1>
    <p class="error">${text}</p>
  </section>`;
  return sendHtml(exactPage({ title: "Error", lang: world.settings.language, body }), 400);
}

function withParameters(address: string, parameters: Record<string, string | null>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters))
    if (value !== null) url.searchParams.set(name, value);
  return url.href;
}

interface Round {
  app: ExactApp;
  visitor: SignedIn;
  redirectUri: string;
  oauthState: string | null;
}

/** Checks an authorisation request. Returns the round that needs consent, or the answer that ends it. */
function begin(world: World, visit: Visit): Round | Answer {
  const country = countryByHost(visit.host);
  const clientId = visit.query.get("client_id") ?? "";
  const redirectUri = visit.query.get("redirect_uri") ?? "";
  const oauthState = visit.query.get("state");
  const visitor = signedIn(world.state, visit);
  if (!country || !visitor || visit.query.get("force_login") === "1") {
    const later = new URLSearchParams(visit.query);
    later.set("force_login", "0");
    return askToSignIn(world, visit, `${visit.path}?${later}`);
  }
  const app = findApp(world.state, country.code, clientId);
  if (!app) return errorPage(world, `Client with identifier '${clientId}' not found.`);
  if (!URL.canParse(redirectUri)) return errorPage(world, "The redirect URI is missing.");
  if (redirectUri !== app.redirectUri || visit.query.get("response_type") !== "code")
    return redirect(withParameters(redirectUri, { error: "unauthorized_client", state: oauthState }));
  if (app.kind === "testing" && !sameLicence(app, visitor))
    return errorPage(world, "This is a testing app: it works only within the licence that registered it.");
  return { app, visitor, redirectUri, oauthState };
}

function sameLicence(app: ExactApp, visitor: SignedIn): boolean {
  return accountById(app.owner)?.company === visitor.account.company;
}

function consentPage({ settings }: World, visit: Visit, { app, visitor }: Round): Answer {
  const word = words[settings.language];
  const rows = visitor.account.administrations[app.country];
  const body = html`<form class="card narrow" method="post" action="${visit.path}?${visit.query.toString()}">
    <h1>${word.title}</h1>
    <p><strong>${app.name}</strong> ${word.asks}</p>
    <div class="consent">
      ${rows.map(
        (row) =>
          html`<label
            ><input type="checkbox" name="division" value="${row.division}" /> ${row.hid} - ${row.name}</label
          >`,
      )}
    </div>
    <p class="buttons">
      <button name="answer" value="deny">${word.deny}</button
      ><button class="primary" name="answer" value="allow">${word.allow}</button>
    </p>
  </form>`;
  return sendHtml(
    exactPage({ title: word.title, lang: settings.language, user: visitor.account.name, body }),
  );
}

function consented({ state }: World, visit: Visit, round: Round): Answer {
  const answer = form(visit);
  const oauthState = round.oauthState;
  if (answer.get("answer") !== "allow")
    return redirect(withParameters(round.redirectUri, { error: "access_denied", state: oauthState }));
  const own = round.visitor.account.administrations[round.app.country];
  const divisions = answer
    .getAll("division")
    .map(Number)
    .filter((ticked) => own.some((row) => row.division === ticked));
  const code = issueCode(state, {
    clientId: round.app.clientId,
    country: round.app.country,
    account: round.visitor.account.id,
    divisions,
    redirectUri: round.redirectUri,
  });
  return redirect(withParameters(round.redirectUri, { code, state: oauthState }));
}

/** Returns the routes of the OAuth round. */
export function oauthRoutes(world: World): Route[] {
  const { state } = world;
  const continued = (next: (world: World, visit: Visit, round: Round) => Answer) => (visit: Visit) => {
    const round = begin(world, visit);
    return "status" in round ? round : next(world, visit, round);
  };
  return [
    { method: "GET", path: /^\/api\/oauth2\/auth$/, answer: continued(consentPage) },
    { method: "POST", path: /^\/api\/oauth2\/auth$/, answer: continued(consented) },
    {
      method: "POST",
      path: /^\/api\/oauth2\/token$/,
      answer: (visit) => {
        const country = countryByHost(visit.host);
        if (!country) return sendJson({ error: "invalid_request" }, 400);
        const request = {
          grant_type: "",
          client_id: "",
          client_secret: "",
          ...Object.fromEntries(form(visit)),
        };
        const answer = exchangeToken(state, country.code, request);
        return sendJson(answer.body, answer.status);
      },
    },
    {
      method: "GET",
      path: /^\/api\/v1\/(?<division>\d+|current)\/.+$/,
      answer: (visit, parts) => {
        const country = countryByHost(visit.host);
        const token = /^Bearer (.+)$/i.exec(visit.headers.authorization ?? "")?.[1] ?? "";
        const grant = country && grantOf(state, country.code, token);
        const division = parts.division === "current" ? (grant?.divisions[0] ?? 0) : Number(parts.division);
        const status = country ? mayCall(state, country.code, token, division) : 401;
        if (status === 200) return sendJson({ d: { results: [{ CurrentDivision: division }] } });
        const value = status === 401 ? "Unauthorized" : "Forbidden";
        return sendJson({ error: { code: "", message: { lang: "", value } } }, status);
      },
    },
  ];
}
