// Tests what the extension captures from an app's page in the App Centre, and how it classifies each page of the App
// Centre.
import type { Page } from "@playwright/test";
import type { PageRow } from "../row.ts";
import { writtenRows } from "./credentials-written.ts";

const page = "https://apps.exactonline.com/nl/nl-NL/V2/App/1";
const clientId = "1c1a54d9-0a52-4b9a-9d6f-3f0c5a7e1b22";
const clientSecret = "Zk3vT9qLw2Xe";
const redirectUri = "https://app.apicenter.io/oauth/callback/exact-online";
const never = ["WebHookValue", "aaaaaaaa-1111", "jan@example.test"];

const whole = { ok: true, clientId, clientSecret, secretState: "readable", country: "nl" };
const named = { ...whole, name: "Green Check", redirectUri };
const masked = { ok: true, clientId, secretState: "masked", country: "nl" };
const missing = { ok: true, clientId, secretState: "missing", country: "nl" };

function row(name: string, file: string, expect: unknown, more: Partial<PageRow> = {}): PageRow {
  return {
    name,
    file: `app-centre/${file}.html`,
    url: page,
    read: "credentials",
    expect,
    mustNot: never,
    ...more,
  };
}

const clickLast = (selector: string) => async (opened: Page) => opened.locator(selector).last().click();
const selectText = (selector: string) => async (opened: Page) => opened.locator(selector).selectText();

