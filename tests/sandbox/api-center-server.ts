// API Center's server: sign-in, the JSON that its single-page application asks for, the OAuth callback, the page itself.
import { type Account, accountById } from "./accounts.ts";
import type { Bundle } from "./api-center-bundle.ts";
import { authorisationAddress, finishAuthorisation, testConnection } from "./api-center-connection.ts";
import { html, json, page } from "./html.ts";
import { type Answer, type PathParts, type Route, type Visit, form, redirect, sendHtml, sendJson } from "./http.ts";
import { beginSession, cookieName, endSession, sessionCookie, signedIn } from "./sessions.ts";
import { withQuery } from "./settings.ts";
import { signInPage } from "./sign-in-page.ts";
import type { Application, State } from "./state.ts";
import type { World } from "./world.ts";

/** The account's name in addresses: `/dashboard/{slug}/…`. */
export function slugOf(account: Account): string {
  return account.company.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}

/** What the page may know of an application. */
function shown({ id, type, values, saved, wizard, refreshToken, connection, error }: Application): unknown {
  return { id, type, values, saved, wizard, authorised: refreshToken !== "", connection, error };
}

function addApplication(state: State, owner: string, type: string, wizard: boolean): Application {
  const application: Application = {
    id: 4100 + state.applications.length + 1,
    owner,
    type,
    values: {},
    saved: false,
    wizard,
    oauthState: "",
    refreshToken: "",
    connection: "untested",
    error: "",
  };
  state.applications.push(application);
  return application;
}

/** Takes over the values exactly as they were sent: nothing is trimmed here. */
function save(state: State, application: Application, sent: unknown): void {
  const values = Object.entries((sent ?? {}) as Record<string, unknown>).map(([name, value]) => [name, String(value ?? "")]);
  application.values = Object.fromEntries(values) as Record<string, string>;
  application.saved = true;
  application.connection = "untested";
  application.error = "";
  state.counters.saves += 1;
}

type Inside = (account: Account, visit: Visit, parts: PathParts) => Answer;

function jsonRoutes({ state }: World): Route[] {
  const inside = (answer: Inside) => (visit: Visit, parts: PathParts) => {
    const visitor = signedIn(state, visit);
    return visitor ? answer(visitor.account, visit, parts) : sendJson({ error: "Unauthenticated." }, 401);
  };
  const own = (account: Account): Application[] => state.applications.filter((one) => one.owner === account.id);
  const one = (answer: (application: Application, visit: Visit) => Answer) =>
    inside((account, visit, parts) => {
      const application = own(account).find((row) => row.id === Number(parts.id));
      return application ? answer(application, visit) : sendJson({ error: "Not found." }, 404);
    });
  const sent = (visit: Visit): Record<string, unknown> => JSON.parse(visit.body || "{}") as Record<string, unknown>;
  return [
    {
      method: "GET",
      path: /^\/api\/applications$/,
      answer: inside((account) => sendJson(own(account).filter((row) => row.saved).map(shown))),
    },
    {
      method: "POST",
      path: /^\/api\/applications$/,
      answer: inside((account, visit) => {
        const { type, values } = sent(visit);
        const application = addApplication(state, account.id, String(type), false);
        save(state, application, values);
        return sendJson(shown(application), 201);
      }),
    },
    {
      method: "POST",
      path: /^\/api\/wizard$/,
      answer: inside((account) => {
        const draft = own(account).find((row) => row.wizard && row.connection !== "green");
        return sendJson(shown(draft ?? addApplication(state, account.id, "exact-online", true)));
      }),
    },
    { method: "GET", path: /^\/api\/applications\/(?<id>\d+)$/, answer: one((application) => sendJson(shown(application))) },
    {
      method: "PUT",
      path: /^\/api\/applications\/(?<id>\d+)$/,
      answer: one((application, visit) => {
        save(state, application, sent(visit).values);
        return sendJson(shown(application));
      }),
    },
    {
      method: "POST",
      path: /^\/api\/applications\/(?<id>\d+)\/test$/,
      answer: one((application) => {
        const error = application.type === "exact-online" ? testConnection(state, application) : "This application is not part of the sandbox.";
        return sendJson({ green: error === "", error });
      }),
    },
  ];
}

