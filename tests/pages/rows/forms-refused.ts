// Forms that do not belong to Exact Online, or that the user cannot use now. The extension refuses them and writes
// nothing.
// Source: docs/facts/api-center.md "Forms that are NOT it".
import { field, form, input, page, script } from "../form-html.ts";
import { values, type FormRow } from "../form-row.ts";

const plain = (...labels: string[]) =>
  labels.map((label) => `<div class=field><label>${label}</label><input data-is="${label}"></div>`).join("");
const none = { kind: "none" } as const;
const other = { kind: "other-form" } as const;
const covered = "position:fixed;inset:0;background:#fff9";

export const refusedRows: readonly FormRow[] = [
  {
    name: "AccountView's form",
    page: page(
      plain("Display Title", "Client ID", "Client Secret", "Company ID"),
      "<h2>AccountView CONNECT</h2>",
    ),
    ...other,
    why: "foreign-field",
  },
  {
    name: "AccountView's form under a page called Exact Online",
    page: page(plain("Display Title", "Client ID", "Client Secret", "Company ID")),
    ...other,
    why: "foreign-field",
  },
  {
    name: "all of the fields and a Company ID",
    page: page(form() + plain("Company ID")),
    ...other,
    why: "foreign-field",
  },
  {
    name: "Shopware's form",
    page: page(plain("Display Title", "Client ID", "Client password", "URL"), "<h2>Shopware 6 CONNECT</h2>"),
    ...none,
  },
  {
    name: "Shopify's form",
    page: page(plain("Display Title", "API username", "API password", "API url"), "<h2>Shopify CONNECT</h2>"),
    ...other,
    why: "foreign-field",
  },
  {
    name: "AFAS's form",
    page: page(plain("Display Title", "Token", "Environment"), "<h2>AFAS CONNECT</h2>"),
    ...other,
    why: "foreign-field",
  },
  {
    name: "another connector with a client ID and secret",
    page: page(plain("Display Title", "Client ID", "Client Secret", "Country"), "<h2>New application</h2>"),
    ...other,
    why: "noDivision",
  },
  {
    name: "the same fields under another product's name",
    page: page(form(), "<h2>Exact Globe CONNECT</h2>"),
    ...other,
    why: "other-title",
  },
  ...[
    "<h2>DPD</h2>",
    "<h2>Connect DPD</h2>",
    "<h2>DPD Shipping</h2><h3>Application Settings</h3>",
    "<h2>Twinfield CONNECT</h2>",
    "<h1>API Center</h1><h2>Microsoft Dynamics NAV</h2>",
    "<h1>Exact Online</h1><h2>DPD CONNECT</h2>",
    "<nav aria-label=Breadcrumb>Applications / Dynamics</nav><h2>Settings</h2>",
    "<ol class=breadcrumbs><li>Applications</li><li>DPD</li></ol><h2>Settings</h2>",
  ].map((title): FormRow => ({
    name: `all of the fields under a title that names something else: ${title}`,
    page: page(form(), title),
    ...other,
    why: "other-title",
  })),
  {
    name: "all of the fields in a dialog that names something else",
    page: page(`<div role=dialog aria-label="DPD">${form()}</div>`, "<h2>New application</h2>"),
    ...other,
    why: "other-title",
  },
  {
    name: "all of the fields at another connector's address",
    page: page(
      `${script("history.replaceState(null, '', '/dashboard/7/applications/dpd/new')")}${form()}`,
      "<h2>Application Settings</h2>",
    ),
    ...other,
    why: "other-title",
  },
  { name: "a profile", page: page(plain("Name", "E-mail", "Country", "Phone"), "<h2>Profile</h2>"), ...none },
  {
    name: "a billing page",
    page: page(plain("Company", "VAT number", "Country", "Division"), "<h2>Billing</h2>"),
    ...none,
  },
  {
    name: "the login page",
    page: page(
      `<form>${plain("E-mail")}<label>Password<input type=password></label></form>`,
      "<h2>Sign in</h2>",
    ),
    ...none,
  },
  {
    name: "two equally good forms",
    page: page(`<section>${form()}</section><section>${form()}</section>`),
    kind: "ambiguous",
  },
  {
    name: "two equally good forms without boxes of their own",
    page: page(form() + form()),
    kind: "ambiguous",
  },
  {
    name: "the form with the last secret labelled as the webhook's",
    page: page(form({}, { clientSecret: "Webhook secret" })),
    ...none,
  },
  ...Object.entries({
    "display none": "display:none",
    "visibility hidden": "visibility:hidden",
    "opacity 0": "opacity:0",
    "off the page": "position:absolute;left:-9999px",
    "no size": "height:0;overflow:hidden",
    "clipped away": "position:absolute;clip-path:inset(50%)",
  }).map(([how, css]): FormRow => ({
    name: `a form that is hidden: ${how}`,
    page: page(`<div style="${css}">${form()}</div>`),
    ...none,
  })),
  { name: "a covered form", page: page(`${form()}<div style="${covered}"></div>`), ...none },
  {
    name: "a form under what is fixed in a moved box: both scroll together",
    page: page(`<div style="transform:translateX(1px)">${form()}<div style="${covered}"></div></div>`),
    ...none,
  },
  { name: "a disabled form", page: page(`<fieldset disabled>${form()}</fieldset>`), ...none },
  {
    name: "a read-only form",
    page: page(
      form(
        Object.fromEntries(
          (["title", "clientId", "clientSecret", "country", "division"] as const).map((name) => [
            name,
            input(name, "readonly"),
          ]),
        ),
      ),
    ),
    ...none,
  },
  {
    name: "the credentials of another form, shown read-only",
    page: page(
      form({
        clientId: input("clientId", 'readonly value="1c1a54d9-0a52-4b9a-9d6f-000000000000"'),
        clientSecret: input("clientSecret", 'readonly value="OldSecret123"'),
      }),
    ),
    ...none,
  },
  { name: "an inert form", page: page(`<div inert>${form()}</div>`), ...none },
  {
    name: "a form behind a modal dialog",
    page: page(`${form()}<dialog id=d>Wait</dialog>${script("document.querySelector('#d').showModal()")}`),
    ...none,
  },
  {
    name: "a form in a frame",
    page: page(`<iframe width=700 height=500 src="/frame"></iframe>`),
    also: { "https://app.apicenter.io/frame": page(form()) },
    ...none,
  },
  {
    name: "a form in a srcdoc frame",
    page: page(`<iframe width=700 height=500 srcdoc="${form().replaceAll('"', "&quot;")}"></iframe>`),
    ...none,
  },
  {
    name: "a honeypot beside the form does not make its fields unclear",
    page: page(
      `<form><div style="position:absolute;left:-5000px">${field("clientSecret", "<input>")}${field("clientId", "<input>")}</div>${form()}</form>`,
    ),
  },
  {
    name: "two equally good forms, the person's focus in the second",
    page: page(
      `<section>${form().replaceAll("data-is", "data-other")}</section><section>${form()}</section>`,
    ),
    before: async (opened) => opened.locator("[data-is=title]").focus(),
    act: async (opened) => {
      const { expect } = await import("@playwright/test");
      await expect(opened.locator("[data-other=clientId]")).toHaveValue("");
      await expect(opened.locator("[data-is=clientId]")).toHaveValue(values.clientId);
    },
  },
];
