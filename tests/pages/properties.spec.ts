// Tests what must hold for every page. The way labelled values are wrapped, ordered and decorated does not change which
// value goes where. No text in other labels turns a webhook secret into a client secret.
import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  oneof,
  record,
  shuffledSubarray,
  string,
} from "fast-check";
import { expect, test, type ContentScript } from "./open-page.ts";
import type { Page } from "@playwright/test";

const url = "https://apps.exactonline.com/nl/nl-NL/V2/App/1";
const values = {
  clientId: "1c1a54d9-0a52-4b9a-9d6f-3f0c5a7e1b22",
  clientSecret: "Zk3vT9qLw2Xe",
  webhookSecret: "WebHookValue0016",
  redirectUri: "https://app.apicenter.io/oauth/callback/exact-online",
};
type Field = keyof typeof values;
const fields = Object.keys(values) as Field[];
const labels: Record<Field, string> = {
  clientId: "Client ID",
  clientSecret: "Client secret",
  webhookSecret: "Webhook secret",
  redirectUri: "Redirect URI",
};

type Line = { field: Field; label: string; value: string };

/** Ways to decorate a label. */
const dresses: readonly ((label: string) => string)[] = [
  (label) => label,
  (label) => `${label} <span style="color:red">*</span>`,
  (label) => `<b>${label}</b>:`,
  (label) => `${label} <i class="icon-info">i</i>`,
  (label) => `<span>${label.replace(" ", "</span>&nbsp;<span>")}</span>`,
  (label) => `<span>${label}</span><span class="info">i</span>`,
  (label) => `${label}<sup>?</sup>`,
  (label) => `${label} <span class="material-symbols-outlined">info_outline</span>`,
  (label) => `${label} <span hidden>Webhook secret, client secret, client ID</span>`,
  (label) => `${label.toUpperCase()} <button title="Help">?</button>`,
];

/** Ways to show a value. */
const shows: readonly ((line: Line) => string)[] = [
  ({ value, field }) => `<input data-test="${field}" readonly value="${value}">`,
  ({ value, field }) => `<input data-test="${field}" type="password" value="${value}"><button>👁</button>`,
  ({ value, field }) =>
    `<div style="display:flex"><div><input data-test="${field}" disabled value="${value}"></div><button aria-label="Copy">⧉</button></div>`,
];
/** These ways also show a value as text. They need a layout in which the value stands alone. */
const texts: readonly ((line: Line) => string)[] = [
  ...shows,
  ({ value, field }) => `<code data-test="${field}">${value}</code>`,
];

type Shown = { label: string; value: string };

/** Ways to lay out all lines of a page. */
const layouts: readonly ((lines: readonly Shown[]) => string)[] = [
  (lines) =>
    lines
      .map(({ label, value }) => `<div style="margin:8px 0"><div>${label}</div><div>${value}</div></div>`)
      .join(""),
  (lines) =>
    lines
      .map(({ label, value }) => `<h4 style="margin:16px 0 2px">${label}</h4><div>${value}</div>`)
      .join(""),
  (lines) => `<dl>${lines.map(({ label, value }) => `<dt>${label}</dt><dd>${value}</dd>`).join("")}</dl>`,
  (lines) =>
    `<table>${lines.map(({ label, value }) => `<tr><td>${label}</td><td>${value}</td></tr>`).join("")}</table>`,
  (lines) =>
    `<table><thead><tr>${lines.map(({ label }) => `<th>${label}</th>`).join("")}</tr></thead><tbody><tr>${lines.map(({ value }) => `<td>${value}</td>`).join("")}</tr></tbody></table>`,
  (lines) =>
    `<div style="display:grid;grid-template-columns:160px 420px;gap:10px">${lines.map(({ label, value }) => `<div>${label}</div><div>${value}</div>`).join("")}</div>`,
  (lines) =>
    `<div style="display:grid;grid-template-columns:repeat(${lines.length},1fr);gap:4px 20px;width:1240px">${lines.map(({ label }) => `<div>${label}</div>`).join("")}${lines.map(({ value }) => `<div>${value}</div>`).join("")}</div>`,
  (lines) =>
    `<div style="display:grid;grid-template-columns:1fr 1fr;gap:16px 40px;width:1000px">${lines.map(({ label, value }) => `<section><span>${label}</span>${value}</section>`).join("")}</div>`,
  (lines) =>
    `<div style="display:flex;gap:20px"><div>${lines.map(({ label }) => `<div style="height:40px">${label}</div>`).join("")}</div><div>${lines.map(({ value }) => `<div style="height:40px">${value}</div>`).join("")}</div></div>`,
];

