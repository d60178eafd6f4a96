// Tests which product a form belongs to. A title is a text that looks like one, whatever its element. A row that
// filters a list is not a form.
import { fieldNames, type FieldName } from "../../../utils/domain/fields.ts";
import { form, input, labels, page, script } from "../form-html.ts";
import type { FormRow } from "../form-row.ts";

const other = { kind: "other-form", why: "other-title" } as const;
const large = "font-size:22px;font-weight:700";
const each = (piece: (name: FieldName) => string) => fieldNames.map(piece).join("");

/** Returns a table of connections with a box above each column. */
const list = (boxes: string, rows: number, heads = each((name) => `<th>${labels[name]}</th>`)) =>
  `<table><thead><tr>${heads}</tr><tr>${boxes}</tr></thead><tbody>${"<tr><td>Shop</td><td>7d0c</td><td>••••</td><td>nl</td><td>3977752</td></tr>".repeat(rows)}</tbody></table>`;
const filters = (placeholder: string) =>
  each((name) => `<th>${input(name, `type=text placeholder="${placeholder}" style="width:120px"`)}</th>`);
/** Returns the same table made of plain boxes. */
const grid = (cells: readonly string[]) =>
  `<div style="display:grid;grid-template-columns:repeat(5,150px);gap:6px">${cells.join("")}</div>`;
const cells = (piece: (name: FieldName) => string) => fieldNames.map((name) => `<div>${piece(name)}</div>`);
const data = cells(() => "0 1234");

export const whoseRows: readonly FormRow[] = [
  ...[
    `<div style="${large}">Personeel Plus CONNECT</div><div>Application Settings</div>`,
    `<div style="${large}">Exact Globe+ CONNECT</div>`,
    `<p><b>Personeel Plus CONNECT</b></p><div>Application Settings</div>`,
    `<div><span style="${large}">Kassa</span><span style="${large}"> Plus CONNECT</span></div>`,
    `<div>Personeel Plus CONNECT</div>`,
    `<div style="${large}">Webshop Totaal koppeling</div><h3>Application Settings</h3>`,
    `<div style="${large}">Connect Kassa Totaal</div>`,
    `<div style="${large}">Kassa Totaal</div><div>Application Settings</div>`,
    `<div style="${large}">AFAS</div><p>Fill in your details.</p>`,
    `<div>AFAS Profit</div><div>Application Settings</div>`,
    `<img alt="Twinfield" width=120 height=40><h3>Application Settings</h3>`,
    `<h2>Exact Online CONNECT</h2><div style="${large}">Kassa Totaal CONNECT</div>`,
    `<my-title></my-title>${script(`document.querySelector("my-title").attachShadow({ mode: "closed" }).innerHTML = "<div style='${large}'>Kassa Totaal CONNECT</div>"`)}`,
  ].map((title): FormRow => ({
    name: `a title that names another product, drawn in any way: ${title}`,
    page: page(form(), title),
    ...other,
  })),
  {
    name: "no title at all: nothing speaks for Exact Online",
    page: page(form(), ""),
    kind: "other-form",
    why: "untitled",
  },
  {
    name: "no title at all, at Exact Online's address",
    page: page(
      `${script("history.replaceState(null, '', '/dashboard/7/applications/exact-online/new')")}${form()}`,
      "",
    ),
  },
  ...[
    `<div style="${large}">Exact Online CONNECT</div><div>Application Settings</div>`,
    `<p>Exact Online</p><h2>Application Settings</h2>`,
    `<header><a href="#">Dashboard</a> <a href="#">AFAS</a> <b>Jansen Accountants</b></header><div style="${large}">Exact Online</div>`,
    `<h2>Exact Online CONNECT</h2><p><b>Connect your administration</b></p>`,
    `<h2>Exact Online CONNECT</h2><p>Connect your webshop to Exact Online in five steps.</p>`,
    `<my-title></my-title>${script(`document.querySelector("my-title").attachShadow({ mode: "closed" }).innerHTML = "<div style='${large}'>Exact Online</div>"`)}`,
  ].map((title): FormRow => ({
    name: `a title that is Exact Online's, drawn in any way: ${title}`,
    page: page(form(), title),
  })),
  ...["Server URL", "Host", "API endpoint", "Adres van de server", "Database"].map((label): FormRow => ({
    name: `what another connector asks for is no field of ours: ${label}`,
    page: page(
      form() + `<div class=field><label>${label}</label><input></div>`,
      "<h2>Application Settings</h2>",
    ),
    kind: "other-form",
    why: "foreign-field",
  })),
  ...Object.entries({
    "a box in each column's head": list(filters("Filter…"), 2),
    "no word of a filter": list(filters(""), 3),
    "boxes under the data": `<table><tr>${each((name) => `<th>${labels[name]}</th>`)}</tr>${`<tr>${each(() => "<td>12 ab</td>")}</tr>`.repeat(3)}<tr>${each((name) => `<td>${input(name, "style='width:120px'")}</td>`)}</tr></table>`,
    "plain boxes": grid([
      ...cells((name) => labels[name]),
      ...cells((name) => input(name, "style='width:120px'")),
      ...data,
      ...data,
    ]),
    "labels of its own on each box": grid([
      ...cells((name) => `<label>${labels[name]}</label>${input(name, "style='width:120px'")}`),
      ...data,
      ...data,
    ]),
  }).map(([how, body]): FormRow => ({
    name: `a row that filters a list is no form: ${how}`,
    page: page(body, "<h3>Exact Online connections</h3>"),
    kind: "other-form",
    why: "filter",
  })),
  ...[
    `<form>${form().replaceAll("Save", "Search").replace("Test Connection", "Reset")}</form>`,
    `<form>${form().replace("Save", "Zoeken").replace("Test Connection", "Wissen")}</form>`,
    `<fieldset><legend>Filter</legend>${form()}</fieldset>`,
  ].map((body): FormRow => ({
    name: `a form that seeks among connections is none: ${/Zoeken|Search|Filter/.exec(body)![0]}`,
    page: page(body, "<h3>Exact Online connections</h3>"),
    kind: "other-form",
    why: "filter",
  })),
  {
    name: "the fields in one row, with nothing in rows under them",
    page: page(
      grid([...cells((name) => labels[name]), ...cells((name) => input(name, "style='width:120px'"))]),
    ),
  },
  {
    name: "a list of other things under the form",
    page: page(`${form()}<table>${"<tr><td>12</td><td>Run 4</td><td>Done</td></tr>".repeat(4)}</table>`),
  },
];
