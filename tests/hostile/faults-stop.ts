// Stops the real background worker at one of its calls to the browser, found by counting the calls.
import type { Page, Worker } from "@playwright/test";
import type { Extension } from "../e2e/harness/extension.ts";

type Call = (...given: unknown[]) => Promise<unknown>;
type Calls = Record<string, Call>;

/** The browser APIs that the background calls. */
declare const chrome: {
  storage: { local: Calls; session: Calls };
  tabs: Calls;
  scripting: Calls;
  alarms: Calls;
};

interface Planted {
  faults?: { calls: number; stopped: boolean };
}

/** The call at which the worker stops, and whether before or after the call's effect. */
export interface Stop {
  call: number;
  when: "before" | "after";
}

/** Makes this worker count its calls, and never continue at the chosen one. */
function plant(worker: Worker, stop: Stop): Promise<void> {
  return worker.evaluate(({ call, when }) => {
    const planted: NonNullable<Planted["faults"]> = { calls: 0, stopped: false };
    (globalThis as Planted).faults = planted;
    const forever = new Promise<never>(() => undefined);
    const hang = (): Promise<never> => {
      planted.stopped = true;
      return forever;
    };
    const areas: [api: Calls, names: string[]][] = [
      [chrome.storage.local, ["get", "set", "remove"]],
      [chrome.storage.session, ["get", "set", "remove"]],
      [chrome.tabs, ["get", "query", "sendMessage", "create", "update"]],
      [chrome.scripting, ["executeScript"]],
      [chrome.alarms, ["create"]],
    ];
    for (const [api, names] of areas)
      for (const name of names) {
        const effect = api[name]!.bind(api);
        api[name] = async (...given) => {
          if (planted.stopped) return forever;
          const here = ++planted.calls === call;
          if (here && when === "before") return hang();
          const answer = await effect(...given);
          if (here) return hang();
          return planted.stopped ? forever : answer;
        };
      }
  }, stop);
}

/**
 * Clicks in the panel and kills the worker at the chosen call. Returns false when the worker never makes that call,
 * because the click was finished before.
 */
export async function clickAndStop(
  extension: Extension,
  panel: Page,
  click: () => Promise<void>,
  stop: Stop,
): Promise<boolean> {
  const worker = await extension.serviceWorker();
  await plant(worker, stop);
  await click();
  const stopped = worker.evaluate(
    () =>
      new Promise<boolean>((done) => {
        const look = (): void => {
          if ((globalThis as Planted).faults?.stopped) done(true);
          else setTimeout(look, 5);
        };
        look();
      }),
  );
  const over = panel
    .locator("[data-result]")
    .waitFor()
    .then(() => false);
  const came = await Promise.race([stopped.catch(() => true), over]);
  stopped.catch(() => undefined);
  await extension.killWorker();
  await over;
  return came;
}

/** Everything in both storage areas. */
export interface Kept {
  local: Record<string, unknown>;
  session: Record<string, unknown>;
}

/** Reads both storage areas. */
export async function readKept(extension: Extension): Promise<Kept> {
  const worker = await extension.serviceWorker();
  return worker.evaluate(async () => ({
    local: (await chrome.storage.local["get"]!(null)) as Record<string, unknown>,
    session: (await chrome.storage.session["get"]!(null)) as Record<string, unknown>,
  }));
}

/** Replaces the content of both storage areas with `kept`. */
export async function putBack(extension: Extension, kept: Kept): Promise<void> {
  const worker = await extension.serviceWorker();
  await worker.evaluate(async ({ local, session }) => {
    await chrome.storage.local["clear"]!();
    await chrome.storage.session["clear"]!();
    await chrome.storage.local["set"]!(local);
    await chrome.storage.session["set"]!(session);
  }, kept);
}

/**
 * Returns the set-ups' values with their secrets, without their times, as text. Two equal texts mean that nothing
 * changed.
 */
export function possessions({ local, session }: Kept): string {
  const { items } = local["setups"] as { items: { id: string; secretId?: string; progress?: unknown }[] };
  const secretOf = (id: string | undefined): unknown =>
    (session[`secret:${id}`] as { value?: string } | undefined)?.value;
  const records = items.map(({ id: _id, secretId, progress: _progress, ...setup }) => ({
    ...setup,
    secret: secretOf(secretId) ?? null,
  }));
  const list = session["administrations-about"] as { count?: number } | undefined;
  return JSON.stringify({ records, listed: list?.count ?? 0 });
}
