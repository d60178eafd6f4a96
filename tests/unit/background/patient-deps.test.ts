// Tests that every question between our parts ends in time with a sentence, and that a late answer does no harm.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createBroker } from "../../../utils/background/broker.ts";
import { Silent, withPatience } from "../../../utils/background/patient-deps.ts";
import { activeOf, readSetups } from "../../../utils/background/stored-setups.ts";
import { pushSettings } from "../../../utils/background/push-settings.ts";
import { readView } from "../../../utils/background/read-view.ts";
import type { Envelope } from "../../../utils/messages/envelope.ts";
import type { SiteMessageName } from "../../../utils/messages/from-sites.ts";
import { ownLink } from "../../../utils/messages/own-link.ts";
import { linkSite, resultOfRefusal } from "../../../utils/messages/site-link.ts";
import type { ActionRequest } from "../../../utils/domain/action-requests.ts";
import {
  actsTaking,
  fromOwnPage,
  fromSite,
  loadTimes,
  lookTimes,
  toSite,
  untilTold,
} from "../../../utils/domain/patience.ts";
import type { ActionResult } from "../../../utils/domain/sentences.ts";
import { own } from "./damaged-storage-background.ts";
import { clickUnasked, fakeDeps, showPage, type FakeDeps } from "./background-deps.ts";
import { sentList } from "./lists.ts";

beforeEach(() => void vi.useFakeTimers({ now: 1_800_000_000_000 }));
afterEach(() => void vi.useRealTimers());

const nothing = (): Promise<never> => new Promise(() => undefined);
const form = "https://app.apicenter.io/dashboard/molenwiek-groep/applications/exact-online/new";
const exact = "https://start.exactonline.nl/docs/MenuPortal.aspx?_Division_=475134";
const appCentre = "https://apps.exactonline.com/nl/nl-NL/V2/Manage";
const values = {
  title: "Bakery",
  clientId: "1c1a54d9-0f0e-4c1a-9d2b-0123456789ab",
  clientSecret: "aB3dE5gH7jK9",
  country: "nl",
  division: "475134",
};

/** Returns a background with the mocked clock and the mocked timers. */
function ticking(): FakeDeps {
  const deps = fakeDeps();
  deps.now = () => Date.now();
  deps.wait = (milliseconds) => new Promise((ended) => setTimeout(ended, milliseconds));
  return deps;
}

/** Advances the time. Returns the promise's answer, or "still waiting" if it has none yet. */
async function after<Answer>(
  milliseconds: number,
  promise: Promise<Answer>,
): Promise<Answer | "still waiting"> {
  let come: Answer | "still waiting" = "still waiting";
  void promise.then((answer) => (come = answer));
  await vi.advanceTimersByTimeAsync(milliseconds);
  return come;
}

