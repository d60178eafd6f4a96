// Exact's App Centre: sign-in, the manage page with its tiles, registering. The dialog and an app's page have files of their own.
import { type Account, accountById } from "./accounts.ts";
import { appPage, secretOf } from "./app-centre-app-page.ts";
import { dialog } from "./app-centre-dialog.ts";
import { type AppCentreWords, appCentreWords } from "./app-centre-words.ts";
import { exactPage } from "./exact-pages.ts";
import { type CountryRow, countryByPath } from "./hosts.ts";
import { html } from "./html.ts";
import { type Answer, type PathParts, type Route, type Visit, form, redirect, sendHtml, sendJson } from "./http.ts";
import { beginSession, cookieName, endSession, sessionCookie, signedIn } from "./sessions.ts";
import { signInPage } from "./sign-in-page.ts";
import { type ExactApp, type State, registerApp } from "./state.ts";
import { withQuery } from "./settings.ts";
import type { World } from "./world.ts";

/** Where a visitor is in the App Centre. */
export interface Place {
  account: Account;
  country: CountryRow;
  lang: "en" | "nl" | "fr";
  word: AppCentreWords;
  /** `/nl/en-US/V2/Manage`, as it was asked for. */
  base: string;
  /** `?values=eye`, to be carried along by links. */
  query: string;
}

const manage = "(?<base>/(?<country>[a-z]{2})/(?<language>[a-z]{2}(?:-[a-z]{2})?)(?:/V2)?/Manage)";

const kinds: Record<Account["apps"], readonly ExactApp["kind"][]> = {
  manage: ["production", "testing"],
  "api-keys": ["api-key"],
  nothing: [],
};

function place({ state }: World, visit: Visit, parts: PathParts): Place | undefined {
  const visitor = signedIn(state, visit);
  const country = countryByPath(parts.country ?? "");
  if (!visitor || !country) return undefined;
  const wanted = (visit.query.get("lang") ?? parts.language ?? "").slice(0, 2).toLowerCase();
  const lang = wanted === "nl" || wanted === "fr" ? wanted : "en";
  const query = visit.query.size > 0 ? `?${visit.query}` : "";
  return { account: visitor.account, country, lang, word: appCentreWords[lang], base: parts.base ?? "", query };
}

const manageStyle = `
.tiles { display: grid; grid-template-columns: 1fr 1fr; gap: 20px; margin: 20px 0 36px }
.tile { text-align: left; padding: 24px; border-left: 4px solid #c8102e } .tile b { display: block; font-size: 17px; margin-bottom: 4px }
.app { display: flex; gap: 16px; align-items: center; padding: 14px 20px; margin: 8px 0 } .app span { margin-left: auto }`;

function managePage(world: World, { account, country, lang, word, base, query }: Place): Answer {
  const offered = kinds[account.apps];
  const own = world.state.apps.filter((app) => app.owner === account.id && app.country === country.code);
  const tiles = offered.map(
    (kind) => html`<button class="card tile" data-kind="${kind}"><b>${word.register[kind]}</b><span class="quiet">${word.tileText[kind]}</span></button>`,
  );
  const apps = own.map(
    (app) => html`<a class="card app" href="${base}/App/${app.key}${query}"><b>${app.name}</b><span class="quiet">${word.register[app.kind].split(" ").at(-1)} · ${app.kind}</span></a>`,
  );
  const title = account.apps === "api-keys" ? word.registerKeys : word.manage;
  const body = html`<h1>${title}</h1><p class="quiet">${country.names[lang]} · ${account.company}</p>
${offered.length === 0 ? html`<p class="error">${word.noRights}</p>` : html`<div class="tiles">${tiles}</div><h1>${word.myApps}</h1>${own.length > 0 ? apps : html`<p class="quiet">${word.none}</p>`}`}
${dialog(word)}`;
  const menu = html`<a href="/signout">${lang === "nl" ? "Afmelden" : "Sign out"}</a>`;
  return sendHtml(
    exactPage({ title: `${title} - ${word.brand}`, lang, brand: word.brand, menu, user: account.name, extraStyle: manageStyle, body }),
  );
}

