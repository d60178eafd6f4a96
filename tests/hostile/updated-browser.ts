// Does what a user does to the extension while pages are open: reloads it, switches it off, withdraws a site.
import type { Page } from "@playwright/test";
import type { Extension } from "../e2e/harness/extension.ts";

/** The parts of Chromium's API for its extensions page, and of the extension API, that are called here. */
declare const chrome: {
  runtime: { reload(): void };
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  developerPrivate: {
    updateProfileConfiguration(change: object): Promise<void>;
    updateExtensionConfiguration(change: object): Promise<void>;
  };
};

/** Does something on Chromium's extensions page. Afterwards `front` is the front tab again. */
async function onExtensionsPage(
  { context, id }: Extension,
  front: Page,
  work: (page: Page, id: string) => Promise<unknown>,
): Promise<void> {
  const page = await context.newPage();
  await page.goto("chrome://extensions");
  await work(page, id);
  await page.close();
  await front.bringToFront();
}

/** Loads the extension again, as an update does: it gets a new worker and an empty session. */
export async function reloadExtension(extension: Extension, front: Page): Promise<void> {
  // Without developer mode an unpacked extension stays off after a reload.
  await onExtensionsPage(extension, front, (page) =>
    page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })),
  );
  const worker = await extension.serviceWorker();
  const next = extension.context.waitForEvent("serviceworker");
  await worker.evaluate(() => void setTimeout(() => chrome.runtime.reload()));
  await next;
}

/** Switches the extension off. */
export function switchOff(extension: Extension, front: Page): Promise<void> {
  return onExtensionsPage(extension, front, (page, id) =>
    page.evaluate((id) => chrome.management.setEnabled(id, false), id),
  );
}

/** Allows the extension to work on its sites, or withdraws that. */
export function allowSites(extension: Extension, front: Page, allowed: boolean): Promise<void> {
  return onExtensionsPage(extension, front, (page, extensionId) =>
    page.evaluate((change) => chrome.developerPrivate.updateExtensionConfiguration(change), {
      extensionId,
      hostAccess: allowed ? "ON_ALL_SITES" : "ON_CLICK",
    }),
  );
}
