// Draws the App Centre's manage page, and serves the registration from its dialog.
import type { Account } from "./accounts.ts";
import { dialog } from "./app-centre-dialog.ts";
import type { Place } from "./app-centre.ts";
import { exactPage } from "./exact-pages.ts";
import { html } from "./html.ts";
import { type Answer, type Visit, sendHtml, sendJson } from "./http.ts";
import { type ExactApp, type State, registerApp } from "./state.ts";
import type { World } from "./world.ts";

const kinds: Record<Account["apps"], readonly ExactApp["kind"][]> = {
  manage: ["production", "testing"],
  "api-keys": ["api-key"],
  nothing: [],
};

const manageStyle = `
.tiles { display: grid; grid-template-columns: 1fr 1fr; gap: 20px; margin: 20px 0 36px }
.tile { display: block; text-align: left; padding: 24px; border-left: 4px solid #c8102e } .tile b { display: block; font-size: 17px; margin-bottom: 4px }
.app { display: flex; gap: 16px; align-items: center; padding: 14px 20px; margin: 8px 0 } .app span { margin-left: auto }`;

/** Returns the page with the tiles to register an app, and with the user's apps in this country. */
export function managePage({ state }: World, { account, country, lang, word, base, query }: Place): Answer {
  const offered = kinds[account.apps];
  const own = state.apps.filter((app) => app.owner === account.id && app.country === country.code);
  const tiles = offered.map(
    (kind) =>
      html`<button class="card tile" data-kind="${kind}">
        <b>${word.register[kind]}</b><span class="quiet">${word.tileText[kind]}</span>
      </button>`,
  );
  const apps = own.map(
    (app) =>
      html`<a class="card app" href="${base}/App/${app.key}${query}"
        ><b>${app.name}</b><span class="quiet">${app.redirectUri}</span></a
      >`,
  );
  const title = account.apps === "api-keys" ? word.registerKeys : word.manage;
  const body = html`<h1>${title}</h1>
    <p class="quiet">${country.names[lang]} · ${account.company}</p>
    ${
      offered.length === 0
        ? html`<p class="error">${word.noRights}</p>`
        : html`<div class="tiles">${tiles}</div>
            <h1>${word.myApps}</h1>
            ${own.length > 0 ? apps : html`<p class="quiet">${word.none}</p>`}`
    }
    ${dialog(word)}`;
  const menu = html`<a href="/signout">${lang === "nl" ? "Afmelden" : "Sign out"}</a>`;
  return sendHtml(
    exactPage({
      title: `${title} - ${word.brand}`,
      lang,
      brand: word.brand,
      menu,
      user: account.name,
      extraStyle: manageStyle,
      body,
    }),
  );
}

/** Registers the app that the dialog posts. Returns the reason if it refuses the app. */
export function register(state: State, visit: Visit, { account, country, word, base, query }: Place): Answer {
  const { kind, name, redirectUri, terms } = JSON.parse(visit.body) as Record<string, unknown>;
  const offered = kinds[account.apps].find((one) => one === kind);
  if (!offered || typeof name !== "string" || typeof redirectUri !== "string")
    return sendJson({ error: word.noRights }, 403);
  if (!name.trim() || !URL.canParse(redirectUri) || terms !== true)
    return sendJson({ error: word.incomplete }, 422);
  const taken = state.apps.some(
    (app) => app.country === country.code && app.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) return sendJson({ error: word.nameTaken }, 422);
  const app = registerApp(state, {
    kind: offered,
    country: country.code,
    owner: account.id,
    name,
    redirectUri,
  });
  return sendJson({ location: `${base}/App/${app.key}${query ? `${query}&` : "?"}registered=1` });
}
