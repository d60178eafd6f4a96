// Prepares Firefox's tests: the sandbox, a Firefox that it answers, the open form, and the panel beside it.
import type { Page } from "puppeteer-core";
import { startSandbox, type Sandbox } from "../../sandbox/server.ts";
import { launchFirefox, type Firefox, type FirefoxOptions } from "./firefox.ts";
import { act, click, type } from "./surface.ts";

/** The address of API Center's new form. */
export const formAddress = "https://app.apicenter.io/dashboard/molenwiek-groep/applications/exact-online/new";

/** A sandbox, and a Firefox in which the real host names lead to it. */
export interface WithSandbox {
  sandbox: Sandbox;
  firefox: Firefox;
  close(): Promise<void>;
}

/** Starts both. `prefs` are added to Firefox's usual preferences. */
export async function withSandbox(prefs: FirefoxOptions["prefs"] = {}): Promise<WithSandbox> {
  const sandbox = await startSandbox();
  const firefox = await launchFirefox({ prefs: { ...sandbox.firefoxPrefs(), ...prefs } });
  const close = async (): Promise<void> => {
    await firefox.close();
    await sandbox.close();
  };
  return { sandbox, firefox, close };
}

/** Signs the tests' user in at API Center and opens the form. Resolves when the button stands beside it. */
export async function openForm(firefox: Firefox): Promise<Page> {
  const site = await firefox.open("https://app.apicenter.io/");
  await click(site, 'button[name="account"][value="sanne"]');
  await site.waitForSelector("aside");
  await site.goto(formAddress);
  await site.waitForSelector("[data-exact-setup-fill]");
  return site;
}

/** Opens the panel's page in a tab of its own, bound to a site's tab. */
export async function panelBeside(firefox: Firefox, site: Page): Promise<Page> {
  const asked = await firefox.openExtension("popup.html");
  const panel = await firefox.openExtension(`sidepanel.html?tab=${await firefox.tabIdOf(site, asked)}`);
  await asked.close();
  return panel;
}

/** Types values into the panel's editor and saves them. Returns the result. */
export async function saveValues(panel: Page, values: Readonly<Record<string, string>>): Promise<string> {
  for (const [field, value] of Object.entries(values)) await type(panel, `[data-input="${field}"]`, value);
  return act(panel, '[data-action="save-setup"]');
}
