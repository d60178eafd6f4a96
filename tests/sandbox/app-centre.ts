// Serves Exact's App Centre: reads the user and the place from a visit, and contains the routes. Other files draw its
// pages.
import type { Account } from "./accounts.ts";
import { appPage, secretOf } from "./app-centre-app-page.ts";
import { managePage, register } from "./app-centre-manage.ts";
import { type AppCentreWords, appCentreWords, oddWords } from "./app-centre-words.ts";
import { type CountryRow, countryByPath } from "./hosts.ts";
import { type Answer, type PathParts, type Route, type Visit, redirect, sendHtml, sendJson } from "./http.ts";
import { ownSignInRoutes, signOut, toOwnSignIn } from "./own-sign-in.ts";
import { signedIn } from "./sessions.ts";
import { withQuery } from "./settings.ts";
import type { ExactApp } from "./state.ts";
import type { World } from "./world.ts";

const signIn = {
  site: "Exact App Centre",
  accent: "#c8102e",
  path: "/signin",
  back: "ReturnUrl",
  start: "/nl/en-US/V2/Manage",
};

/** A visitor's place in the App Centre: the user, the country and the language. */
export interface Place {
  account: Account;
  country: CountryRow;
  lang: "en" | "nl" | "fr";
  word: AppCentreWords;
  /** The start of the address as the visitor wrote it: `/nl/en-US/V2/Manage`. */
  base: string;
  /** The query for every link on the page: `?values=eye`. */
  query: string;
}

const manage = "(?<base>/(?<country>[a-z]{2})/(?<language>[a-z]{2}(?:-[a-z]{2})?)(?:/V2)?/Manage)";

function place({ state, settings }: World, visit: Visit, parts: PathParts): Place | undefined {
  const visitor = signedIn(state, visit);
  const country = countryByPath(parts.country ?? "");
  if (!visitor || !country) return undefined;
  const wanted = (visit.query.get("lang") ?? parts.language ?? "").slice(0, 2).toLowerCase();
  const lang = wanted === "nl" || wanted === "fr" ? wanted : "en";
  const query = visit.query.size > 0 ? `?${visit.query}` : "";
  return {
    account: visitor.account,
    country,
    lang,
    word: {
      ...appCentreWords[lang],
      ...(withQuery(settings, visit.query).labels === "odd" && oddWords),
    },
    base: parts.base ?? "",
    query,
  };
}

/** Returns all routes of the App Centre. */
export function appCentreRoutes(world: World): Route[] {
  const { state } = world;
  const inside =
    (show: (visit: Visit, place: Place) => Answer) =>
    (visit: Visit, parts: PathParts): Answer => {
      const where = place(world, visit, parts);
      return where ? show(visit, where) : toOwnSignIn(visit, signIn);
    };
  const withApp =
    (show: (app: ExactApp, visit: Visit, place: Place) => Answer) => (visit: Visit, parts: PathParts) =>
      inside((_visit, where) => {
        const app = state.apps.find((one) => one.key === parts.key && one.owner === where.account.id);
        return app ? show(app, visit, where) : redirect(where.base);
      })(visit, parts);
  const appPath = (rest: string): RegExp => new RegExp(`^${manage}/App/(?<key>[0-9a-f-]{36})${rest}$`, "i");
  return [
    { method: "GET", path: /^\/$/, answer: () => redirect("/nl/en-US/V2/Manage") },
    {
      method: "GET",
      path: new RegExp(`^${manage}/?$`, "i"),
      answer: inside((_visit, where) => managePage(world, where)),
    },
    {
      method: "POST",
      path: new RegExp(`^${manage}/?$`, "i"),
      answer: inside((visit, where) => register(state, visit, where)),
    },
    {
      method: "GET",
      path: appPath(""),
      answer: withApp((app, visit, where) =>
        sendHtml(
          appPage({
            app,
            where,
            values: withQuery(world.settings, visit.query).values,
            registered: visit.query.has("registered"),
          }),
        ),
      ),
    },
    {
      method: "GET",
      path: appPath("/(?<which>client|webhook)"),
      answer: (visit, parts) =>
        withApp((app) => sendJson({ value: secretOf(app, parts.which) }))(visit, parts),
    },
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
    ...ownSignInRoutes(world, signIn),
    { method: "GET", path: /^\/signout$/, answer: (visit) => signOut(world, visit, "/signin") },
  ];
}
