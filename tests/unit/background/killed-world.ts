// A background that can be stopped at any of its awaits, found by counting: every asynchronous call it makes of its
// surroundings is one. What is stored and what pages do outlives it; the next message wakes a new background.
import { createBroker } from "../../../utils/background/broker.ts";
import type { ActionRequest } from "../../../utils/domain/action-requests.ts";
import type { ActionResult } from "../../../utils/domain/sentences.ts";
import { forgetAtAlarm } from "../../../utils/background/secrets.ts";
import type { Deps } from "../../../utils/background/deps.ts";
import type { Envelope } from "../../../utils/messages/envelope.ts";
import { ownLink, type OwnLink } from "../../../utils/messages/own-link.ts";
import { askSite } from "../../../utils/messages/send.ts";
import { linkSite, type SiteLink, type SiteWork } from "../../../utils/messages/site-link.ts";
import { fakeDeps, type FakeDeps } from "./background-deps.ts";

export const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.2.3" };

/** Where a background is stopped: at its n-th call, before the call has its effect or after it had. */
export interface Stop {
  call: number;
  when: "before" | "after";
}

interface Life {
  deps: Deps;
  broker: ReturnType<typeof createBroker>;
  dead: boolean;
  calls: string[];
  stop: Stop | null;
  /** Calls that have not come back. */
  open: number;
  /** Rejects when the background dies: whoever waits for its answer learns that none comes. */
  death: Promise<never>;
  die(): void;
}

export interface World {
  base: FakeDeps;
  /** The surroundings of the background that lives now, for looking at what is kept. */
  deps(): Deps;
  panel: OwnLink;
  /** A click in a panel that shows this setup, and the document that stands in the tab now. */
  click(tabId: number | null, setupId: string, request: ActionRequest): Promise<ActionResult>;
  /** Opens a page with its content script; `work` is what it does. */
  open(tabId: number, url: string, work: (ask: SiteLink["ask"]) => SiteWork): SiteLink;
  /** Counts the background's calls from now on, and stops it at one of them. */
  arm(stop: Stop | null): void;
  /** The calls the first background has made since it was armed. */
  calls(): readonly string[];
  /** How many backgrounds have been stopped. */
  deaths(): number;
  /** Waits until no page, no message and no background is at work any more. */
  settled(): Promise<void>;
}

/** These do nothing: whoever is stopped while waiting is stopped at what is waited for as well. */
const synchronous: ReadonlySet<string> = new Set(["now", "newId", "version", "wait"]);
const forever = new Promise<never>(() => undefined);

type Call = (...given: unknown[]) => Promise<unknown>;

/** Every asynchronous member of the surroundings, however deep, passes through the counter. */
function mortal(base: object, life: Life, path = ""): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(base).map(([name, member]) => {
      if (synchronous.has(name)) return [name, member];
      if (typeof member === "object" && member !== null)
        return [name, mortal(member, life, `${path}${name}.`)];
      if (typeof member !== "function") return [name, member];
      return [name, counted(`${path}${name}`, member as Call, life)];
    }),
  );
}

function counted(name: string, effect: Call, life: Life): Call {
  return async (...given) => {
    if (life.dead) return forever;
    const call = life.calls.push(name);
    const isHere = (when: Stop["when"]) => life.stop?.call === call && life.stop.when === when;
    if (isHere("before")) life.die();
    if (life.dead) return forever;
    life.open += 1;
    const answer = await effect(...given)
      .catch((error: unknown) => (life.dead ? forever : Promise.reject(error)))
      .finally(() => (life.open -= 1));
    if (isHere("after")) life.die();
    return life.dead ? forever : answer;
  };
}

export function killedWorld(): World {
  const base = fakeDeps();
  const sites = new Map<
    number,
    (message: unknown, sender: { id?: string }) => Promise<unknown> | undefined
  >();
  const working = new Set<Promise<unknown>>();
  let deaths = 0;

  const track = <Answer>(work: Promise<Answer>): Promise<Answer> => {
    const ended = work.catch(() => undefined).finally(() => working.delete(ended));
    working.add(ended);
    return work;
  };

  let life = bornBackground();
  let armed = life;

  function bornBackground(): Life {
    let die!: () => void;
    const death = new Promise<never>(
      (_, reject) => (die = () => reject(new Error("The message port closed"))),
    );
    death.catch(() => undefined);
    const newborn = { dead: false, calls: [], stop: null, open: 0, death } as unknown as Life;
    newborn.die = () => {
      newborn.dead = true;
      deaths += 1;
      die();
    };
    const asked: Deps["askSite"] = (...question) => askSite(deliver, own.version, ...question);
    // Locks belong to the background: they are free when it is gone.
    const members = { ...base, withLock: fakeDeps().withLock, askSite: asked };
    const { clock: _clock, alarms: _alarms, sites: _sites, tabs: _tabs, ...surroundings } = members;
    newborn.deps = mortal(surroundings, newborn) as unknown as Deps;
    newborn.broker = createBroker(newborn.deps, own);
    // As the real one does at every start.
    track(Promise.race([forgetAtAlarm(newborn.deps), death])).catch(() => undefined);
    return newborn;
  }

  const living = (): Life => (life.dead ? (life = bornBackground()) : life);

  async function deliver(tabId: number, message: unknown): Promise<unknown> {
    const served = sites.get(tabId)?.(structuredClone(message), { id: own.id });
    return served && track(served);
  }

  async function send(message: Envelope, sender: object): Promise<unknown> {
    const { broker, death } = living();
    return track(Promise.race([broker(structuredClone(message), { id: own.id, ...sender }), death]));
  }

  const panel = ownLink({
    version: () => own.version,
    isAlive: () => true,
    sendMessage: (message) => send(message, { origin: own.origin }),
  });

  /** The document in a tab, asked past the background, whose calls are counted. */
  async function documentIn(tabId: number): Promise<string | undefined> {
    return (await askSite(deliver, own.version, tabId, "look", {}))?.documentKey;
  }

  return {
    base,
    deps: () => living().deps,
    panel,
    async click(tabId, setupId, request) {
      const documentKey = tabId === null ? undefined : await documentIn(tabId);
      const shown = { setupId, ...(documentKey !== undefined && { documentKey }) };
      return (await panel.act(tabId, request, shown)).result;
    },
    open(tabId, url, work) {
      base.tabs.set(tabId, url);
      const sender = { origin: new URL(url).origin, frameId: 0, tabId };
      const wire = {
        id: () => own.id,
        version: () => own.version,
        isAlive: () => true,
        sendMessage: (message: Envelope) => send(message, sender),
        onMessage: (serve: (message: unknown, sender: { id?: string }) => Promise<unknown> | undefined) => {
          sites.set(tabId, serve);
          return () => void sites.delete(tabId);
        },
      };
      return linkSite(wire, work, new AbortController().signal);
    },
    arm(stop) {
      armed = living();
      armed.calls.length = 0;
      armed.stop = stop;
    },
    calls: () => armed.calls,
    deaths: () => deaths,
    async settled() {
      // Work that nobody waits for goes on after the answer: it ends when a turn passes without a call.
      do {
        await Promise.all(working);
        await new Promise((turn) => setTimeout(turn));
      } while (working.size > 0 || (!life.dead && life.open > 0));
    },
  };
}
