// A set-up brought to where a test begins, without walking the whole way: an app in the sandbox, values typed by hand.
import { expect, type BrowserContext, type Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/server.ts";
import { registerApp, type ExactApp } from "../../sandbox/state.ts";
import { redirectUri } from "../../../utils/domain/sites.ts";
import type { Extension } from "./extension.ts";
import { person } from "./sites.ts";
import { saveValues, type Field } from "./surface.ts";

/** Signs the tests' user in on these hosts, without their sign-in pages. */
export async function signedInOn(
  context: BrowserContext,
  sandbox: Sandbox,
  ...hosts: string[]
): Promise<void> {
  await context.addCookies(hosts.map((host) => sandbox.signIn(host, person.id)));
}

/** Registers an app of the tests' user in the Dutch App Centre; what is given overrides it. */
export function anApp(sandbox: Sandbox, app: Partial<ExactApp> = {}): ExactApp {
  return registerApp(sandbox.state, {
    country: "nl",
    owner: person.id,
    name: "Molenwiek app",
    redirectUri,
    ...app,
  });
}

/** The address of an app's own page. */
export function appAddress({ key }: ExactApp, path = "nl"): string {
  return `https://apps.exactonline.com/${path}/en-US/V2/Manage/App/${key}`;
}

export const newFormAddress =
  "https://app.apicenter.io/dashboard/molenwiek-groep/applications/exact-online/new";

/** Five values that fit together. */
export function values(app: ExactApp): Record<Field, string> {
  const { clientId, clientSecret, country } = app;
  return { title: "Molenwiek", clientId, clientSecret, country, division: "3977760" };
}

/** The panel's page bound to a tab, with these values typed in and saved. */
export async function panelWith(
  extension: Extension,
  page: Page,
  typed: Partial<Record<Field, string>>,
): Promise<Page> {
  const panel = await extension.openPanelInTab(await extension.tabIdOf(page));
  expect(await saveValues(panel, typed)).toMatchObject({ result: "done" });
  return panel;
}

/** What stands in the controls of each Exact Online form on the page, in the form's order. */
export function formValues(page: Page): Promise<string[][]> {
  return page
    .locator(".connect")
    .evaluateAll((forms) =>
      forms.map((form) =>
        [...form.querySelectorAll("input, select")].map((control) => (control as HTMLInputElement).value),
      ),
    );
}

export const emptyForm = ["", "", "", "", ""];
