// What an administrator set for this extension. Chromium tells it only some seconds after it has started, so what was told
// last time is kept on disk: nothing that is shown waits for it.
import { browser } from "wxt/browser";

const lastTold = "policyLastTold";
/** How long a look waits for the browser's own answer, in milliseconds. */
const patience = 25;

/** What is set, as it is; empty when nothing is (Firefox rejects then). Waits until the browser can tell. */
export async function managed(): Promise<unknown> {
  const now = await browser.storage.managed.get(null).catch(() => ({}));
  const before = await readLastTold();
  if (JSON.stringify(now) !== JSON.stringify(before)) await browser.storage.local.set({ [lastTold]: now });
  return now;
}

/** The question the browser has not answered yet. */
let asked: Promise<unknown> | undefined;

/** The same, but where the browser cannot tell yet what it told last. Enough for what is shown, not for a fill. */
export function managedSoon(): Promise<unknown> {
  if (asked) return readLastTold();
  asked = managed().finally(() => (asked = undefined));
  const late = new Promise((resolve) => setTimeout(resolve, patience)).then(readLastTold);
  return Promise.race([asked, late]);
}

async function readLastTold(): Promise<unknown> {
  return (await browser.storage.local.get(lastTold))[lastTold] ?? {};
}

/** Calls when an administrator's settings changed, or turned out to be others. Firefox reads them at its start only. */
export function onManagedChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((changes, areaName) => {
    if (areaName === "managed" || (areaName === "local" && lastTold in changes)) changed();
  });
}
