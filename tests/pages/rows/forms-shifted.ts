// Labels to the right of their boxes, or below them, in one row or stack. The usual reading would give each label to
// the next box.
import { fieldNames, type FieldName } from "../../../utils/domain/fields.ts";
import { input, labels, page } from "../form-html.ts";
import type { FormRow } from "../form-row.ts";

const unclear = { kind: "other-form", why: "unclear-labels" } as const;
const narrow = "style='width:90px;display:inline-block'";
const box = (name: FieldName) => input(name, narrow);
const reversed = fieldNames.toReversed();
const each = (piece: (name: FieldName, at: number) => string, names: readonly FieldName[] = fieldNames) =>
  names.map(piece).join("");
const span = (name: FieldName) => `<span>${labels[name]}</span>`;
const after = (names: readonly FieldName[] = fieldNames) =>
  each((name) => `${box(name)} ${span(name)} `, names);
const before = each((name) => `${span(name)} ${box(name)} `);
/** Boxes and labels, each on a line of its own. */
const below = each((name) => `<div>${box(name)}</div><div>${labels[name]}</div>`);
const above = each((name) => `<div>${labels[name]}</div><div>${box(name)}</div>`);
const row = (html: string, style = "") =>
  `<div style="white-space:nowrap;font-size:12px;${style}">${html}</div>`;
const stack = (html: string) => `<div>${html}</div>`;
const flex = (css: string, html: string) =>
  `<div style="display:flex;gap:8px;font-size:12px;${css}">${html}</div>`;
const pairs = each((name) => `${span(name)}${box(name)}`);
const grid = (html: string, columns: string) =>
  `<div style="display:grid;font-size:12px;gap:6px;grid-template-columns:${columns}">${html}</div>`;
const cells = (html: string) => `<table style="font-size:12px"><tr>${html}</tr></table>`;
const search = `<input placeholder="Search" ${narrow}>`;
const tick = (name: string) =>
  `<input type=checkbox style="width:16px;display:inline-block"> <span>${name}</span> `;

const shifted: Readonly<Record<string, string>> = {
  "in one line": row(after()),
  "in one line, the last field first": row(after(reversed)),
  "in one line, turned round by a style sheet": flex(
    "flex-direction:row-reverse;justify-content:flex-end",
    pairs,
  ),
  "in one line of a flex box": flex(
    "",
    each((name) => `${box(name)}${span(name)}`),
  ),
  "in a grid of one row": grid(
    each((name) => `${box(name)}${span(name)}`),
    "repeat(10,auto)",
  ),
  "in cells after their own": cells(each((name) => `<td>${box(name)}</td><td>${labels[name]}</td>`)),
  "below, in one stack": stack(below),
  "below, turned round by a style sheet": flex("flex-direction:column-reverse;align-items:start", pairs),
  "below, in lines that br ends": row(each((name) => `${box(name)}<br>${labels[name]}<br>`)),
  "below, as rows of a table": `<table>${each((name) => `<tr><td>${box(name)}</td></tr><tr><td>${labels[name]}</td></tr>`)}</table>`,
  "below, as terms after their descriptions": `<dl>${each((name) => `<dd>${box(name)}</dd><dt>${labels[name]}</dt>`)}</dl>`,
  "below, in a grid of one column": grid(
    each((name) => `${box(name)}${span(name)}`),
    "300px",
  ),
  "with a button after the last": row(`${after()}<button type=button>Save</button>`),
  "with a heading before the first box": stack(`<h3>Application Settings</h3>${below}`),
  "with a plain text before the first box": stack(`<div>Your app</div>${below}`),
  "with a plain text before the first box in a line": row(`<span>Your app</span> ${after()}`),
  "with a search box before": row(`${search} ${after()}`),
  "with a box to tick before": row(tick("Active") + after()),
  "with a box to tick at the end": stack(`${below}<div>${tick("Active")}</div>`),
  "with help under each label": stack(
    each(
      (name) =>
        `<div>${box(name)}</div><div>${labels[name]}</div><div>Enter what you find in your app.</div>`,
    ),
  ),
  "with a field of another meaning at the end": row(`${after()}<input ${narrow}> <span>Notes</span>`),
  "with a field of another meaning before and at the end": row(
    `<input ${narrow}> <span>Notes</span> ${after()}<input ${narrow}> <span>Remarks</span>`,
  ),
  "in a line under one whose label stands before": `<div>${span("title")} ${box("title")}</div>${row(after(["country", "clientId", "clientSecret", "division"]))}`,
  "below, in two columns": grid(
    `${box("country")}${box("title")}${span("country")}${span("title")}${box("clientId")}<i></i>${span("clientId")}<i></i>${box("clientSecret")}<i></i>${span("clientSecret")}<i></i>${box("division")}<i></i>${span("division")}`,
    "200px 200px",
  ),
};

const plain: Readonly<Record<string, string>> = {
  "in one line": row(before),
  "in one stack": stack(above),
  "in one line with a hint after the last box": row(`${before}<span>As in Exact</span>`),
  "in one stack with a hint after the last box": stack(`${above}<div>As in Exact</div>`),
  "in one stack with a text at the end": stack(`${above}<div>Required fields are marked</div>`),
  "in one line with a search box before and a hint at the end": row(
    `${search} ${before}<span>As in Exact</span>`,
  ),
  "in one stack with a search box before": stack(`<div>${search}</div>${above}`),
  "with a box to tick before": flex("", `<div>${tick("Active")}</div>${pairs}`),
  "with a box to tick at the end": row(before + tick("Active")),
  "in one stack with a box to tick before and at the end": stack(
    `<div>${tick("Active")}</div>${above}<div>${tick("Remember")}</div>`,
  ),
  "with fields of another meaning before and at the end": row(
    `<span>Notes</span> <input ${narrow}> ${before}<span>Remarks</span> <input ${narrow}>`,
  ),
  "as terms before their descriptions": `<dl>${each((name) => `<dt>${labels[name]}</dt><dd>${box(name)}</dd>`)}</dl>`,
  "in cells before their own": cells(each((name) => `<td>${labels[name]}</td><td>${box(name)}</td>`)),
  "in a grid of two columns": grid(
    each((name) => `${span(name)}${box(name)}`),
    "120px 200px",
  ),
  "in two columns, above": grid(
    `${span("clientId")}${span("clientSecret")}${box("clientId")}${box("clientSecret")}${span("country")}${span("division")}${box("country")}${box("division")}${span("title")}<i></i>${box("title")}`,
    "200px 200px",
  ),
};

export const shiftedRows: readonly FormRow[] = [
  ...Object.entries(shifted).map(([how, html]): FormRow => ({
    name: `labels after their boxes fill nothing: ${how}`,
    page: page(html, "<h2>Exact Online</h2>"),
    ...unclear,
  })),
  ...Object.entries(plain).map(([how, html]): FormRow => ({
    name: `labels before their boxes are read: ${how}`,
    page: page(html, "<h2>Exact Online</h2>"),
  })),
];
