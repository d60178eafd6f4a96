// Makes the background's deps for unit tests: storage in memory, a clock that a test sets, and content scripts that
// answer as a test says.
import type { Badge } from "../../../utils/browser/badge.ts";
import type { Area } from "../../../utils/browser/storage.ts";
import { act } from "../../../utils/background/act.ts";
import { withCheckedWrites } from "../../../utils/background/checked-writes.ts";
import type { Deps } from "../../../utils/background/deps.ts";
import { readSetups } from "../../../utils/background/stored-setups.ts";
import { readView } from "../../../utils/background/read-view.ts";
import type { Looked, ToSite, ToSiteName } from "../../../utils/messages/to-sites.ts";
import type { ActionRequest } from "../../../utils/domain/action-requests.ts";
import { shownIn } from "../../../utils/domain/what-was-shown.ts";
import type { ActionResult } from "../../../utils/domain/sentences.ts";

export interface FakeDeps extends Deps {
  clock: { now: number };
  alarms: Map<string, number>;
  /** The answers of a tab's content script, by tab and question. */
  sites: Map<
    number,
    { [Name in ToSiteName]?: (ask: ToSite[Name]["content"]) => Promise<ToSite[Name]["answer"]> }
  >;
  /** The tabs that the user sees. With null every tab counts as in front. */
  inFront: Set<number> | null;
  /** The toolbar button's badge, by tab. */
  badges: Map<number, Badge>;
  /** The open tabs and their addresses. */
  tabs: Map<number, string>;
}

function memoryArea(): Area {
  const kept = new Map<string, string>();
  const there = (key: string): unknown => (kept.has(key) ? JSON.parse(kept.get(key)!) : undefined);
  return {
    get: async (key) => there(key),
    getMany: async (keys = [...kept.keys()]) =>
      Object.fromEntries(keys.filter((key) => kept.has(key)).map((key) => [key, there(key)])),
    set: async (key, value) => void kept.set(key, JSON.stringify(value)),
    setAll: async (values) => {
      for (const [key, value] of Object.entries(values)) kept.set(key, JSON.stringify(value));
    },
    remove: async (keys) => {
      for (const key of [keys].flat()) kept.delete(key);
    },
    keys: async () => [...kept.keys()],
  };
}

/** Returns a lock that runs the work under one name in order, as `navigator.locks` does. */
function oneAtATime(): Deps["withLock"] {
  const last = new Map<string, Promise<unknown>>();
  return <Answer>(name: string, work: () => Promise<Answer>) => {
    const next = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, next);
    return next;
  };
}

/** Returns deps with empty storage, no tabs and a fixed time. */
export function fakeDeps(): FakeDeps {
  const clock = { now: 1_800_000_000_000 };
  const alarms = new Map<string, number>();
  const sites: FakeDeps["sites"] = new Map();
  const tabs = new Map<number, string>();
  const badges: FakeDeps["badges"] = new Map();
  let tabCount = 100;
  const deps: FakeDeps = {
    clock,
    alarms,
    sites,
    tabs,
    session: memoryArea(),
    local: memoryArea(),
    managed: async () => ({}),
    now: () => clock.now,
    wait: () => new Promise(() => undefined),
    newId: () => crypto.randomUUID(),
    withLock: oneAtATime(),
    setAlarm: async (name, when) => void alarms.set(name, when),
    askSite: async (tabId, type, content) => (await sites.get(tabId)?.[type]?.(content)) ?? null,
    tabPlace: async (id) => (tabs.has(id) ? { id, url: tabs.get(id)! } : null),
    tabsOn: async (origin) =>
      [...tabs].flatMap(([id, url]) => (new URL(url).origin === origin ? [{ id, url }] : [])),
    openTab: async (url) => {
      tabs.set(++tabCount, url);
      return tabCount;
    },
    mayRunOnSites: async () => true,
    inFront: null,
    isInFront: async (tabId) => deps.inFront?.has(tabId) ?? true,
    badges,
    showBadge: async (tabId, badge) => void (badge ? badges.set(tabId, badge) : badges.delete(tabId)),
    textOf: (key, ...substitutions) => [key, ...substitutions].join(" "),
    showTab: async () => undefined,
    closeTab: async (id) => void tabs.delete(id),
    injectInto: async () => false,
    loadEngine: async () => true,
    readReport: async () => null,
    messagesIn: async () => null,
    version: () => "1.2.3",
  };
  return deps;
}

/** Opens a page in a tab: its address, and the facts that its content script reports. */
export function showPage(deps: FakeDeps, tabId: number, url: string, facts: Looked["facts"]): void {
  deps.tabs.set(tabId, url);
  const before = deps.sites.get(tabId);
  deps.sites.set(tabId, { ...before, look: async () => ({ facts, documentKey: `document-${tabId}` }) });
}

/**
 * Clicks in a popup or panel that shows a tab. The click is for the setup and the document that it shows at that
 * moment.
 */
export async function click(
  deps: Deps,
  tabId: number | undefined,
  request: ActionRequest,
): Promise<ActionResult> {
  return act(deps, tabId, request, shownIn(await readView(deps, tabId)));
}

/** Clicks for the active setup and the document of a tab, without a look at the page first. */
export async function clickUnasked(
  deps: Deps,
  tabId: number | undefined,
  request: ActionRequest,
): Promise<ActionResult> {
  const { activeId } = await readSetups(withCheckedWrites(deps));
  const documentKey = tabId === undefined ? {} : { documentKey: `document-${tabId}` };
  return act(deps, tabId, request, { setupId: activeId, ...documentKey });
}
