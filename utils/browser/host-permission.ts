// The sites the browser lets the extension work on. In both browsers a user can withhold each of them at any time.
import { browser } from "wxt/browser";

const wanted = (): string[] => [...(browser.runtime.getManifest().host_permissions ?? [])];

/** The hosts the browser keeps the extension out of, `app.apicenter.io`; none when it may work on all of its sites. */
export async function missingHosts(): Promise<string[]> {
  const origins = wanted();
  const allowed = await Promise.all(
    origins.map((origin) => browser.permissions.contains({ origins: [origin] })),
  );
  return origins.filter((_, index) => !allowed[index]).map((origin) => new URL(origin).hostname);
}

/**
 * Lets the browser ask the user for all sites of the extension; false when they said no.
 * Only inside a click and before anything is awaited there: the browser refuses otherwise.
 */
export function askForHosts(): Promise<boolean> {
  return browser.permissions.request({ origins: wanted() }).catch(() => false);
}

/** Calls when the user allowed or withheld something; answers how to stop. */
export function onHostsChanged(changed: () => void): () => void {
  const heard = () => changed();
  browser.permissions.onAdded.addListener(heard);
  browser.permissions.onRemoved.addListener(heard);
  return () => {
    browser.permissions.onAdded.removeListener(heard);
    browser.permissions.onRemoved.removeListener(heard);
  };
}
