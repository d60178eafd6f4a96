// Serves Exact Online for a signed-in user: the menu around its MainWindow, the dashboards, and the overview of
// administrations.
import { type Administration, administrationOf } from "./accounts.ts";
import { type ExactWords, exactWords } from "./exact-online-words.ts";
import { exactPage, framePage, viewState } from "./exact-pages.ts";
import { askToSignIn } from "./exact-sign-in.ts";
import { countryByHost } from "./hosts.ts";
import { type Html, html } from "./html.ts";
import { type Answer, type PathParts, type Route, type Visit, redirect, sendHtml } from "./http.ts";
import { type SignedIn, endSession, signedIn } from "./sessions.ts";
import { withQuery } from "./settings.ts";
import type { World } from "./world.ts";

interface Shown extends SignedIn {
  /** The administration in the address, else the one of the session. */
  here: Administration;
  rows: readonly Administration[];
  lang: "en" | "nl" | "fr";
  word: ExactWords;
}

/** Returns what a signed-in visitor sees. Returns undefined for a signed-out visitor. */
function look({ state, settings }: World, visit: Visit): Shown | undefined {
  const country = countryByHost(visit.host);
  const visitor = signedIn(state, visit);
  if (!country || !visitor) return undefined;
  const asked = Number(visit.query.get("_Division_"));
  const rows = visitor.account.administrations[country.code];
  const find = (division: number): Administration | undefined =>
    administrationOf(visitor.account, country.code, division);
  const here = find(asked) ?? find(visitor.session.division ?? 0) ?? rows[0];
  if (!here) return undefined;
  const { language: lang } = withQuery(settings, visit.query);
  return { ...visitor, here, rows, lang, word: exactWords[lang] };
}

const portalStyle = `
main { max-width: none; margin: 0; padding: 0; display: flex; height: calc(100vh - 118px) } footer { padding: 20px }
.menu { width: 220px; flex: none; background: #fff; border-right: 1px solid #e2e5ea; padding: 18px 0 } .menu a { display: block; padding: 8px 28px; color: #22272e }
iframe { border: 0; flex: 1; height: 100% }`;

function portal(shown: Shown, frame: string): Answer {
  const { here, account, lang, word } = shown;
  const at = `_Division_=${here.division}`;
  return sendHtml(
    exactPage({
      title: `Exact Online - ${here.name}`,
      lang,
      extraStyle: portalStyle,
      menu: html`<span id="Administration">${here.hid} ${here.name}</span
        ><a href="/docs/SignOut.aspx">${word.signOut}</a>`,
      user: account.name,
      body: html`<form id="form1" hidden>${viewState}</form>
        <nav class="menu">
          <a target="MainWindow" href="/docs/Welcome.aspx?${at}">${word.start}</a>
          <a target="MainWindow" href="/docs/SysDivisions.aspx?${at}">${word.overview}</a>
          <a href="/Dashboard/MyFirmDashboard?${at}">${word.dashboard}</a>
        </nav>
        <iframe name="MainWindow" id="MainWindow" src="${frame}"></iframe>`,
    }),
  );
}

function menuPortal(world: World, visit: Visit, shown: Shown): Answer {
  if (!visit.query.has("_Division_")) return redirect(`${visit.path}?_Division_=${shown.here.division}`);
  if (!withQuery(world.settings, visit.query).expired)
    return portal(shown, `/docs/Welcome.aspx?_Division_=${shown.here.division}`);
  endSession(world.state, visit);
  return portal(shown, `/?ReturnUrl=${encodeURIComponent(`${visit.path}?${visit.query}`)}`);
}

function overview({ here, rows, lang, word }: Shown): Answer {
  const lines = rows.map(
    (row, index) =>
      html`<tr class="${index % 2 ? "DataDark" : "DataLight"}">
        <td>${row.hid}</td>
        <td>
          <a href="HRMDivisionCard.aspx?Division=${row.division}&amp;_Division_=${here.division}"
            >${row.name}</a
          >
        </td>
        <td>${word.active}</td>
      </tr>`,
  );
  return sendHtml(
    framePage(
      word.overview,
      lang,
      html`<form id="form1">
        ${viewState}
        <h1>${word.overview}</h1>
        <table id="List">
          <thead>
            <tr>
              <th>${word.code}</th>
              <th>${word.name}</th>
              <th>${word.status}</th>
            </tr>
          </thead>
          <tbody id="List_TableBody">
            ${lines}
          </tbody>
        </table>
      </form>`,
    ),
  );
}

