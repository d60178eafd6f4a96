// Holds the made-up values of the hostile tests, and the pages where the extension could write or read them.
import { form, page } from "../pages/form-html.ts";
import type { Target } from "./targets-places.ts";

/** The values of the attacked set-up. The secret is a canary: it is in no other place. */
export const startedWith = {
  title: "Molenwiek",
  clientId: "7d1f0c52-3a64-4f0e-9b57-20c1a8e4d913",
  clientSecret: "Cn4ryTarget1",
  country: "nl",
  division: "3977760",
} as const;

/** Another app's credentials. Only the exact App Centre may provide them. */
export const shownByAppCentre = {
  clientId: "5b8e2d17-90c3-4c6d-8f21-6e4a7b90d355",
  clientSecret: "Cn4ryShown22",
} as const;

/** API Center's form. */
export const formTarget: Target = {
  host: "app.apicenter.io",
  path: "/dashboard/7/applications/1/new",
  page: { body: page(form()) },
};

const shown = (label: string, value: string) =>
  `<div class="field"><label>${label}</label><input readonly value="${value}"></div>`;

/** The App Centre's page with the credentials of an app. */
export const credentialsTarget: Target = {
  host: "apps.exactonline.com",
  path: "/nl/en-US/V2/Manage/App/1",
  page: {
    body: page(
      `<h1>Authorisation details</h1>${shown("App name*", "Molenwiek app")}${shown("Redirect URI*", "https://app.apicenter.io/oauth/callback/exact-online")}${shown("Client ID", shownByAppCentre.clientId)}${shown("Webhook secret", "Wh00kWh00kWh00k1")}${shown("Client secret", shownByAppCentre.clientSecret)}`,
      "",
    ),
  },
};

/** A page of Exact Online, on which the list of administrations is asked for. */
export const administrationsTarget: Target = {
  host: "start.exactonline.nl",
  // Not the list's own address: a load opens that one itself.
  path: "/docs/Shown.aspx",
  page: {
    body: '<?xml version="1.0" encoding="utf-8"?><Administrations><Administration Code="3977760" HID="10" Current="True"><Description>Molenwiek B.V.</Description></Administration></Administrations>',
    headers: { "content-type": "text/xml; charset=utf-8" },
  },
};
