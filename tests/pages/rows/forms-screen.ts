// Forms whose markup differs from the screen. The text that a user reads decides. If it is not clear, the extension
// fills nothing.
import { fieldNames, type FieldName } from "../../../utils/domain/fields.ts";
import { field, form, input, labels, page, script, swapped } from "../form-html.ts";
import type { FormRow } from "../form-row.ts";

const each = (piece: (name: FieldName, at: number) => string) => fieldNames.map(piece).join("");
const turned: Readonly<Record<FieldName, FieldName>> = {
  title: "clientId",
  clientId: "clientSecret",
  clientSecret: "country",
  country: "division",
  division: "title",
};
const unclear = { kind: "other-form", why: "unclear-labels" } as const;

/** Returns a field whose label belongs to another field in the markup. */
const tied = (name: FieldName, other: FieldName) =>
  `<div class="field"><label for="x-${other}">${labels[name]}</label>${input(name, `id="x-${name}"`)}</div>`;

export const screenRows: readonly FormRow[] = [
  {
    name: "labels of Client ID and Client secret swapped by their for",
    page: page(each((name) => tied(name, swapped[name]))),
  },
  {
    name: "every label for the next field",
    page: page(each((name) => tied(name, turned[name]))),
  },
  {
    name: "swapped by for in a table",
    page: page(
      `<table>${each((name) => `<tr><td><label for="x-${swapped[name]}">${labels[name]}</label></td><td>${input(name, `id="x-${name}"`)}</td></tr>`)}</table>`,
    ),
  },
  {
    name: "swapped by for in a closed shadow root",
    page: page(
      `<my-form></my-form>${script(`const root = document.querySelector("my-form").attachShadow({ mode: "closed" }); root.innerHTML = ${JSON.stringify(each((name) => tied(name, swapped[name])))}; globalThis.truth = () => Object.fromEntries([...root.querySelectorAll("[data-is]")].map((one) => [one.dataset.is, one.value]));`)}`,
    ),
  },
  {
    name: "swapped by aria-labelledby",
    page: page(
      each(
        (name) =>
          `<div class=field><span id="l-${name}">${labels[name]}</span>${input(name, `aria-labelledby="l-${swapped[name]}"`)}</div>`,
      ),
    ),
  },
  {
    name: "swapped by aria-label",
    page: page(
      each(
        (name) =>
          `<div class=field><span>${labels[name]}</span>${input(name, `aria-label="${labels[swapped[name]]}"`)}</div>`,
      ),
    ),
  },
  {
    name: "the label that is seen kept from screen readers, another one for them",
    page: page(
      each(
        (name) =>
          `<div class=field><label aria-hidden=true>${labels[name]}</label>${input(name, `aria-label="${labels[swapped[name]]}"`)}</div>`,
      ),
    ),
  },
  {
    name: "labels for screen readers only that say another field",
    page: page(
      each(
        (name) =>
          `<div class=field><label>${labels[name]}</label><span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)">${labels[swapped[name]]}</span>${input(name)}</div>`,
      ),
    ),
  },
  {
    name: "one id for all inputs and labels",
    page: page(
      each((name) => `<div class=field><label for=x>${labels[name]}</label>${input(name, "id=x")}</div>`),
    ),
  },
  {
    name: "a for that was copied and not changed",
    page: page(each((name) => tied(name, name === "clientSecret" || name === "country" ? "clientId" : name))),
  },
  {
    name: "a for without its field",
    page: page(
      each(
        (name) => `<div class=field><label for="gone-${name}">${labels[name]}</label>${input(name)}</div>`,
      ),
    ),
  },
  ...Object.entries({
    "display none": "display:none",
    "off the page": "position:absolute;left:-9999px",
    "cut away": "position:absolute;clip-path:inset(50%)",
  }).map(([how, css]): FormRow => ({
    name: `a hidden copy of the form before it has the same ids: ${how}`,
    page: page(
      `<div style="${css}">${each((name) => tied(name, name)).replaceAll("data-is", "data-copy")}</div><div>${each((name) => tied(name, name))}</div>`,
    ),
  })),
  {
    name: "swapped by for, and the places not clear for all",
    page: page(
      each((name) => tied(name, swapped[name])) + `<div class="field"><label>Client ID</label><input></div>`,
    ),
    ...unclear,
  },
  {
    name: "labels drawn in each other's places",
    page: page(
      each(
        (name) =>
          `<div class=field style="height:50px"><label style="position:relative;top:${name === "clientId" ? 58 : name === "clientSecret" ? -58 : 0}px">${labels[swapped[name]]}</label>${input(name)}</div>`,
      ),
    ),
  },
  {
    name: "boxes drawn in another order than their labels",
    page: page(
      `<div style="display:grid;grid-template-columns:160px 240px;gap:8px">${each((name, at) => `<label style="grid-area:${at + 1}/1">${labels[name]}</label>`)}${each((name, at) => `<div style="grid-area:${fieldNames.indexOf(swapped[name]) + 1}/2">${input(swapped[swapped[name]], `aria-label="${at}"`)}</div>`)}</div>`,
    ),
    truth: { clientId: "Zk3vT9qLw2Xe", clientSecret: "1c1a54d9-0a52-4b9a-9d6f-3f0c5a7e1b22" },
  },
  { name: "as ever: each label where it belongs", page: page(form() + field("title", "", "A note")) },
];
