// Credentials in the forms a page may use: in pieces, in a block of code, with a remark between label and value, on
// cards.
import type { PageRow } from "../row.ts";

const url = "https://apps.exactonline.com/nl/nl-NL/V2/App/1";
const clientId = "1c1a54d9-0a52-4b9a-9d6f-3f0c5a7e1b22";
const clientSecret = "Zk3vT9qLw2Xe";
const webhook = "WebHookValue0016";

const whole = { ok: true, clientId, clientSecret, secretState: "readable", country: "nl" };
const missing = { ok: true, clientId, secretState: "missing", country: "nl" };
const masked = { ok: true, clientId, secretState: "masked", country: "nl" };
const ambiguous = { ok: false, code: "ambiguousCredentials" };

function row(name: string, body: string, expect: unknown): PageRow {
  const file = `<!doctype html><meta charset=utf-8><style>body{font:15px sans-serif}label{display:block}</style><h1>Authorisation details</h1>${body}`;
  return { name, file, url, read: "credentials", expect, mustNot: [webhook] };
}

const id = `<div>Client ID</div><div>${clientId}</div>`;
const list = (secret: string) => `<dl><dt>Client ID<dd>${clientId}<dt>Client secret<dd>${secret}</dl>`;

export const writtenRows: readonly PageRow[] = [
  row(
    "puts a secret together that is shown in two pieces",
    list("<span>Zk3vT9</span><span>qLw2Xe</span>"),
    whole,
  ),
  row(
    "puts an ID together whose pieces may break over lines",
    list(clientSecret).replace(clientId, clientId.replaceAll("-", "-<wbr>")),
    whole,
  ),
  row("reads a secret without its soft hyphens", list("Zk3v&shy;T9qL&#8203;w2Xe"), whole),
  row(
    "takes no value of which only one piece is shown",
    list("<span>Zk3v</span><span>••••••••</span>"),
    masked,
  ),
  row(
    "does not put a mark beside a secret to it",
    list(`${clientSecret}<span style="background:#0a0;color:#fff">NEW</span>`),
    whole,
  ),
  row(
    "takes no pieces that run together with their label",
    `${id}<p>Clientsecret<span>Zk3vT9qL</span><span>w2Xe</span></p>`,
    missing,
  ),
  row(
    "reads the lines of a block of code, each with its own label",
    `<pre>Client ID:      ${clientId}\nWebhook secret: ${webhook}\nClient secret:  ${clientSecret}\n</pre>`,
    whole,
  ),
  row(
    "takes no line of a block of code that has no label",
    `${id}<pre>Client secret:\n${webhook}\n</pre>`,
    missing,
  ),
  row(
    "reads values in code",
    `<ul><li><b>Client ID</b> <code>${clientId}</code><li><b>Client secret</b> <code>${clientSecret}</code></ul>`,
    whole,
  ),
  row(
    "passes over sentences between a label and its value",
    `<p>Client ID</p><p>This identifies your app.</p><p>${clientId}</p><p>Client secret</p><p>Do not share it with anyone.</p><p>${clientSecret}</p>`,
    whole,
  ),
  row(
    "is not misled by a remark on what a value is not",
    `<div><label>Client ID</label><input disabled value="${clientId}"></div><div><label>Webhook secret</label><small>This is not the client secret</small><br><input disabled value="${webhook}"></div><div><label>Client secret</label><small>Not to be confused with the webhook secret.</small><br><input disabled value="${clientSecret}"></div>`,
    whole,
  ),
  row(
    "takes nothing under a sentence that introduces a webhook's value",
    `${id}<div>Client secret</div><div>And this is the secret of your webhook:</div><div>${webhook}</div>`,
    missing,
  ),
  row(
    "takes nothing under a remark that speaks of webhooks and denies nothing",
    `${id}<div>Client secret</div><div>Used to sign what your webhook gets.</div><div>${webhook}</div>`,
    missing,
  ),
  row(
    "takes no label from above a sentence that stands under another value",
    `<div>Client secret</div><div>••••••••••••</div><div>This is the value you need.</div><div>${webhook}</div>${id}`,
    masked,
  ),
  row(
    "takes no secret from another app's card, though only one card shows its ID",
    `<div class=card><b>App A</b>${id}</div><div class=card><b>App B</b><div>Client secret</div><div>${webhook}</div></div>`,
    ambiguous,
  ),
  row(
    "takes both from one card beside another that shows neither",
    `<div class=card><b>App A</b>${id}<div>Client secret</div><div>${clientSecret}</div></div><div class=card><b>App B</b><div>Not registered yet</div></div>`,
    whole,
  ),
  row(
    "takes values that stand in boxes of their own under one title",
    `<div><div>${id}</div><div><div>Client secret</div><div>${clientSecret}</div></div></div>`,
    whole,
  ),
];