const callbackStyle = `body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f5f7fb; font: 15px/1.5 system-ui, sans-serif; color: #1b2540 }
main { background: #fff; padding: 36px; border-radius: 12px; max-width: 460px; text-align: center; box-shadow: 0 8px 30px #1b25401a } button { font: inherit; padding: 8px 20px; border: 0; border-radius: 8px; background: #2d5bff; color: #fff }`;

/** The first stop of the window that Authorize opened: on to Exact, with what was saved. */
function authorise({ state, settings }: World, visit: Visit): Answer {
  const owner = signedIn(state, visit)?.account.id;
  const id = Number(visit.query.get("application"));
  const application = state.applications.find((row) => row.id === id && row.owner === owner);
  if (!application) return oauthPage("This application does not exist.");
  const address = authorisationAddress(application, settings.forceLogin);
  return "url" in address ? redirect(address.url) : oauthPage(address.error);
}

/** The page that the OAuth round ends on. */
function callback({ state }: World, visit: Visit): Answer {
  const wanted = visit.query.get("state");
  const visitor = signedIn(state, visit);
  const application = state.applications.find(
    (row) => wanted && row.oauthState === wanted && row.owner === visitor?.account.id,
  );
  const error = application ? finishAuthorisation(state, application, visit.query) : "This authorization was not asked for.";
  return oauthPage(error);
}

function oauthPage(error: string): Answer {
  return sendHtml(
    page({
      title: "API Center",
      style: callbackStyle,
      body: html`<main data-test="${error ? "authorise-failed" : "authorised"}">
<h1>${error ? "Authorization failed" : "Authorization complete"}</h1>
<p>${error || "API Center may now use Exact Online. You can close this window."}</p>
<button onclick="window.close()">Close this window</button></main>
<script>window.opener?.postMessage(${json({ authorised: !error, error })}, location.origin)</script>`,
    }),
    error ? 400 : 200,
  );
}

function signInRoutes({ state }: World): Route[] {
  return [
    {
      method: "GET",
      path: /^\/login$/,
      answer: (visit) => signInPage({ site: "API Center", accent: "#2d5bff", action: `/login?${visit.query}` }),
    },
    {
      method: "POST",
      path: /^\/login$/,
      answer: (visit) => {
        const account = accountById(form(visit).get("account") ?? "");
        const wanted = visit.query.get("intended") ?? "/";
        const back = /^\/(?![/\\])/.test(wanted) ? wanted : "/";
        return account ? redirect(back, sessionCookie(beginSession(state, visit.host, account))) : redirect("/login");
      },
    },
    {
      method: "GET",
      path: /^\/logout$/,
      answer: (visit) => {
        endSession(state, visit);
        return redirect("/login", { "set-cookie": `${cookieName}=; Path=/; Max-Age=0; Secure; HttpOnly` });
      },
    },
  ];
}

export function apiCenterRoutes(world: World, bundle: Bundle): Route[] {
  const document = (visit: Visit): Answer => {
    const visitor = signedIn(world.state, visit);
    const address = visit.query.size > 0 ? `${visit.path}?${visit.query}` : visit.path;
    if (!visitor) return redirect(`/login?intended=${encodeURIComponent(address)}`);
    const slug = slugOf(visitor.account);
    if (visit.path === "/") return redirect(`/dashboard/${slug}${visit.query.size > 0 ? `?${visit.query}` : ""}`);
    const start = { slug, name: visitor.account.name, settings: withQuery(world.settings, visit.query) };
    return sendHtml(bundle.document.replace("__START__", () => json(start).html));
  };
  return [
    ...signInRoutes(world),
    { method: "GET", path: /^\/oauth\/callback\/exact-online$/, answer: (visit) => callback(world, visit) },
    { method: "GET", path: /^\/oauth\/redirect\/exact-online$/, answer: (visit) => authorise(world, visit) },
    ...jsonRoutes(world),
    { method: "GET", path: /^\/assets\/(?<name>[\w.-]+)$/, answer: (_visit, { name }) => bundle.assets.get(name ?? "") ?? { status: 404 } },
    { method: "GET", path: /^\/(dashboard\/.*|wizard\/.*|dashboard)?$/, answer: document },
  ];
}
