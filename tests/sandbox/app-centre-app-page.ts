// Draws an app's own page: name, redirect URI, client ID, webhook secret, client secret. The real page has the same
// order.
import type { Place } from "./app-centre.ts";
import { fieldStyle } from "./app-centre-dialog.ts";
import { exactPage } from "./exact-pages.ts";
import { type Html, html, json, raw } from "./html.ts";
import { icons } from "./icons.ts";
import type { Settings } from "./settings.ts";
import type { ExactApp } from "./state.ts";

interface AppPage {
  app: ExactApp;
  where: Place;
  values: Settings["values"];
  registered: boolean;
}

const style = `${fieldStyle}
.tabs { display: flex; gap: 32px; border-bottom: 1px solid #e2e5ea; margin: 20px 0 28px; text-transform: uppercase; font-size: 13px; color: #6b7280 } .tabs b, .tabs span { padding: 8px 0 } .tabs b { color: #c8102e; border-bottom: 2px solid }
.note { padding: 12px 18px; border-radius: 6px; background: #e8f5ec; color: #14632f; margin: 16px 0 } .note.warn { background: #fff4e0; color: #7a4b00 }
.grid { display: grid; grid-template-columns: 1fr 1fr; gap: 4px 48px } .line { display: flex; align-items: center; gap: 4px } .line > :first-child { flex: 1 }
.line button { border: 0; padding: 4px 8px; color: #6b7280 } .line output { display: block; border-bottom: 1px solid #b8c0cb; padding: 6px 0; letter-spacing: .2px } .info { color: #9aa3af; cursor: help; margin-left: 6px } svg { vertical-align: -4px }
.crumbs { display: flex; justify-content: space-between; align-items: center }`;

/** Returns one of the app's secrets. A click on the eye fetches it from the server. */
export function secretOf(app: ExactApp, which: string | undefined): string {
  return which === "client" ? app.clientSecret : app.webhookSecret;
}

function caption(text: string, mark: "star" | "info", info: string): Html {
  const sign =
    mark === "star"
      ? html`<span class="star">*</span>`
      : html`<span class="info" title="${info}">${icons.info}</span>`;
  return html`<div class="caption"><span>${text}</span>${sign}</div>`;
}

/**
 * Returns a masked value. The setting `values` chooses how: `inputs` is a password input, `text` is dots with the value
 * in a script, `eye` is dots until a click fetches the value, `dots` is dots for ever.
 */
function masked({ app, values, where: { word } }: AppPage, which: "client" | "webhook"): Html {
  const dots = "•".repeat(secretOf(app, which).length);
  const control: Record<Settings["values"], Html> = {
    inputs: html`<input type="password" readonly autocomplete="off" value="${secretOf(app, which)}" />`,
    text: html`<output>${dots}</output>`,
    eye: html`<input readonly autocomplete="off" value="${dots}" />`,
    dots: html`<output>${dots}</output>`,
  };
  return html`<div class="line" data-secret="${which}">
    ${control[values]}<button type="button" class="eye" aria-label="${word.reveal}" title="${word.reveal}">
      ${icons.eye}</button
    ><button type="button" class="copy" aria-label="${word.copy}" title="${word.copy}">${icons.copy}</button>
  </div>`;
}

const script = `
const shown = (line) => line.querySelector("input, output");
const read = async (line) => kind === "inputs" ? shown(line).value : (await (await fetch(location.pathname + "/" + line.dataset.secret)).json()).value;
const put = (control, text) => { if (control.matches("input")) control.value = text; else control.textContent = text; };
for (const line of document.querySelectorAll("[data-secret]")) {
  const control = shown(line);
  let open = false;
  line.querySelector(".eye").addEventListener("click", async () => {
    if (kind === "dots") return;
    open = !open;
    if (kind === "inputs") control.type = open ? "text" : "password";
    else { const value = await read(line); put(control, open ? value : "•".repeat(value.length)); }
  });
  line.querySelector(".copy").addEventListener("click", async () => navigator.clipboard.writeText(await read(line)));
}
document.querySelector(".copy-id").addEventListener("click", () => { const c = shown(document.querySelector(".id")); navigator.clipboard.writeText(c.value ?? c.textContent); });
document.querySelector("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const [name, redirectUri] = [...document.querySelectorAll("input[data-edit]")].map((input) => input.value);
  await fetch(location.pathname, { method: "POST", body: JSON.stringify({ name, redirectUri }) });
  document.querySelector("[role=status]").textContent = saved;
});`;

/** Returns the page that opens after the registration, and later through "Manage my apps". */
export function appPage(shown: AppPage): string {
  const { app, values, registered, where } = shown;
  const { word, base, lang, account } = where;
  const plain = values === "inputs" || values === "eye";
  const editable = (value: string): Html =>
    plain
      ? html`<input data-edit autocomplete="off" value="${value}" />`
      : html`<div class="line"><output>${value}</output></div>`;
  const clientId = plain
    ? html`<input readonly value="${app.clientId}" />`
    : html`<output>${app.clientId}</output>`;
  const body = html` <div class="crumbs">
      <div><a href="${base}">${word.manage}</a> / ${app.name}</div>
      <button type="button">${word.settings} ▾</button>
    </div>
    ${registered && html`<div class="note">${word.registered}</div>`}
    ${app.kind === "testing" && html`<div class="note warn">${word.upgrade}</div>`}
    <div class="tabs">
      <b>${word.tabs[0]}</b>${word.tabs.slice(1).map((tab) => html`<span>${tab}</span>`)}
    </div>
    <form class="card">
      <h1>${word.details}</h1>
      <div class="grid">
        <div class="field">${caption(word.name, "star", "")}${editable(app.name)}</div>
        <div class="field">${caption(word.redirect, "star", "")}${editable(app.redirectUri)}</div>
        <div class="field">
          ${caption(word.clientId, "info", word.info)}
          <div class="line id">
            ${clientId}<button type="button" class="copy-id" aria-label="${word.copy}" title="${word.copy}">
              ${icons.copy}
            </button>
          </div>
        </div>
        <div class="field">${caption(word.webhookSecret, "info", word.info)}${masked(shown, "webhook")}</div>
        <div class="field">${caption(word.clientSecret, "info", word.info)}${masked(shown, "client")}</div>
      </div>
      <p class="buttons">
        <span class="quiet" role="status"></span
        >${plain && html`<button class="primary">${word.save}</button>`}
      </p>
    </form>
    <script>
      const kind = ${json(values)},
        saved = ${json(word.saved)};
      ${raw(script)};
    </script>`;
  const menu = html`<a href="${base}">${word.manage}</a>`;
  return exactPage({
    title: `${app.name} - ${word.brand}`,
    lang,
    brand: word.brand,
    menu,
    user: account.name,
    extraStyle: style,
    body,
  });
}
