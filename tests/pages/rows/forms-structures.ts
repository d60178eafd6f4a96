// One form with many structures. Each value must go where a user would put it.
import { field, form, input, labels, page, script } from "../form-html.ts";
import type { FormRow } from "../form-row.ts";
import { fieldNames, type FieldName } from "../../../utils/domain/fields.ts";

const each = (piece: (name: FieldName) => string) => fieldNames.map(piece).join("");
const missing = (...fields: FieldName[]) =>
  Object.fromEntries(fields.map((name) => [name, "not-found fieldNotFound"]));

/** Returns a script that puts the fields into shadow roots and reports their real values. */
const shadow = (mode: "open" | "closed", perField: boolean) =>
  script(`const inputs = {};
    const put = (host, html) => { const root = host.attachShadow({ mode: "${mode}" }); root.innerHTML = html; for (const input of root.querySelectorAll("[data-is]")) inputs[input.dataset.is] = input; };
    ${
      perField
        ? `for (const host of document.querySelectorAll("my-field")) put(host, '<label>' + host.title + '<br>' + '<input data-is="' + host.id + '" type="' + (host.id === "clientSecret" ? "password" : "text") + '"></label>'), host.removeAttribute("title");`
        : `put(document.querySelector("my-form"), ${JSON.stringify(form())});`
    }
    globalThis.truth = () => Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.value]));`);