const wraps: readonly ((page: string) => string)[] = [
  (page) => page,
  (page) => `<main><form><div>${page}</div></form></main>`,
  (page) =>
    `<aside style="float:right;width:200px"><p>Client ID and client secret are explained here.</p></aside>${page}`,
  (page) => `<h1>Authorisation details</h1><p>Keep them secret.</p>${page}<button>Save</button>`,
  (page) => `<div style="transform:translateX(10px)"><article>${page}</article></div>`,
];

const pick = <Item>(items: readonly Item[]) => constantFrom(...items);
const order = shuffledSubarray(fields, { minLength: fields.length });

async function show(page: Page, html: string): Promise<void> {
  await page.evaluate((text) => (document.body.innerHTML = text), html);
}

async function prepared(
  open: (url: string, files: Record<string, string>) => Promise<{ page: Page; script: ContentScript }>,
) {
  return open(url, { [url]: "<!doctype html><title>Exact App Centre</title><body></body>" });
}

test("wrapping, ordering and decorating change nothing in which value goes where", async ({ open }) => {
  test.setTimeout(120_000);
  const { page, script } = await prepared(open);
  const dressed = record({
    order,
    layout: pick(layouts),
    wrap: pick(wraps),
    dress: array(pick(dresses), { minLength: 4, maxLength: 4 }),
    show: array(pick(texts), { minLength: 4, maxLength: 4 }),
  });
  await assert(
    asyncProperty(dressed, async (made) => {
      const lines = made.order.map((field, index) => ({
        label: made.dress[index]!(labels[field]),
        value: made.show[index]!({ field, label: labels[field], value: values[field] }),
      }));
      await show(page, made.wrap(made.layout(lines)));
      expect(await script.call("read", "fields")).toEqual(
        Object.fromEntries(fields.map((field) => [field, field])),
      );
      expect(await script.call("read", "credentials")).toMatchObject({
        ok: true,
        clientId: values.clientId,
        clientSecret: values.clientSecret,
        redirectUri: values.redirectUri,
      });
    }),
    { numRuns: 150 },
  );
});

test("no text in other labels makes a webhook secret a client secret", async ({ open }) => {
  test.setTimeout(120_000);
  const { page, script } = await prepared(open);
  const nasty = oneof(
    pick([
      "Client ID",
      "Client secret expires on",
      "Secret",
      "",
      "Client secret (previous)",
      "Clientgeheim",
      "secret",
      "Client secret",
      "Client",
      "• • •",
    ]),
    string({ maxLength: 20 }).map((text) => text.replace(/[<>&]/g, "")),
  );
  const webhook = pick([
    "Webhook secret",
    "Webhook secret *",
    "Client secret (webhook)",
    "Webhook client secret",
    "Webhookgeheim",
    "Webhook",
  ]);
  const made = record({
    order,
    layout: pick(layouts),
    webhook,
    others: array(nasty, { minLength: 3, maxLength: 3 }),
    show: array(pick(texts), { minLength: 4, maxLength: 4 }),
  });
  await assert(
    asyncProperty(made, async ({ order, layout, webhook, others, show: how }) => {
      const rest = [...others];
      const lines = order.map((field, index) => {
        const label =
          field === "webhookSecret" ? webhook : field === "clientId" ? labels.clientId : rest.pop()!;
        return { label, value: how[index]!({ field, label, value: values[field] }) };
      });
      await show(page, layout(lines));
      const reading = await script.call("read", "credentials");
      expect(JSON.stringify(reading)).not.toContain(values.webhookSecret);
    }),
    { numRuns: 150 },
  );
});
