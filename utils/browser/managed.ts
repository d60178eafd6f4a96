// What an administrator set for this extension. Chromium tells it only some seconds after it has started, so what was told
// last time is kept on disk: nobody waits for it, and what was set before the start counts from the start.
import { browser } from "wxt/browser";
import { local } from "./storage.ts";

const lastTold = "policyLastTold";
/** How long a look waits for the browser's own answer, in milliseconds. */
const patience = 25;

/** The question the browser has not answered yet. */
let asked: Promise<unknown> | undefined;

/** What is set, as it is; empty when nothing is. Where the browser cannot tell yet, what it told last. */
export function managed(): Promise<unknown> {
  if (asked) return readLastTold();
  asked = ask().finally(() => (asked = undefined));
  const late = new Promise((resolve) => setTimeout(resolve, patience)).then(readLastTold);
  return Promise.race([asked, late]);
}

/** The browser's own answer, kept for the next time where there is room. Firefox rejects where nothing is set. */
async function ask(): Promise<unknown> {
  const now = await browser.storage.managed.get(null).catch(() => ({}));
  const before = await readLastTold();
  if (JSON.stringify(now) !== JSON.stringify(before)) await local.set(lastTold, now).catch(() => undefined);
  return now;
}

async function readLastTold(): Promise<unknown> {
  return (await local.get(lastTold)) ?? {};
}

/** Calls when an administrator's settings changed, or turned out to be others. Firefox reads them at its start only. */
export function onManagedChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((changes, areaName) => {
    if (areaName === "managed" || (areaName === "local" && lastTold in changes)) changed();
  });
}
