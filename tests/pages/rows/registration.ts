// Tests the App Centre's registration dialog: the extension finds it and fills it, and never submits it.
import { expect } from "../open-page.ts";
import type { PageRow } from "../row.ts";

const manage = "https://apps.exactonline.com/nl/nl-NL/V2/Manage";
const redirectUri = "https://app.apicenter.io/oauth/callback/exact-online";
const found = { nameField: "name", redirectField: "uri" };

function row(name: string, file: string, expect: unknown, more: Partial<PageRow> = {}): PageRow {
  return { name, file: `app-centre/${file}.html`, url: manage, read: "registration", expect, ...more };
}

/** Returns an action that fills the dialog. It then checks the fields, and that no checkbox is ticked. */
function filling(answer: unknown, name: string, uri: string): NonNullable<PageRow["act"]> {
  return async (page, script) => {
    expect(await script.call("fillRegistration", { name: "API Center Shop", redirectUri })).toEqual(answer);
    expect(await page.locator("[data-test=name]").inputValue()).toBe(name);
    expect(await page.locator("[data-test=uri]").inputValue()).toBe(uri);
    expect(await page.locator("input[type=checkbox]:checked").count()).toBe(0);
  };
}

const done = { result: "done", code: "registrationFilled" };

const fields =
  "<h2>Register a production app</h2><label>App name*</label><input data-test=name><label>Redirect URI*</label><input data-test=uri><label><input type=checkbox>I agree</label><button>Register</button>";
const overlay = `<div style="position:fixed;left:99px;top:160px;background:#fff">${fields}</div>`;
const plain = `<div style="margin-top:40px">${fields}</div>`;

export const registrationRows: readonly PageRow[] = [
  row(
    "fills name and redirect URI and ticks nothing",
    "register",
    { ...found, testing: false },
    { act: filling(done, "API Center Shop", redirectUri) },
  ),
  row(
    "knows the testing dialog, and Name as of 2020",
    "register-testing",
    { ...found, testing: true },
    { act: filling(done, "API Center Shop", redirectUri) },
  ),
  row("knows the Dutch dialog with its Callback URL", "register-nl", { ...found, testing: true }),
  row(
    "fills a dialog that is modal to the browser",
    "register-native",
    { ...found, testing: false },
    { act: filling(done, "API Center Shop", redirectUri) },
  ),
  ...(
    [
      ["a box over a page that has a Name field too", "<label>App name</label><input>", overlay],
      ["a box in the page, beside another Name field", "<label>App name</label><input>", plain],
      [
        "a box over a page that has both fields too",
        "<div><label>Name</label><input><label>Redirect URI</label><input></div>",
        overlay,
      ],
    ] as const
  ).map(([how, behind, box]): PageRow => ({
    name: `finds a dialog without its role: ${how}`,
    file: `<!doctype html><meta charset=utf-8>${behind}${box}`,
    url: manage,
    read: "registration",
    expect: { ...found, testing: false },
    act: filling(done, "API Center Shop", redirectUri),
  })),
  {
    name: "does not choose between two boxes that both could register",
    file: `<!doctype html><meta charset=utf-8>${plain}${plain}`,
    url: manage,
    read: "registration",
    expect: null,
  },
  row("finds no dialog before it is open", "register-closed", null, {
    act: filling({ result: "refused", code: "noRegistration" }, "", ""),
  }),
  row("finds no dialog whose fields are disabled", "register-disabled", null),
  row("does not take an app's own page for the dialog", "inputs", null),
  row(
    "says when the dialog does not keep what was written",
    "register-clears",
    { ...found, testing: false },
    { act: filling({ result: "failed", code: "registrationRejected" }, "API Center Shop", "") },
  ),
  row(
    "says what the page is while the dialog is open",
    "register",
    { kind: "app-centre-register", country: "nl" },
    { read: "app-centre" },
  ),
];
