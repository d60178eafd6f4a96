// What a user does to the extension itself while pages are open: reloading, switching off, taking a site away.
import type { Page } from "@playwright/test";
import type { Extension } from "../e2e/harness/extension.ts";

/** The part of Chromium's own API that its page of extensions has, and of the extension's that is called here. */
declare const chrome: {
  runtime: { reload(): void };
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  developerPrivate: {
    updateProfileConfiguration(change: object): Promise<void>;
    updateExtensionConfiguration(change: object): Promise<void>;
  };
};

/** Does something on Chromium's page of extensions; what was in front stays so. */
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

/** Loads the extension anew, as an update does: its worker is another one, its session is empty. */
export async function reloadExtension(extension: Extension, front: Page): Promise<void> {
  // What was loaded unpacked stays off after a reload unless this is on.
  await onExtensionsPage(extension, front, (page) =>
    page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })),
  );
  const worker = await extension.serviceWorker();
  const next = extension.context.waitForEvent("serviceworker");
  await worker.evaluate(() => void setTimeout(() => chrome.runtime.reload()));
  await next;
}

export function switchOff(extension: Extension, front: Page): Promise<void> {
  return onExtensionsPage(extension, front, (page, id) =>
    page.evaluate((id) => chrome.management.setEnabled(id, false), id),
  );
}

/** Lets the extension work on its sites, or takes that back. */
export function allowSites(extension: Extension, front: Page, allowed: boolean): Promise<void> {
  return onExtensionsPage(extension, front, (page, extensionId) =>
    page.evaluate((change) => chrome.developerPrivate.updateExtensionConfiguration(change), {
      extensionId,
      hostAccess: allowed ? "ON_ALL_SITES" : "ON_CLICK",
    }),
  );
}
