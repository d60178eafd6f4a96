// Prepares what the scenarios of the bench start from: a browser with the measured build and the floor beside it.
import type { BrowserContext, Page } from "@playwright/test";
import { launchChromium } from "../e2e/harness/chromium.ts";
import { extensionIn, type Extension } from "../e2e/harness/extension.ts";
import { newFormAddress } from "../e2e/harness/prepared.ts";
import { person } from "../e2e/harness/sites.ts";
import { saveValues } from "../e2e/harness/surface.ts";
import { startSandbox, type Sandbox } from "../sandbox/server.ts";
import { floorFolder, openFloor, type Floor } from "./floor.ts";
import type { Figure } from "./figures.ts";
import type { RowKey } from "./rows.ts";
import { noteReady } from "./surface.ts";

/** What a scenario measures with. */
export interface Given {
  /** The folder of the measured build. */
  build: string;
  context: BrowserContext;
  extension: Extension;
  sandbox: Sandbox;
  /** The tab in front, with the user signed in on API Center and Exact Online. */
  page: Page;
  /** Opens the floor's own page, from which it is driven. While it is open, the floor counts as awake. */
  openFloor(): Promise<Floor>;
}

/**
 * Measures some rows with `work`, unless none of them is wanted. When `work` throws, they are left out with its reason,
 * and the next rows follow.
 */
export type Take = (rows: readonly RowKey[], work: () => Promise<readonly Figure[]>) => Promise<void>;

/** Some rows that are measured one after the other, in a browser of their own. */
export interface Scenario {
  rows: readonly RowKey[];
  measure(given: Given, take: Take): Promise<void>;
}

/** Five values that fit together. */
export const fitting = {
  title: "Molenwiek",
  clientId: "1c1a54d9-0000-4000-8000-5e0d5a3c1f20",
  clientSecret: "aB3dE6gH9jK2",
  country: "nl",
  division: "3977760",
};

/** Starts the sandbox and a browser with the build and the floor. Runs `work` with them and ends both. */
export async function withBrowser(build: string, work: (given: Given) => Promise<void>): Promise<string> {
  const sandbox = await startSandbox({ settings: { late: 0 } });
  try {
    const context = await launchChromium({
      resolverRules: sandbox.chromiumResolverRules(),
      extension: build,
      beside: [floorFolder],
    });
    try {
      const extension = await extensionIn(context);
      const page = context.pages()[0] ?? (await context.newPage());
      await noteReady(context);
      const hosts = ["app.apicenter.io", "start.exactonline.nl"];
      await context.addCookies(hosts.map((host) => sandbox.signIn(host, person.id)));
      await work({ build, context, extension, sandbox, page, openFloor: () => openFloor(context) });
      return context.browser()?.version() ?? "";
    } finally {
      await context.close();
    }
  } finally {
    await sandbox.close();
  }
}

/** Opens API Center's form. Resolves once the extension has offered its button, or after three seconds without one. */
export async function openForm({ page }: Given): Promise<void> {
  await page.goto(newFormAddress);
  await page.locator(".connect").waitFor();
  await page
    .locator("[data-exact-setup-fill]")
    .waitFor({ state: "attached", timeout: 3_000 })
    .catch(() => undefined);
}

/** Opens the form, and types the five values into the panel beside it: a set-up that is ready to be filled in. */
export async function saveSetup(given: Given): Promise<void> {
  const { extension, page } = given;
  await openForm(given);
  const panel = await extension.openPanelInTab(await extension.tabIdOf(page));
  const { result } = await saveValues(panel, fitting);
  if (result !== "done") throw new Error(`The values were not saved: ${result}`);
  await panel.close();
  await page.bringToFront();
}