export const credentialRows: readonly PageRow[] = [
  row(
    "takes the client secret from its input, not the webhook secret that stands before it",
    "inputs",
    named,
  ),
  row(
    "takes values from disabled inputs, without braces and spaces, in lower case",
    "inputs-disabled",
    named,
  ),
  row("takes values that are plain text", "text", named),
  row("says that the secret is masked while only dots are there", "eye", {
    ...masked,
    name: "Green Check",
    redirectUri,
  }),
  row("takes the secret once its eye was clicked", "eye", named, { before: clickLast(".eye") }),
  row(
    "does not take the webhook secret when the wrong eye was clicked",
    "eye",
    { ...masked, name: "Green Check", redirectUri },
    { before: async (opened) => opened.locator(".eye").first().click() },
  ),
  row("does not take dots out of an input", "eye-inputs", { ...masked, name: "Green Check", redirectUri }),
  row("takes the secret out of an input once its eye was clicked", "eye-inputs", named, {
    before: clickLast(".eye"),
  }),
  row("takes what the copy buttons carry while dots are shown", "copy-attributes", whole),
  row("takes the right one where the webhook secret stands last", "webhook-last", whole),
  row("takes the right one where the webhook secret stands on the same line", "webhook-beside", whole),
  row("takes no secret where there is only a webhook secret", "webhook-only", missing),
  row("takes no secret whose label names the webhook in parentheses", "webhook-section", missing),
  row("takes values from a column beside the column of their labels", "labels-column", {
    ...whole,
    name: "Green Check",
  }),
  row("takes values from a table", "table", named),
  row("takes values from a description list", "dl", { ...whole, name: "Green Check" }),
  row("takes values that stand in one text with their labels", "one-text", whole),
  row("takes values that follow their labels on a line", "inline", whole),
  row("takes values from a closed shadow root", "textarea-shadow", whole),
  row("takes values from a frame of the same origin", "frame", whole, {
    also: { "https://apps.exactonline.com/frame": "app-centre/webhook-last.html" },
  }),
  row("asks which of several apps is meant", "several-cards", { ok: false, code: "ambiguousCredentials" }),
  row(
    "takes the app in which the person's selection lies",
    "several-cards",
    { ...whole, clientId: "77b0c2de-11aa-4c3d-8e4f-a1b2c3d4e5f6", clientSecret: "Qq3vT9qLw2Yy" },
    { before: selectText("[data-card=Beta]"), mustNot: [...never, clientSecret] },
  ),
  row("asks which of several rows is meant", "several-rows", { ok: false, code: "ambiguousCredentials" }),
  row(
    "takes the row in which the person's focus lies",
    "several-rows",
    {
      ...whole,
      clientId: "77b0c2de-11aa-4c3d-8e4f-a1b2c3d4e5f6",
      clientSecret: "Qq3vT9qLw2Yy",
      name: "Beta",
    },
    {
      before: async (opened) => opened.locator("[data-test=beta]").focus(),
      mustNot: [...never, clientSecret],
    },
  ),
  row("refuses a client ID that is none", "not-a-guid", { ok: false, code: "clientIdFormat" }),
  row("never takes stars for a secret", "dots-for-ever", { ...masked, name: "Green Check", redirectUri }),
  row("never takes a word that stands for the secret", "words-for-dots", missing),
  row("never takes a secret that is masked in part", "part-masked", masked),
  row("reads what came late and by pushState", "late", whole, {
    before: async (opened) => opened.locator("input").first().waitFor(),
  }),
  row("tells a testing app by the offer to upgrade it", "testing-app", { ...named, testing: true }),
  row("reads a Dutch page, and keeps a wrong redirect URI as it is", "dutch", {
    ...whole,
    name: "Groen Vinkje",
    redirectUri: `${redirectUri}/`,
  }),
  row("takes nothing that has no label", "unlabelled", { ok: false, code: "noCredentials" }),
  row("takes nothing where a label could be either", "either-label", {
    ok: false,
    code: "unclearCredentials",
  }),
  row("takes no secret that also stands under another label", "same-value-twice", {
    ok: false,
    code: "ambiguousCredentials",
  }),
  row("takes nothing that is hidden", "hidden-values", masked),
  row(
    "reads the country from the address",
    "inputs",
    { ...named, country: "uk" },
    { url: "https://apps.exactonline.com/GB/en-GB/App/1" },
  ),
  row(
    "says what an app's page is, without its secret",
    "inputs",
    {
      kind: "app-centre-credentials",
      country: "nl",
      app: { clientId, name: "Green Check", redirectUri, secret: "readable" },
    },
    { read: "app-centre", mustNot: [...never, clientSecret] },
  ),
  row(
    "says that several apps are on the page",
    "several-cards",
    { kind: "app-centre-credentials", country: "nl", problem: "ambiguousCredentials" },
    { read: "app-centre" },
  ),
  row(
    "takes the manage page for neither dialog nor app",
    "manage",
    { kind: "app-centre-other", country: "nl" },
    { read: "app-centre" },
  ),
  row(
    "sees that nobody is signed in",
    "sign-in",
    { kind: "app-centre-other", country: "nl", problem: "appCentreSignedOut" },
    { read: "app-centre" },
  ),
  row(
    "sees that a right is missing",
    "no-rights",
    { kind: "app-centre-other", country: "nl", problem: "appCentreNoRights" },
    { read: "app-centre" },
  ),
  row(
    "sees that a right is missing, in Dutch",
    "no-rights-nl",
    { kind: "app-centre-other", country: "be", problem: "appCentreNoRights" },
    { read: "app-centre", url: "https://apps.exactonline.com/be/nl-BE/V2/Manage" },
  ),
  row(
    "says on the app's own page, too, that its country is not API Center's",
    "inputs",
    {
      kind: "app-centre-credentials",
      problem: "countryNotListed",
      app: { clientId, name: "Green Check", redirectUri, secret: "readable" },
    },
    { read: "app-centre", url: "https://apps.exactonline.com/DE/de-DE/V2/Manage/App/1" },
  ),
  row(
    "says that a country is not API Center's",
    "manage",
    { kind: "app-centre-other", problem: "countryNotListed" },
    { read: "app-centre", url: "https://apps.exactonline.com/de/de-DE/V2/Manage" },
  ),
  ...writtenRows,
];
