// Pages that show the credentials of one app in several parts, and beside values that count for nothing: examples,
// revoked secrets, secrets that are shown in part.
import type { PageRow } from "../row.ts";
import { clientId, clientSecret, url, whole } from "./credentials-values.ts";

const style =
  "<!doctype html><meta charset=utf-8><style>body{font:15px sans-serif}label{display:block}input{display:block;width:300px}.card{border:1px solid #ccc;margin:10px;padding:10px;width:400px}.row{display:flex}</style><h1>My app</h1>";
const shown = (label: string, value: string, how = "readonly") =>
  `<div><label>${label}</label><input value="${value}" ${how}></div>`;
const id = shown("Client ID", clientId);
const secret = shown("Client secret", clientSecret);
const both = id + secret;
const card = (title: string, inside: string, tag = "div") =>
  `<${tag} class=card><h3>${title}</h3>${inside}</${tag}>`;
const other = "00000000-1111-2222-3333-444444444444";
const old = "OldS3cretVal";
const example = "Ex4mpl3Secr3t";
const masked = { ok: true, clientId, secretState: "masked", country: "nl" };

const read = (name: string, body: string, expect: unknown = whole): PageRow => ({
  name,
  file: style + body,
  url,
  read: "credentials",
  expect,
  mustNot: [old, example, other],
});

/** A form for the app's name and redirect URI, with a checkbox and a button. */
const settings = `${shown("App name", "My app", "")}${shown("Redirect URI", "https://app.apicenter.io/x", "")}<label><input type=checkbox> Active</label><button>Save</button>`;
const isAppPage = (name: string, body: string): PageRow => ({
  ...read(name, body, expectedApp),
  read: "app-centre",
});
const expectedApp = {
  kind: "app-centre-credentials",
  country: "nl",
  app: { clientId, secret: "readable", name: "My app", redirectUri: "https://app.apicenter.io/x" },
};

export const partCredentialRows: readonly PageRow[] = [
  isAppPage(
    "an app's page with a checkbox and a button is no registration",
    `<div class=card>${settings}</div><div class=card><h2>Authorisation</h2>${both}</div>`,
  ),
  isAppPage(
    "the same with the credentials far from the form",
    `<div><div><div><div><div class=card>${settings}</div></div></div></div></div><div class=card>${both}</div>`,
  ),
  read(
    "the ID and the secret in a card each, named by the cards' titles",
    card("Client ID", clientId) + card("Client secret", clientSecret),
  ),
  read(
    "in a titled card each, side by side",
    `<div class=row>${card("Identification", id, "section")}${card("Secret", secret, "section")}</div>`,
  ),
  read(
    "in a titled card each, with a sentence",
    card("Application", `<p>Used in each request</p>${id}`) +
      card("Security", `<p>Do not share</p>${secret}`),
  ),
  read(
    "a secret in the card of another app is not taken",
    card("Webshop De Lantaarn", `<p>Live</p>${id}`) + card("Kassa Molenwiek", `<p>Live</p>${secret}`),
    { ok: false, code: "ambiguousCredentials" },
  ),
  read(
    "an example in a block of code is no second app",
    `${both}<pre>Client ID: ${other}\nClient secret: ${example}</pre>`,
  ),
  read(
    "an example under a title for it",
    `${both}<h3>Voorbeeld</h3>${shown("Client ID", other)}${shown("Client secret", example)}`,
  ),
  read("an example in a sentence", `${both}<p>For example <code>Client ID: ${other}</code></p>`),
  read(
    "an example alone is no app",
    `<h3>Example</h3><pre>Client ID: ${other}\nClient secret: ${example}</pre>`,
    {
      ok: false,
      code: "noCredentials",
    },
  ),
  read(
    "values in buttons that copy them",
    `<div><label>Client ID</label><button>${clientId}</button></div><div><label>Client secret</label><button>${clientSecret} <span>copy</span></button></div>`,
  ),
  read("a revoked secret beside the live one", both + shown("Client secret (revoked)", old)),
  read(
    "a revoked secret whose row says so",
    `${id}<table><tr><th>Client secret<td><code>${clientSecret}</code><td>Active</tr><tr><th>Client secret<td><code>${old}</code><td>Revoked</tr></table>`,
  ),
  read("two live secrets are not guessed", `${both}${shown("Client secret", old)}`, {
    ok: false,
    code: "ambiguousCredentials",
  }),
  ...[
    "••••••••w2Xe",
    "********w2Xe",
    "xxxxxxxxw2Xe",
    "########w2Xe",
    "...Lw2Xe9Qk",
    "…Lw2Xe9Qk",
    "Zk3v--------",
  ].map((part) =>
    read(`a secret that is shown in part is none: ${part}`, id + shown("Client secret", part), masked),
  ),
];
