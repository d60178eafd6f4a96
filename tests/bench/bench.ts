// Measures times of the production build in Chromium: recognising, filling, the popup, and loading administrations. It
// only prints figures.
import type { Page } from "@playwright/test";
import { launchChromium } from "../e2e/harness/chromium.ts";
import { extensionIn, type Extension } from "../e2e/harness/extension.ts";
import { person } from "../e2e/harness/sites.ts";
import { fields, saveValues, shows } from "../e2e/harness/surface.ts";
import texts from "../../public/_locales/en/messages.json" with { type: "json" };
import { startSandbox } from "../sandbox/server.ts";
import { administrations } from "./administrations.ts";
import { filling, largePages, recognition } from "./page-work.ts";
import { line, repeated, type Measurement } from "./figures.ts";
import { clickUntil, noteReady } from "./surface.ts";

const formAddress = "https://app.apicenter.io/dashboard/molenwiek-groep/applications/exact-online/new";
/** The browser names the world of a content script after its extension. */
const extensionName = texts.extensionName.message;
const fitting = {
  title: "Molenwiek",
  clientId: "1c1a54d9-0000-4000-8000-5e0d5a3c1f20",
  clientSecret: "aB3dE6gH9jK2",
  country: "nl",
  division: "3977760",
};

async function fill(extension: Extension, page: Page): Promise<Measurement> {
  await page.goto(formAddress);
  const panel = await extension.openPanelInTab(await extension.tabIdOf(page));
  await saveValues(panel, fitting);
  const measured = await repeated("fill: click to verified, five fields", 100, 15, async () => {
    await page.goto(formAddress);
    await page.locator(".connect").waitFor();
    // The result of the last fill belongs to its document. Wait until the panel no longer shows it.
    await panel.locator("[data-outcome]").first().waitFor({ state: "detached" });
    await shows(panel, "api-center-form");
    const time = await clickUntil(panel, "fill-form", "done");
    const outcomes = await Promise.all(
      fields.map((field) => panel.locator(`[data-field="${field}"]`).getAttribute("data-outcome")),
    );
    if (outcomes.some((outcome) => outcome !== "filled"))
      throw new Error(`Not filled: ${outcomes.join(", ")}`);
    return time;
  });
  await panel.close();
  return measured;
}

/** Measures from the start of a page's navigation to `data-ready`, beside a form. */
function opening(name: string, aim: number, open: () => Promise<Page>): Promise<Measurement> {
  return repeated(`${name}: opening to data-ready`, aim, 15, async () => {
    const opened = await open();
    const time = await opened.evaluate(() => (globalThis as { readyAt?: number }).readyAt);
    if (time === undefined) throw new Error(`The ${name} was opened before it could be measured`);
    await opened.close();
    return time;
  });
}

/** Measures everything, and passes each figure to `say` as soon as it is known. */
export async function bench(say: (line: string) => void): Promise<void> {
  const sandbox = await startSandbox({ settings: { late: 0 } });
  const context = await launchChromium({ resolverRules: sandbox.chromiumResolverRules() });
  try {
    const extension = await extensionIn(context);
    const page = context.pages()[0] ?? (await context.newPage());
    await context.addCookies(
      ["app.apicenter.io", "start.exactonline.nl"].map((host) => sandbox.signIn(host, person.id)),
    );
    for (const kind of ["form", "dashboard"] as const) {
      const { measured, layouts } = await recognition(page, formAddress, extensionName, kind);
      say(`${line(measured)}, layouts: ${layouts} (aim 1)`);
    }
    for (const { measured, read } of await largePages(page, formAddress, extensionName))
      say(`${line(measured)}, read as ${read}`);
    say(line(await filling(page, formAddress, extensionName, fitting)));
    say(line(await fill(extension, page)));
    await noteReady(context);
    await page.goto(formAddress);
    await page.locator(".connect").waitFor();
    const tabId = await extension.tabIdOf(page);
    say(line(await opening("popup", 150, () => extension.openPopup(page))));
    say(line(await opening("panel", 250, () => extension.openPanelInTab(tabId))));
    await administrations({ extension, sandbox, page }, say);
  } finally {
    await context.close();
    await sandbox.close();
  }
}
