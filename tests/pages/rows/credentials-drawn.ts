// Pages of credentials whose labels or values look different from their markup: hidden words, and words from style
// sheets.
import type { PageRow } from "../row.ts";
import {
  clientId,
  clientSecret,
  names,
  url,
  values,
  webhook,
  whole,
  type Name,
} from "./credentials-values.ts";

const missing = { ok: true, clientId, secretState: "missing", country: "nl" };
const swapped: Readonly<Record<Name, Name>> = {
  "Client ID": "Client ID",
  "Webhook secret": "Client secret",
  "Client secret": "Webhook secret",
};
const each = (piece: (name: Name) => string) => names.map(piece).join("");
const box = (name: Name) =>
  `<input ${name === "Client ID" ? "" : "type=password"} readonly value="${values[name]}">`;

function row(name: string, css: string, body: string, expect: unknown): PageRow {
  const file = `<!doctype html><meta charset=utf-8><style>body{font:15px sans-serif;background:#fff}label{display:block}input{display:block;width:300px}.f{margin:10px}${css}</style><h1>Authorisation details</h1>${body}`;
  return { name, file, url, read: "credentials", expect, mustNot: [webhook] };
}

const drawn = each((name) => `<div class=f><label d="${name}">${swapped[name]}</label>${box(name)}</div>`);
/** Returns fields whose webhook secret has this label. */
const headed = (webhookLabel: string, boxes: readonly Name[] = ["Client ID", "Webhook secret"]) =>
  boxes
    .map(
      (name) =>
        `<div class=f><label>${name === "Webhook secret" ? webhookLabel : name}</label>${box(name)}</div>`,
    )
    .join("");

export const drawnCredentialRows: readonly PageRow[] = [
  row(
    "labels without size, others drawn behind them",
    "label{font-size:0}label::after{content:attr(d);font-size:14px}",
    drawn,
    whole,
  ),
  row(
    "labels drawn over by others",
    ".f{position:relative}label::after{content:attr(d);position:absolute;left:0;top:0;background:#fff;width:220px}",
    drawn,
    whole,
  ),
  row(
    "values that are text, under labels that are drawn over",
    ".f{position:relative}label::after{content:attr(d);position:absolute;left:0;top:0;background:#fff;width:220px}",
    each(
      (name) =>
        `<div class=f><label d="${name}">${swapped[name]}</label><output>${values[name]}</output></div>`,
    ),
    whole,
  ),
  row(
    "labels in a table without size, others drawn by their cells",
    "th{font-size:0}th::before{content:attr(d);font-size:14px}",
    `<table>${each((name) => `<tr><th d="${name}">${swapped[name]}</th><td>${values[name]}</td></tr>`)}</table>`,
    whole,
  ),
  row(
    "labels that style sheets alone draw",
    "label::before{content:attr(d)}",
    each((name) => `<div class=f><label d="${name}"></label>${box(name)}</div>`),
    whole,
  ),
  row(
    "a label of style sheets alone between a text and its value",
    "label::before{content:attr(d)}",
    `${headed("", ["Client ID"])}<div>Client secret</div><div class=f><label d="Webhook secret"></label>${box("Webhook secret")}</div>`,
    missing,
  ),
  row(
    "a word that is drawn before a label",
    'label.x::before{content:"Signing "}',
    headed("Client secret").replace("<label>Client secret", "<label class=x>Client secret"),
    missing,
  ),
  row(
    "a word that is drawn before label and value in one text",
    'p::before{content:"Webhook: no "}',
    `${headed("", ["Client ID"])}<p>Client secret: ${webhook}</p>`,
    missing,
  ),
  ...Object.entries({
    "white on white": "color:#fff",
    "a transparent fill": "-webkit-text-fill-color:transparent",
    "no size of type": "font-size:0",
    "cut away on one side": "display:inline-block;clip-path:inset(0 0 100% 0)",
    "out of its box": "display:block;overflow:hidden;text-indent:-999px;height:16px",
  }).map(([how, css]) =>
    row(
      `a name that nobody can see over the webhook secret: ${how}`,
      "",
      headed(`<span style="${css}">Client secret</span><br>For messages`),
      missing,
    ),
  ),
  row(
    "a value that nobody can see, another one drawn in its place",
    ".v{font-size:0}.v::after{content:attr(d);font-size:14px}",
    `${headed("", ["Client ID"])}<div class=f><label>Client secret</label><span class=v d="${clientSecret}">${webhook}</span></div>`,
    missing,
  ),
  row(
    "as ever: white on a dark page, a colon behind each label",
    'html,body{background:#101418;color:#fff}label::after{content:":"}',
    each((name) => `<div class=f><label>${name}</label>${box(name)}</div>`),
    whole,
  ),
];
