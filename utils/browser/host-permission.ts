// Reads and asks for the permission to run on our sites. In both browsers a user can take back each site at any time.
import { browser } from "wxt/browser";

const wanted = (): string[] => [...(browser.runtime.getManifest().host_permissions ?? [])];

/**
 * Returns the hosts where the browser does not let the extension run, for example `app.apicenter.io`. The list is empty
 * when it may run on all its sites.
 */
export async function missingHosts(): Promise<string[]> {
  const origins = wanted();
  // One question is enough where all are allowed.
  if (await browser.permissions.contains({ origins })) return [];
  const allowed = await Promise.all(
    origins.map((origin) => browser.permissions.contains({ origins: [origin] })),
  );
  return origins.filter((_, index) => !allowed[index]).map((origin) => new URL(origin).hostname);
}

/**
 * Asks the user, through the browser, for all sites of the extension. Returns false when the user refused. Call it
 * inside a click, before the first `await`: else the browser refuses.
 */
export function askForHosts(): Promise<boolean> {
  return browser.permissions.request({ origins: wanted() }).catch(() => false);
}

/** Calls `changed` when the user allowed a site or took one back. Returns a function that stops this. */
export function onHostsChanged(changed: () => void): () => void {
  const heard = () => changed();
  browser.permissions.onAdded.addListener(heard);
  browser.permissions.onRemoved.addListener(heard);
  return () => {
    browser.permissions.onAdded.removeListener(heard);
    browser.permissions.onRemoved.removeListener(heard);
  };
}
