// Pages of credentials whose markup differs from the screen, and values in frames that nobody can see.
import type { PageRow } from "../row.ts";
import { clientId, names, url, values, webhook, whole, type Name } from "./credentials-values.ts";

const unclear = { ok: false, code: "unclearCredentials" };
const nothing = { ok: false, code: "noCredentials" };
const style =
  "<style>body{font:15px sans-serif;background:#fff}label{display:block}input{display:block;width:300px}.f{margin:10px}</style>";

function row(name: string, body: string, expect: unknown, more: Partial<PageRow> = {}): PageRow {
  const file = `<!doctype html><meta charset=utf-8>${style}<h1>Authorisation details</h1>${body}`;
  return { name, file, url, read: "credentials", expect, mustNot: [webhook], ...more };
}

const swapped: Readonly<Record<Name, Name>> = {
  "Client ID": "Client ID",
  "Webhook secret": "Client secret",
  "Client secret": "Webhook secret",
};
const each = (piece: (name: Name) => string) => names.map(piece).join("");
const id = (name: Name) => name.replace(" ", "-");
const box = (name: Name, attributes = "") =>
  `<input ${name === "Client ID" ? "" : "type=password"} readonly value="${values[name]}" ${attributes}>`;

/** The same page, for a frame with the origin of the page around it. */
const inside = `${style}${each((name) => `<div class=f><label>${name}</label>${box(name)}</div>`)}`;
const frame = (css: string, around = (html: string) => html, size = "width=500 height=260"): string =>
  around(`<iframe ${size} style="${css}" srcdoc="${inside.replaceAll('"', "&quot;")}"></iframe>`);

export const screenCredentialRows: readonly PageRow[] = [
  row(
    "takes the secret that a person reads, not the one its label is for",
    each(
      (name) =>
        `<div class=f><label for="${id(swapped[name])}">${name}</label>${box(name, `id="${id(name)}"`)}</div>`,
    ),
    whole,
  ),
  row(
    "the same by aria-label",
    each((name) => `<div class=f><span>${name}</span>${box(name, `aria-label="${swapped[name]}"`)}</div>`),
    whole,
  ),
  row(
    "the same by aria-labelledby",
    each(
      (name) =>
        `<div class=f><span id="l-${id(name)}">${name}</span>${box(name, `aria-labelledby="l-${id(swapped[name])}"`)}</div>`,
    ),
    whole,
  ),
  row(
    "the same where values are text",
    each(
      (name) =>
        `<div class=f><span id="l-${id(name)}">${name}</span><output aria-labelledby="l-${id(swapped[name])}">${values[name]}</output></div>`,
    ),
    whole,
  ),
  row(
    "one id for all",
    each((name) => `<div class=f><label for=x>${name}</label>${box(name, "id=x")}</div>`),
    whole,
  ),
  row(
    "a for that was copied and not changed",
    each(
      (name) =>
        `<div class=f><label for="${name === "Client ID" ? "Client-ID" : "Webhook-secret"}">${name}</label>${box(name, `id="${id(name)}"`)}</div>`,
    ),
    whole,
  ),
  row(
    "labels drawn in each other's places",
    each(
      (name) =>
        `<div class=f style="height:50px"><label style="position:relative;top:${name === "Webhook secret" ? 60 : name === "Client secret" ? -60 : 0}px">${swapped[name]}</label>${box(name)}</div>`,
    ),
    whole,
  ),
  row(
    "takes nothing where markup and places contradict each other and the places are not clear",
    each(
      (name) =>
        `<div class=f><label for="${id(swapped[name])}">${name}</label>${box(name, `id="${id(name)}"`)}</div>`,
    ) + `<div class=f><label>Client secret</label><input readonly value="An0therValue"></div>`,
    unclear,
  ),
  row("reads a frame that is seen", frame(""), whole),
  row("reads a frame that is scrolled to", `<div style="height:2000px"></div>${frame("")}`, whole),
  ...Object.entries({
    "opacity 0": "opacity:0",
    "hardly any opacity": "opacity:0.04",
    "visibility hidden": "visibility:hidden",
    "off the page": "position:absolute;left:-4000px",
    "one pixel": "width:1px;height:1px",
    "under the page": "position:fixed;left:0;top:0;z-index:-1",
    "cut away": "position:absolute;clip-path:inset(50%)",
    "no size by scale": "transform:scale(0)",
    "a filter": "filter:opacity(0)",
  }).map(([how, css]) =>
    row(
      `takes nothing from a frame that nobody can see: ${how}`,
      `<div style="position:relative;background:#fff;width:800px;height:600px">Nothing here</div>${frame(css)}`,
      nothing,
    ),
  ),
  ...Object.entries({
    "a box of no height": (html: string) => `<div style="height:0;overflow:hidden">${html}</div>`,
    "a box that is not drawn": (html: string) => `<div style="display:none">${html}</div>`,
    "a box that fades": (html: string) => `<div style="opacity:0.02">${html}</div>`,
    "under another box": (html: string) =>
      `<div style="position:relative">${html}<div style="position:absolute;inset:0;background:#fff">Nothing here</div></div>`,
  }).map(([how, around]) =>
    row(`takes nothing from a frame that nobody can see: ${how}`, frame("", around), nothing),
  ),
  row(
    "takes nothing from a frame in a frame that nobody can see",
    `<iframe width=600 height=400 style="opacity:0" srcdoc="${frame("").replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></iframe>`,
    nothing,
  ),
  row(
    "takes no secret that lies outside of a frame that does not scroll",
    frame("", (html) => html, "width=500 height=40 scrolling=no"),
    { ok: true, clientId, secretState: "missing", country: "nl" },
  ),
];