describe("a page that answers nothing", () => {
  const silentOn = (url: string) => {
    const deps = ticking();
    deps.tabs.set(7, url);
    deps.sites.set(7, { look: nothing });
    let injected = 0;
    deps.injectInto = async () => (injected += 1) > 0;
    return { deps, injected: () => injected };
  };
  const acts: [ActionRequest, string][] = [
    [{ action: "fill-form" }, form],
    [{ action: "undo-fill" }, form],
    [{ action: "point-field", field: "division" }, form],
    [{ action: "capture-credentials" }, appCentre],
    [{ action: "fill-registration" }, appCentre],
    [{ action: "use-administration", shown: "475134" }, exact],
    [{ action: "load-administrations" }, exact],
    [{ action: "load-administrations", country: "nl" }, exact],
    [{ action: "open-app-centre" }, form],
  ];

  it.each(acts)("is said to be silent: %j on %s", async (request, url) => {
    const { deps, injected } = silentOn(url);
    const result = clickUnasked(deps, 7, request);
    expect(await after(toSite.look - 1, result)).toBe("still waiting");
    expect(await after(1, result)).toEqual({ result: "failed", code: "pageSilent" });
    expect(injected()).toBe(0);
  });

  it("is shown without it, as the page it is by its address, with the sentence, and asked again", async () => {
    const { deps, injected } = silentOn(form);
    const view = readView(deps, 7);
    expect(await after(lookTimes.inView - 1, view)).toBe("still waiting");
    expect(await after(1, view)).toMatchObject({
      page: { kind: "api-center-other", problem: "pageSilent" },
      problem: { code: "pageSilent" },
      pageSilent: true,
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(injected()).toBe(0);
  });

  it("holds up no one who tells all pages something", async () => {
    const { deps } = silentOn(form);
    expect(
      await after(
        toSite.settings,
        pushSettings(withPatience(deps)).then(() => "told"),
      ),
    ).toBe("told");
  });

  it("holds up no load from elsewhere: another page that is signed in is taken, or one is opened", async () => {
    const { deps } = silentOn(exact);
    await clickUnasked(deps, undefined, { action: "save-setup", values });
    deps.tabs.set(8, form);
    deps.sites.set(8, { look: nothing });
    const opened = await after(3 * toSite.look, clickUnasked(deps, 8, { action: "load-administrations" }));
    expect(opened).toMatchObject({ code: "administrationsOpened" });
    await clickUnasked(deps, 8, { action: "cancel-load" });
    showPage(deps, 9, exact, { kind: "exact-signed-in", country: "nl" });
    deps.sites.set(9, {
      ...deps.sites.get(9),
      "fetch-administrations": async () => ({
        result: "done",
        code: "administrationsLoaded",
        substitutions: ["2"],
      }),
    });
    const loaded = await after(3 * toSite.look, clickUnasked(deps, 8, { action: "load-administrations" }));
    expect(loaded).toMatchObject({ code: "administrationsLoaded" });
  });

  it("has no report made of it", async () => {
    const { deps } = silentOn(form);
    deps.readReport = nothing;
    const sender = { id: own.id, origin: own.origin };
    const message = { type: "page-report", version: own.version, content: { tabId: 7 } };
    const reply = createBroker(deps, own)(message, sender)!;
    expect(await after(fromOwnPage["page-report"], reply)).toEqual({
      ok: true,
      answer: { ok: false, result: { result: "failed", code: "pageSilent" } },
    });
  });

  it("gets no script in, and is as one that cannot have one", async () => {
    const deps = ticking();
    deps.tabs.set(7, form);
    deps.injectInto = nothing;
    const result = clickUnasked(deps, 7, { action: "fill-form" });
    expect(await after(toSite.look + toSite.look, result)).toEqual({ result: "refused", code: "wrongPage" });
    deps.loadEngine = nothing;
    const sender = { id: own.id, origin: "https://app.apicenter.io", frameId: 0, tabId: 7 };
    const engine = createBroker(deps, own)(
      { type: "load-engine", version: own.version, content: {} },
      sender,
    )!;
    expect(await after(fromSite["load-engine"], engine)).toEqual({ ok: true, answer: null });
  });
});

describe("a document that looks and then falls silent", () => {
  /** Opens a page that answers a look at once. It answers the action when the test says so. */
  function pausing(kind: "app-centre-credentials" | "api-center-form") {
    const deps = ticking();
    let answer: (result: ActionResult) => void = () => undefined;
    const late = async () => new Promise<ActionResult>((resolve) => (answer = resolve));
    showPage(deps, 7, kind === "api-center-form" ? form : appCentre, {
      kind,
      ...(kind === "api-center-form" && {
        form: { found: [], current: {}, secretFilled: false, evidence: [] },
      }),
    });
    deps.sites.set(7, { ...deps.sites.get(7), capture: late, fill: late });
    const panel = async (request: ActionRequest) => {
      const { activeId } = await readSetups(deps);
      const { act } = ownLink({
        version: () => own.version,
        isAlive: () => true,
        sendMessage: (message) => createBroker(deps, own)(message, { id: own.id, origin: own.origin })!,
      });
      return (await act(7, request, { setupId: activeId, documentKey: "document-7" })).result;
    };
    return { deps, panel, answers: (result: ActionResult) => answer(result) };
  }

  it.each([
    ["capture-credentials", "app-centre-credentials", toSite.capture],
    ["fill-form", "api-center-form", toSite.fill],
  ] as const)("%s ends in time, and what it comes to after all is told", async (action, kind, time) => {
    const { deps, panel, answers } = pausing(kind);
    await clickUnasked(deps, undefined, { action: "save-setup", values });
    const result = panel({ action });
    expect(await after(time - 1_000, result)).toBe("still waiting");
    expect(await after(2_000, result)).toEqual({ result: "failed", code: "pageSilent" });
    answers({ result: "done", code: "captured" });
    await vi.advanceTimersByTimeAsync(100);
    expect(await deps.session.get("result:7")).toEqual({ result: "done", code: "captured" });
  });

  it("says nothing any more where something else was done in the tab since", async () => {
    const { deps, panel, answers } = pausing("app-centre-credentials");
    const result = panel({ action: "capture-credentials" });
    expect(await after(toSite.capture + 1_000, result)).toMatchObject({ code: "pageSilent" });
    const saved = panel({ action: "save-setup", values });
    expect(await after(100, saved)).toMatchObject({ code: "saved" });
    answers({ result: "failed", code: "interrupted" });
    await vi.advanceTimersByTimeAsync(100);
    expect(await deps.session.get("result:7")).toMatchObject({ code: "saved" });
  });

  it("whose ticket is over by then changes nothing", async () => {
    const { deps, panel } = pausing("app-centre-credentials");
    let ticket = "";
    deps.sites.set(7, {
      ...deps.sites.get(7),
      capture: async (asked) => {
        ({ ticket } = asked as { ticket: string });
        return nothing();
      },
    });
    const result = panel({ action: "capture-credentials" });
    expect(await after(toSite.capture + 1_000, result)).toMatchObject({ code: "pageSilent" });
    const sender = { id: own.id, origin: "https://apps.exactonline.com", frameId: 0, tabId: 7 };
    const content = {
      ticket,
      clientId: values.clientId,
      clientSecret: values.clientSecret,
      secretState: "readable",
    };
    const reply = createBroker(deps, own)({ type: "credentials", version: own.version, content }, sender)!;
    expect(await after(100, reply)).toEqual({ ok: false, code: "ticket-refused" });
    expect(activeOf(await readSetups(deps)).clientId).toBe("");
  });
});

describe("a load", () => {
  /** Starts a load on a signed-in page whose fetch never answers. */
  async function loading() {
    const deps = ticking();
    showPage(deps, 7, exact, { kind: "exact-signed-in", country: "nl" });
    deps.sites.set(7, {
      ...deps.sites.get(7),
      "fetch-administrations": nothing,
      "cancel-administrations": nothing,
    });
    const result = clickUnasked(deps, 7, { action: "load-administrations" });
    await vi.advanceTimersByTimeAsync(100);
    const came = (bytes: number) => {
      const sender = { id: own.id, origin: "https://start.exactonline.nl", frameId: 0, tabId: 7 };
      const content = { bytes };
      return createBroker(deps, own)(
        { type: "administrations-progress", version: own.version, content },
        sender,
      );
    };
    const loadingNow = async () => (await readView(deps, 7)).loading;
    return { deps, result, came, loadingNow };
  }

  it("ends when nothing has come for too long, not when it takes long", async () => {
    const { result, came, loadingNow } = await loading();
    for (let minute = 0; minute < 8; minute += 1) {
      expect(await after(loadTimes.silence - 5_000, result)).toBe("still waiting");
      await came(1_000 * (minute + 1));
    }
    expect(await loadingNow()).toEqual({ country: "nl", bytes: 8_000 });
    expect(await after(loadTimes.silence - 1_000, result)).toBe("still waiting");
    expect(await after(2_000, result)).toEqual({ result: "failed", code: "pageSilent" });
    expect(await loadingNow()).toBeUndefined();
  });

  it("that is cancelled ends, though its page says nothing to that", async () => {
    const { deps, result, loadingNow } = await loading();
    const cancelled = clickUnasked(deps, undefined, { action: "cancel-load" });
    expect(await after(toSite["cancel-administrations"], cancelled)).toMatchObject({
      code: "loadCancelled",
    });
    expect(await after(loadTimes.watch, result)).toEqual({ result: "refused", code: "loadCancelled" });
    expect(await loadingNow()).toBeUndefined();
  });

  it("that still looks for its page is shown, and can be cancelled: nothing is fetched then", async () => {
    const deps = ticking();
    let fetched = 0;
    for (const id of [7, 8, 9]) {
      deps.tabs.set(id, exact);
      deps.sites.set(id, { look: nothing });
    }
    showPage(deps, 10, exact, { kind: "exact-signed-in", country: "nl" });
    deps.sites.set(10, {
      ...deps.sites.get(10),
      "fetch-administrations": async () => {
        fetched += 1;
        return { result: "done", code: "administrationsLoaded" };
      },
    });
    const result = clickUnasked(deps, undefined, { action: "load-administrations", country: "nl" });
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await readView(deps, undefined)).loading).toEqual({ looking: true, country: "nl" });
    expect(await clickUnasked(deps, undefined, { action: "cancel-load" })).toMatchObject({
      code: "loadCancelled",
    });
    expect((await readView(deps, undefined)).loading).toBeUndefined();
    expect(await after(4 * toSite.look, result)).toEqual({ result: "refused", code: "loadCancelled" });
    expect(fetched).toBe(0);
  });

  it("a list that comes after its load was given up is not taken", async () => {
    const { deps, result } = await loading();
    expect(await after(loadTimes.silence + 1_000, result)).toMatchObject({ code: "pageSilent" });
    const tickets = (await deps.session.get("tickets")) as { id: string }[];
    const list = await sentList('<Administrations><Administration Code="1"/></Administrations>');
    const sender = { id: own.id, origin: "https://start.exactonline.nl", frameId: 0, tabId: 7 };
    const content = { ticket: tickets[0]?.id, list };
    const reply = createBroker(deps, own)(
      { type: "administrations-list", version: own.version, content },
      sender,
    )!;
    expect(await after(100, reply)).toMatchObject({ answer: { result: "refused", code: "loadCancelled" } });
    expect((await readView(deps, undefined)).administrations).toBeUndefined();
  });
});

