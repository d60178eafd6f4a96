// Prepares a set-up for a test without doing the whole job: an app in the sandbox, and values typed by hand.
import { expect, type BrowserContext, type Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/server.ts";
import { registerApp, type ExactApp } from "../../sandbox/state.ts";
import { redirectUri } from "../../../utils/domain/sites.ts";
import type { Extension } from "./extension.ts";
import { person } from "./sites.ts";
import { saveValues, type Field } from "./surface.ts";

/** Signs the tests' user in on these hosts, without the sign-in pages. */
export async function signedInOn(
  context: BrowserContext,
  sandbox: Sandbox,
  ...hosts: string[]
): Promise<void> {
  await context.addCookies(hosts.map((host) => sandbox.signIn(host, person.id)));
}

/** Registers an app of the tests' user in the Dutch App Centre. The given values replace the usual ones. */
export function anApp(sandbox: Sandbox, app: Partial<ExactApp> = {}): ExactApp {
  return registerApp(sandbox.state, {
    country: "nl",
    owner: person.id,
    name: "Molenwiek app",
    redirectUri,
    ...app,
  });
}

/** Returns the address of an app's own page. */
export function appAddress({ key }: ExactApp, path = "nl"): string {
  return `https://apps.exactonline.com/${path}/en-US/V2/Manage/App/${key}`;
}

/** The address of API Center's new form. */
export const newFormAddress =
  "https://app.apicenter.io/dashboard/molenwiek-groep/applications/exact-online/new";

/** Returns five values that fit together. */
export function values(app: ExactApp): Record<Field, string> {
  const { clientId, clientSecret, country } = app;
  return { title: "Molenwiek", clientId, clientSecret, country, division: "3977760" };
}

/** Opens the panel's page bound to a tab, types these values in and saves them. */
export async function panelWith(
  extension: Extension,
  page: Page,
  typed: Partial<Record<Field, string>>,
): Promise<Page> {
  const panel = await extension.openPanelInTab(await extension.tabIdOf(page));
  expect(await saveValues(panel, typed)).toMatchObject({ result: "done" });
  return panel;
}

/** Returns the values of the controls in each Exact Online form on the page, in the form's order. */
export function formValues(page: Page): Promise<string[][]> {
  return page
    .locator(".connect")
    .evaluateAll((forms) =>
      forms.map((form) =>
        [...form.querySelectorAll("input, select")].map((control) => (control as HTMLInputElement).value),
      ),
    );
}

/** The values of an empty form, as `formValues` returns them. */
export const emptyForm = ["", "", "", "", ""];