export const structureRows: readonly FormRow[] = [
  { name: "the form of 2023: labels stand before inputs, no form element, no ids", page: page(form()) },
  {
    name: "labels tied with for",
    page: page(
      `<form>${each((name) => `<p><label for="x-${name}">${labels[name]}:</label>${input(name, `id="x-${name}"`)}</p>`)}</form>`,
    ),
  },
  {
    name: "labels around their inputs",
    page: page(`<form>${each((name) => `<label>${labels[name]} ${input(name)}</label>`)}</form>`),
  },
  {
    name: "a table of labels and inputs",
    page: page(
      `<table>${each((name) => `<tr><td>${labels[name]} *</td><td>${input(name)}</td></tr>`)}</table>`,
    ),
  },
  {
    name: "a table with the labels as column headings",
    page: page(
      `<table><tr>${each((name) => `<th>${labels[name]}</th>`)}</tr><tr>${each((name) => `<td>${input(name, "style='width:120px'")}</td>`)}</tr></table>`,
    ),
  },
  {
    name: "a description list",
    page: page(`<dl>${each((name) => `<dt>${labels[name]}</dt><dd>${input(name)}</dd>`)}</dl>`),
  },
  {
    name: "labels in one column, inputs in another",
    page: page(
      `<div class="row"><div>${each((name) => `<div style="height:40px;line-height:30px">${labels[name]}</div>`)}</div><div>${each((name) => `<div style="height:40px">${input(name)}</div>`)}</div></div>`,
    ),
  },
  {
    name: "floating labels that stand after their inputs",
    page: page(
      each(
        (name) =>
          `<div style="position:relative;height:44px">${input(name, 'placeholder=" "')}<label style="position:absolute;left:6px;top:5px;pointer-events:none">${labels[name]}</label></div>`,
      ),
    ),
  },
  {
    name: "labels right of all fields",
    page: page(each((name) => `<div style="display:flex">${input(name)} <span>${labels[name]}</span></div>`)),
  },
  {
    name: "labels below all fields",
    page: page(each((name) => `<div>${input(name)}<small>${labels[name]}</small></div>`)),
  },
  ...Object.entries({
    "one of them on another side": each((name) =>
      name === "title"
        ? `<div>${input(name)}<small>${labels[name]}</small></div>`
        : `<div style="display:flex">${input(name)} <span>${labels[name]}</span></div>`,
    ),
    "a field among them that has none": each(
      (name) =>
        `<div>${input(name)}<small>${labels[name]}</small></div>${name === "clientId" ? "<div><input></div>" : ""}`,
    ),
    "each the label of the next field": `<div>Display Title</div><div>${input("title")}<small>Client ID</small></div><div>${input("clientId")}<small>Client Secret</small></div><div>${input("clientSecret")}<small>Country</small></div><div>${input("country")}<small>Division</small></div><div>${input("division")}</div>`,
    "the secret's that of a webhook": each(
      (name) =>
        `<div>${input(name)}<small>${name === "clientSecret" ? "Webhook secret (not the client secret)" : labels[name]}</small></div>`,
    ),
  }).map(([how, fields]): FormRow => ({
    name: `labels after fields are not read with ${how}`,
    page: page(`<div>${fields}</div>`),
    kind: "none",
  })),
  {
    name: "placeholders only",
    page: page(`<div>${each((name) => input(name, `placeholder="${labels[name]}"`))}</div>`),
  },
  {
    name: "aria-label only",
    page: page(`<div>${each((name) => input(name, `aria-label="${labels[name]}"`))}</div>`),
  },
  {
    name: "aria-labelledby from elsewhere",
    page: page(
      `<div>${each((name) => `<b id="l-${name}">${labels[name]}</b> `)}</div><div>${each((name) => input(name, `aria-labelledby="l-${name}"`))}</div>`,
    ),
  },
  {
    name: "an open shadow root around each field",
    page: page(
      `<div>${each((name) => `<my-field id="${name}" title="${labels[name]}"></my-field>`)}</div>${shadow("open", true)}`,
    ),
  },
  {
    name: "a closed shadow root around the whole form",
    page: page(`<my-form></my-form>${shadow("closed", false)}`),
  },
  {
    name: "Dutch labels",
    page: page(form({}, { title: "Weergavetitel", country: "Land", division: "Divisie" })),
  },
  {
    name: "the predecessor's labels",
    page: page(
      form(
        {},
        {
          clientId: "Exact Online client ID",
          clientSecret: "Exact Online secret key",
          division: "Exact Online administration ID",
        },
      ),
    ),
  },
  {
    name: "stars, colons and hints around the labels",
    page: page(
      form(
        {},
        {
          clientId: "<span>*</span> Client ID <i title='the API Username'>ⓘ</i>",
          clientSecret: "Client Secret: <sup>*</sup>",
          division: "Division (number)",
        },
      ),
    ),
  },
  {
    name: "fields in another order",
    page: page(
      `<div>${(["division", "clientSecret", "country", "clientId", "title"] as const).map((name) => field(name)).join("")}</div>`,
    ),
  },
  {
    name: "the secret as text gets autocomplete off",
    page: page(form({ clientSecret: input("clientSecret", "type=text") })),
    act: async (opened) => {
      const { expect } = await import("@playwright/test");
      await expect(opened.locator("[data-is=clientSecret]")).toHaveAttribute("autocomplete", "off");
    },
  },
  { name: "no product name, but all of its fields", page: page(form(), "<h2>New application</h2>") },
  ...[
    "<h1>API Center</h1><h2>Application Settings</h2>",
    "<h1>Nieuwe koppeling</h1><h2>Instellingen van je applicatie</h2>",
    "<h2>Step 3 of 5: Installation</h2>",
    "<h1>Connexion</h1><h2>Paramètres de l’application</h2>",
    "<h1>Exact Online</h1><h2>Bakkerij Jansen</h2>",
    "<nav aria-label=Breadcrumb>Applications / Exact Online</nav><h2>Bakkerij Jansen</h2>",
  ].map((title): FormRow => ({
    name: `titles that name no other product: ${title}`,
    page: page(form(), title),
  })),
  {
    name: "a customer's name as title, at Exact Online's address",
    page: page(
      `${script("history.replaceState(null, '', '/dashboard/7/applications/exact-online/12')")}${form()}`,
      "<h1>Bakkerij Jansen</h1>",
    ),
  },
  { name: "the product name as plain text", page: page(form(), "<div class=top>Exact Online CONNECT</div>") },
  {
    name: "no division: the heading tells whose it is, and the field is reported as not found",
    page: page(form({ division: "" })),
    outcomes: missing("division"),
    truth: { division: null },
  },
  ...Object.entries({
    "a placeholder that says number": input("division", 'placeholder="Nummer van de administratie"'),
    "a box for numbers": input("division", "type=number"),
    "a division in it already": input("division", 'value="475134"'),
    "help that says division": `${input("division")}<small>Het divisienummer in Exact Online</small>`,
    "help by reference": input("division", "aria-describedby=help"),
  }).map(([how, control]): FormRow => ({
    name: `Administratie is the division in Exact Online's form, with ${how}`,
    page: page(
      form({ division: control }, { division: "Administratie" }) + "<p id=help>Vul de divisie in.</p>",
    ),
  })),
  ...Object.entries({
    "nothing that says number": input("division"),
    "a placeholder that says name": input("division", 'placeholder="Naam of nummer"'),
    "help that says HID": `${input("division")}<small>Het nummer (HID) van de administratie</small>`,
  }).map(([how, control]): FormRow => ({
    name: `Administratie is not taken for the division with ${how}`,
    page: page(form({ division: control }, { division: "Administratie" })),
    outcomes: missing("division"),
    truth: { division: "" },
  })),
  {
    name: "Administratie says nothing in a form that may be another product's",
    page: page(
      form({ division: input("division", "type=number") }, { division: "Administratie" }),
      "<h2>New application</h2>",
    ),
    kind: "other-form",
    why: "noDivision",
  },
  {
    name: "two fields of one name: neither is guessed",
    page: page(
      `<form>${form({ division: "" })}${field("division", "<input>")}${field("division", "<input>")}</form>`,
    ),
    outcomes: missing("division"),
    truth: { division: null },
  },
  {
    name: "a form element around the whole page, with a search box and a newsletter in it",
    page: page(
      `<form><input placeholder="Search"><div>${form()}</div><label>E-mail for our newsletter <input type=email></label></form>`,
    ),
  },
  {
    name: "a modal dialog over another form",
    page: page(
      `<div><label>Country<input></label><label>Name<input></label></div><dialog id=d><h2>Exact Online</h2>${form()}</dialog>${script("document.querySelector('#d').showModal()")}`,
    ),
  },
  {
    name: "another connector's form beside it stays as it is",
    page: page(
      `<section><h2>AccountView</h2>${["Client ID", "Client Secret", "Company ID"].map((label) => `<div><label>${label}</label><input></div>`).join("")}</section><section><h2>Exact Online</h2>${form()}</section>`,
      "<h1>Connections</h1>",
    ),
  },
  {
    name: "a profile's Country beside it stays as it is",
    page: page(
      `<aside><div><label>Name</label><input></div><div><label>Country</label><input></div><div><label>Phone</label><input></div></aside><main>${form()}</main>`,
    ),
  },
  {
    name: "names that clobber the form's own properties",
    page: page(
      `<form>${["querySelectorAll", "parentNode", "children", "getAttribute", "textContent", "matches", "closest", "contains", "getRootNode"].map((name) => `<input type=hidden name="${name}">`).join("")}${each((name) => `<label>${labels[name]} ${input(name, `name="${name === "title" ? "ownerDocument" : name === "country" ? "elements" : "childNodes"}"`)}</label>`)}</form>`,
    ),
  },
];
