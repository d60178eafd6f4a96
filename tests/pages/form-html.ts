// Makes the small pieces of HTML from which form pages are composed.
import type { FieldName } from "../../utils/domain/fields.ts";

/** The usual label of each field. */
export const labels: Readonly<Record<FieldName, string>> = {
  title: "Display Title",
  clientId: "Client ID",
  clientSecret: "Client Secret",
  country: "Country",
  division: "Division",
};

const style = `<style>
  body { font: 14px/20px sans-serif; margin: 24px; color: #222 }
  input, select, .box { width: 220px; height: 30px; box-sizing: border-box; border: 1px solid #999; display: block }
  .row { display: flex; gap: 24px } .field { margin: 8px 0 } label { display: block }
  .list { position: absolute; background: #fff; border: 1px solid #999; width: 220px; max-height: 180px; overflow: auto }
  .list > * { padding: 4px; height: 22px } .box { padding: 4px }
</style>`;

/** Returns a whole page. The product's name is above the form unless another title is given. */
export function page(
  body: string,
  title = "<h2>Exact Online CONNECT</h2><h3>Application Settings</h3>",
): string {
  return `<!doctype html><html><head>${style}</head><body>${title}${body}</body></html>`;
}

/** Returns one of the five inputs, with its mark. */
export function input(field: FieldName, attributes = ""): string {
  const type = /type=/.test(attributes) ? "" : `type="${field === "clientSecret" ? "password" : "text"}"`;
  return `<input data-is="${field}" ${type} ${attributes}>`;
}

/** Returns a label and a control in one box, the label first, as in API Center's form of 2023. */
export function field(name: FieldName, control = input(name), label = labels[name]): string {
  return `<div class="field"><label>${label}</label>${control}</div>`;
}

const buttons = "<button type=button>Save</button> <button type=button>Test Connection</button>";

/** Returns the form of 2023. Any of its controls or labels can be replaced; an empty text leaves a field out. */
export function form(
  controls: Partial<Record<FieldName, string>> = {},
  names: Partial<Record<FieldName, string>> = {},
): string {
  const one = (name: FieldName) => (controls[name] === "" ? "" : field(name, controls[name], names[name]));
  return `<div class="app">${one("title")}<div class="row">${one("clientId")}${one("clientSecret")}</div><div class="row">${one("country")}${one("division")}</div><div>${buttons}</div></div>`;
}

/** Returns a script for the page's own world. */
export function script(code: string): string {
  return `<script>${code}</script>`;
}

/** Each field, with the name it has when the two credentials change places. */
export const swapped: Readonly<Record<FieldName, FieldName>> = {
  title: "title",
  clientId: "clientSecret",
  clientSecret: "clientId",
  country: "country",
  division: "division",
};
