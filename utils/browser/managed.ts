// Reads what an administrator set for this extension. Chromium returns these settings only some seconds after its
// start, so the last answer is stored on disk. This way no caller waits, and the settings apply from the browser's
// start.
import { browser } from "wxt/browser";
import { local } from "./storage.ts";

const lastTold = "policyLastTold";
/** Maximum time to wait for the browser's own answer, in milliseconds. */
const patience = 25;

/** The request that the browser has not answered yet. */
let asked: Promise<unknown> | undefined;

/**
 * Returns the administrator's settings, unchecked. Returns an empty object when nothing is set. Returns the stored last
 * answer where the browser does not answer in time.
 */
export function managed(): Promise<unknown> {
  if (asked) return readLastTold();
  asked = ask().finally(() => (asked = undefined));
  const late = new Promise((resolve) => setTimeout(resolve, patience)).then(readLastTold);
  return Promise.race([asked, late]);
}

/**
 * Returns the browser's own answer and stores it for the next start, where there is room. Firefox rejects the request
 * where nothing is set.
 */
async function ask(): Promise<unknown> {
  const [now, before] = await Promise.all([
    browser.storage.managed.get(null).catch(() => ({})),
    readLastTold(),
  ]);
  if (JSON.stringify(now) !== JSON.stringify(before)) await local.set(lastTold, now).catch(() => undefined);
  return now;
}

async function readLastTold(): Promise<unknown> {
  return (await local.get(lastTold)) ?? {};
}

/**
 * Calls `changed` when an administrator's settings changed, or when they differ from the stored last answer. Firefox
 * reads them only at its start.
 */
export function onManagedChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((changes, areaName) => {
    if (areaName === "managed" || (areaName === "local" && lastTold in changes)) changed();
  });
}