/** What the dialog posts: an app, or the reason why there is none. */
function register(state: State, visit: Visit, { account, country, word, base, query }: Place): Answer {
  const { kind, name, redirectUri, terms } = JSON.parse(visit.body) as Record<string, unknown>;
  const offered = kinds[account.apps].find((one) => one === kind);
  if (!offered || typeof name !== "string" || typeof redirectUri !== "string") return sendJson({ error: word.noRights }, 403);
  if (!name.trim() || !URL.canParse(redirectUri) || terms !== true) return sendJson({ error: word.incomplete }, 422);
  const taken = state.apps.some((app) => app.country === country.code && app.name.toLowerCase() === name.toLowerCase());
  if (taken) return sendJson({ error: word.nameTaken }, 422);
  const app = registerApp(state, { kind: offered, country: country.code, owner: account.id, name, redirectUri });
  return sendJson({ location: `${base}/App/${app.key}${query ? `${query}&` : "?"}registered=1` });
}

export function appCentreRoutes(world: World): Route[] {
  const { state } = world;
  const inside =
    (show: (visit: Visit, place: Place) => Answer) =>
    (visit: Visit, parts: PathParts): Answer => {
      const where = place(world, visit, parts);
      if (where) return show(visit, where);
      return redirect(`/signin?ReturnUrl=${encodeURIComponent(`${visit.path}?${visit.query}`)}`);
    };
  const withApp = (show: (app: ExactApp, visit: Visit, place: Place) => Answer) => (visit: Visit, parts: PathParts) =>
    inside((_visit, where) => {
      const app = state.apps.find((one) => one.key === parts.key && one.owner === where.account.id);
      return app ? show(app, visit, where) : redirect(where.base);
    })(visit, parts);
  const appPath = (rest: string): RegExp => new RegExp(`^${manage}/App/(?<key>[0-9a-f-]{36})${rest}$`, "i");
  return [
    { method: "GET", path: /^\/$/, answer: () => redirect("/nl/en-US/V2/Manage") },
    { method: "GET", path: new RegExp(`^${manage}/?$`, "i"), answer: inside((_visit, where) => managePage(world, where)) },
    { method: "POST", path: new RegExp(`^${manage}/?$`, "i"), answer: inside((visit, where) => register(state, visit, where)) },
    {
      method: "GET",
      path: appPath(""),
      answer: withApp((app, visit, where) =>
        sendHtml(appPage({ app, where, values: withQuery(world.settings, visit.query).values, registered: visit.query.has("registered") })),
      ),
    },
    { method: "GET", path: appPath("/(?<which>client|webhook)"), answer: (visit, parts) => withApp((app) => sendJson({ value: secretOf(app, parts.which) }))(visit, parts) },
    {
      method: "POST",
      path: appPath(""),
      answer: withApp((app, visit) => {
        const { name, redirectUri } = JSON.parse(visit.body) as Record<string, unknown>;
        if (typeof name === "string") app.name = name;
        if (typeof redirectUri === "string") app.redirectUri = redirectUri;
        return sendJson({});
      }),
    },
    ...signInRoutes(world),
  ];
}

function signInRoutes({ state }: World): Route[] {
  return [
    {
      method: "GET",
      path: /^\/signin$/,
      answer: (visit) => signInPage({ site: "Exact App Centre", accent: "#c8102e", action: `/signin?${visit.query}` }),
    },
    {
      method: "POST",
      path: /^\/signin$/,
      answer: (visit) => {
        const account = accountById(form(visit).get("account") ?? "");
        const wanted = visit.query.get("ReturnUrl") ?? "/";
        const back = /^\/(?![/\\])/.test(wanted) ? wanted : "/";
        return account ? redirect(back, sessionCookie(beginSession(state, visit.host, account))) : redirect("/signin");
      },
    },
    {
      method: "GET",
      path: /^\/signout$/,
      answer: (visit) => {
        endSession(state, visit);
        return redirect("/signin", { "set-cookie": `${cookieName}=; Path=/; Max-Age=0; Secure; HttpOnly` });
      },
    },
  ];
}