describe("a background that answers nothing", () => {
  const dead = { version: () => "1", isAlive: () => true, sendMessage: nothing };
  const link = ownLink(dead);
  const notAnswered = { result: "failed", code: "notAnswered" };
  const noResult = { result: notAnswered };

  it.each<[string, number, () => Promise<unknown>, unknown]>([
    ["the view", fromOwnPage.view, () => link.view(7), null],
    [
      "an act that stores",
      fromOwnPage.act + untilTold,
      () => link.act(7, { action: "new-setup" }, {}),
      noResult,
    ],
    [
      "an act at a page",
      actsTaking["use-administration"] + untilTold,
      () => link.act(7, { action: "use-administration", shown: "475134" }, {}),
      noResult,
    ],
    ["a fill", actsTaking["fill-form"] + untilTold, () => link.act(7, { action: "fill-form" }, {}), noResult],
    [
      "a load",
      loadTimes.alive + loadTimes.aliveAnswer,
      () => link.act(7, { action: "load-administrations" }, {}),
      noResult,
    ],
    ["the first page of the list", fromOwnPage["first-administrations"], () => link.administrations(), null],
    [
      "the report",
      fromOwnPage["page-report"],
      () => link.pageReport(7, {}),
      { ok: false, result: notAnswered },
    ],
    [
      "a file",
      fromOwnPage["import-setups"],
      () => link.importSetups([]),
      { result: notAnswered, mistakes: [] },
    ],
    ["the options", fromOwnPage.options, () => link.options(), { ok: false, code: "notAnswered" }],
    ["the learned labels", fromOwnPage["learned-labels"], () => link.learnedLabels(), null],
  ])("keeps no page of ours waiting for ever: %s", async (_what, time, ask, answer) => {
    const asked = ask();
    expect(await after(time - 1, asked)).toBe("still waiting");
    expect(await after(2, asked)).toEqual(answer);
  });

  it("keeps a load waiting as long as it says that it is there", async () => {
    let alive = true;
    const busy = ownLink({
      ...dead,
      sendMessage: async (message: Envelope) =>
        message.type === "learned-labels" && alive ? { ok: true, answer: [] } : nothing(),
    });
    const loaded = busy.act(7, { action: "load-administrations" }, {});
    expect(await after(20 * 60_000, loaded)).toBe("still waiting");
    alive = false;
    expect(await after(2 * loadTimes.alive, loaded)).toEqual(noResult);
  });

  const messages = Object.keys(fromSite) as SiteMessageName[];
  it.each(messages)("keeps no document waiting for ever: %s", async (type) => {
    const time = fromSite[type];
    const wire = { ...dead, id: () => "own", onMessage: () => () => undefined };
    const site = linkSite(
      wire,
      () => ({ look: () => ({ kind: "elsewhere" }), asks: {} }),
      new AbortController().signal,
    );
    const asked = (site.ask as (type: SiteMessageName, content: object) => Promise<unknown>)(type, {});
    expect(await after(time - 1, asked)).toBe("still waiting");
    const refused = await after(2, asked);
    expect(refused).toEqual({ ok: false, code: "notAnswered" });
    expect(resultOfRefusal(refused as { ok: false; code: "notAnswered" })).toEqual(notAnswered);
  });

  it("is told of a page once: silence is no reason to say that a load was interrupted", async () => {
    const told: Envelope[] = [];
    const wire = {
      ...dead,
      sendMessage: (message: Envelope) => {
        told.push(message);
        return nothing();
      },
      id: () => "own",
      onMessage: () => () => undefined,
    };
    const site = linkSite(
      wire,
      () => ({ look: () => ({ kind: "elsewhere" }), asks: {} }),
      new AbortController().signal,
    );
    await after(2 * fromSite["page-facts"], site.tell());
    expect(told).toHaveLength(1);
  });
});

it("every time is one that ends, but a load's, which ends by its silence", () => {
  const all = { ...toSite, ...fromSite, ...fromOwnPage, ...actsTaking };
  const endless = Object.entries(all).filter(([, time]) => !Number.isFinite(time) || time <= 0);
  expect(endless.map(([name]) => name).toSorted()).toEqual(["fetch-administrations", "load-administrations"]);
  // The part that asks last waits longest. So it still gets the background's answer that says which part was silent.
  expect(fromOwnPage.view).toBeGreaterThan(lookTimes.inView);
  expect(actsTaking["fill-form"]).toBeGreaterThan(toSite.look + toSite.fill);
  expect(fromSite["fill-request"]).toBeGreaterThan(toSite.look + toSite.fill);
  expect(actsTaking["capture-credentials"]).toBeGreaterThan(toSite.look + toSite.capture);
});

it("a document's fault is not taken for its silence", async () => {
  const deps = ticking();
  deps.tabs.set(7, form);
  deps.askSite = () => Promise.reject(new Error("fault"));
  await expect(clickUnasked(deps, 7, { action: "fill-form" })).rejects.toThrow("fault");
  await expect(new Silent(Promise.reject(new Error("late"))).late).resolves.toBeNull();
});