function card({ account, here, rows, lang, word }: Shown, visit: Visit): Answer {
  const row = rows.find((one) => String(one.division) === visit.query.get("Division")) ?? here;
  const open = `/docs/ClearSession.aspx?Division=${row.division}`;
  return sendHtml(
    framePage(
      row.name,
      lang,
      html`<form id="form1">
        ${viewState}
        <div class="card">
          <h1>${row.name}</h1>
          <table>
            <tr>
              <th>${word.code}</th>
              <td>${row.hid}</td>
            </tr>
            <tr>
              <th>${word.name}</th>
              <td>${row.name}</td>
            </tr>
            <tr>
              <th>${word.manager}</th>
              <td>${account.name}</td>
            </tr>
          </table>
          <p><a target="_top" href="${open}">${word.open}</a></p>
        </div>
      </form>`,
    ),
  );
}

function tiles(word: ExactWords): Html {
  const rows = word.tiles.map(
    ([title, value]) =>
      html`<div class="card">
        <div class="quiet">${title}</div>
        <h1>${value}</h1>
      </div>`,
  );
  return html`<div style="display: grid; grid-template-columns: repeat(3, 1fr); gap: 16px">${rows}</div>`;
}

function welcome({ account, here, word, lang }: Shown): Answer {
  return sendHtml(
    framePage(
      word.start,
      lang,
      html`<h1>${word.welcome} ${account.name}</h1>
        <p class="quiet">${here.name}</p>
        ${tiles(word)}`,
    ),
  );
}

function dashboard({ account, here, word, lang }: Shown): Answer {
  const menu = html`<span id="Administration">${here.hid} ${here.name}</span>`;
  const body = html`${tiles(word)}
    <p><a href="/docs/MenuPortal.aspx?_Division_=${here.division}">${word.start}</a></p>`;
  return sendHtml(exactPage({ title: "Exact Online", lang, menu, user: account.name, body }));
}

/** Returns the page of a frame whose session is over. Its link opens the sign-in in the whole window. */
function expiredFrame(world: World, visit: Visit): Answer {
  const word = exactWords[world.settings.language];
  const link = html`<div class="card narrow">
    <h1>Exact Online</h1>
    <p>${word.expired}</p>
    <p><a target="_top" href="/docs/MenuPortal.aspx">${word.signIn}</a></p>
  </div>`;
  return visit.query.has("ReturnUrl")
    ? sendHtml(framePage("Exact Online", world.settings.language, link))
    : redirect("/docs/MenuPortal.aspx");
}

function clearSession(world: World, visit: Visit, shown: Shown): Answer {
  world.state.counters.clearSession += 1;
  const wanted = shown.rows.find((row) => String(row.division) === visit.query.get("Division"));
  if (wanted) shown.session.division = wanted.division;
  return redirect(`/docs/MenuPortal.aspx?_Division_=${(wanted ?? shown.here).division}`);
}

/** Returns the routes of the menu, the dashboards and the overview. */
export function exactOnlineRoutes(world: World): Route[] {
  const inside =
    (show: (shown: Shown, visit: Visit) => Answer) =>
    (visit: Visit, _parts: PathParts): Answer => {
      const shown = look(world, visit);
      return shown ? show(shown, visit) : askToSignIn(world, visit);
    };
  return [
    { method: "GET", path: /^\/$/, answer: (visit) => expiredFrame(world, visit) },
    {
      method: "GET",
      path: /^\/docs\/MenuPortal\.aspx$/i,
      answer: inside((shown, visit) => menuPortal(world, visit, shown)),
    },
    {
      method: "GET",
      path: /^\/docs\/MyFirmPortal\.aspx$/i,
      answer: inside((shown, visit) => menuPortal(world, visit, shown)),
    },
    { method: "GET", path: /^\/Dashboard\/MyFirmDashboard$/i, answer: inside(dashboard) },
    { method: "GET", path: /^\/docs\/Welcome\.aspx$/i, answer: inside(welcome) },
    { method: "GET", path: /^\/docs\/SysDivisions\.aspx$/i, answer: inside(overview) },
    { method: "GET", path: /^\/docs\/HRMDivisionCard\.aspx$/i, answer: inside(card) },
    {
      method: "GET",
      path: /^\/docs\/ClearSession\.aspx$/i,
      answer: inside((shown, visit) => clearSession(world, visit, shown)),
    },
  ];
}
