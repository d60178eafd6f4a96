// Connects the background to the real browser.
import { setAlarm } from "../browser/alarms.ts";
import { showBadge } from "../browser/badge.ts";
import { loadEngine, injectInto, readReport } from "../browser/inject.ts";
import { messagesIn, textOf, version } from "../browser/runtime.ts";
import { managed } from "../browser/managed.ts";
import { local, session } from "../browser/storage.ts";
import {
  closeTab,
  isInFront,
  mayRunOnSites,
  openTab,
  sendToTab,
  showTab,
  tabPlace,
  tabsOn,
} from "../browser/tabs.ts";
import { askSite } from "../messages/send.ts";
import { withCheckedWrites } from "./checked-writes.ts";
import { withPatience } from "./patient-deps.ts";
import type { Deps } from "./deps.ts";

const real: Deps = {
  session,
  local,
  managed,
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((ended) => setTimeout(ended, milliseconds)),
  newId: () => crypto.randomUUID(),
  withLock: async (name, work) => await navigator.locks.request(name, work),
  setAlarm,
  askSite: (tabId, type, content) => askSite(sendToTab, version(), tabId, type, content),
  tabPlace,
  tabsOn,
  openTab,
  mayRunOnSites,
  isInFront,
  showTab,
  closeTab,
  injectInto,
  loadEngine,
  readReport,
  messagesIn,
  showBadge,
  textOf,
  version,
};

/** The deps of the real browser, with checked writes and time limits. */
export const realDeps: Deps = withPatience(withCheckedWrites(real));
