// How long a client secret is kept: pure, with a clock. It is forgotten on time by an alarm, and at every wake and every
// use where no alarm rang: the computer slept, or somebody set its clock.
import { describe, expect, it } from "vitest";
import { createBroker } from "../../../utils/background/broker.ts";
import { forgetAtAlarm, readSecret, saveOptions } from "../../../utils/background/secrets.ts";
import { forgetAlarm } from "../../../utils/background/store/store.ts";
import { activeOf, changeSetup, readSetups } from "../../../utils/background/stored-setups.ts";
import { readView } from "../../../utils/background/read-view.ts";
import type { FillReport } from "../../../utils/domain/facts.ts";
import { minMinutes, maxMinutes } from "../../../utils/domain/schemas.ts";
import { proves } from "../../run/promise.ts";
import { click, fakeDeps, type FakeDeps, showPage } from "./background-deps.ts";

const minute = 60_000;
const clientId = "0f8fad5b-d9cb-469f-a165-70867728950e";
const canary = "Canary12Char";
const values = { title: "Bakery", clientId, clientSecret: canary, country: "nl", division: "3977752" };
const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.0.0" };
const apiCenter = { id: own.id, tabId: 2, frameId: 0, origin: "https://app.apicenter.io" };
const allFilled = Object.fromEntries(
  ["title", "clientId", "clientSecret", "country", "division"].map((field) => [field, { outcome: "filled" }]),
) as FillReport;

async function withSecretKept(minutes?: number): Promise<FakeDeps> {
  const deps = fakeDeps();
  if (minutes !== undefined)
    await saveOptions(deps, { keepSecretMinutes: minutes, forgetAfterFill: false, pageButton: true });
  await click(deps, undefined, { action: "save-setup", values });
  return deps;
}

const idOf = async (deps: FakeDeps): Promise<string> => activeOf(await readSetups(deps)).id;

/** Whether the canary is anywhere in what outlives the background; nothing is asked of the background. */
async function isKept(deps: FakeDeps): Promise<boolean> {
  const keys = await deps.session.keys();
  const kept = await Promise.all(keys.map((key) => deps.session.get(key)));
  return JSON.stringify(kept).includes(canary);
}

/** Time passes; the alarm rings when its time has come. */
async function pass(deps: FakeDeps, milliseconds: number): Promise<void> {
  deps.clock.now += milliseconds;
  const when = deps.alarms.get(forgetAlarm);
  if (when === undefined || when > deps.clock.now) return;
  deps.alarms.delete(forgetAlarm);
  await forgetAtAlarm(deps);
}

function ask(deps: FakeDeps, type: string, content: object, sender: object): Promise<unknown> {
  return createBroker(deps, own)({ type, version: own.version, content }, sender)!;
}

/** A form that fills what it gets and reports it. */
function showForm(deps: FakeDeps): { got: () => boolean } {
  let got = false;
  const form = { found: [], current: {}, secretFilled: false, evidence: [] };
  showPage(deps, 2, "https://app.apicenter.io/", { kind: "api-center-form", form });
  deps.sites.get(2)!.fill = async ({ ticket, reportTickets: [soon] }) => {
    got = JSON.stringify(await ask(deps, "fill-values", { ticket }, apiCenter)).includes(canary);
    const report = { ticket: soon, report: allFilled, canUndo: true, late: false };
    await ask(deps, "fill-report", report, apiCenter);
    return { result: "done", code: "filled" };
  };
  return { got: () => got };
}

describe("the alarm", () => {
  it.each([
    [undefined, 30],
    [minMinutes, minMinutes],
    [60, 60],
    [maxMinutes, maxMinutes],
  ])("set to %s: forgets after %i minutes and not before", async (chosen, minutes) => {
    const deps = await withSecretKept(chosen);
    await pass(deps, minutes * minute - 1);
    expect(await isKept(deps)).toBe(true);
    await pass(deps, 1);
    expect(await isKept(deps)).toBe(false);
  });

  it("refuses a time shorter or longer than may be chosen", async () => {
    for (const keepSecretMinutes of [0, minMinutes - 1, maxMinutes + 1, Infinity, -5]) {
      const deps = fakeDeps();
      const save = { keepSecretMinutes, forgetAfterFill: false, pageButton: true };
      const reply = await ask(deps, "options", { save }, { id: own.id, origin: own.origin });
      expect(reply, String(keepSecretMinutes)).toEqual({ ok: false, code: "malformed" });
    }
  });

  it("counts anew from a use that was verified, not from one that was not", async () => {
    const deps = await withSecretKept();
    const { got } = showForm(deps);
    await pass(deps, 20 * minute);
    await click(deps, 2, { action: "fill-form" });
    expect(got()).toBe(true);
    await pass(deps, 29 * minute);
    expect(await isKept(deps)).toBe(true);
    await pass(deps, minute);
    expect(await isKept(deps)).toBe(false);
  });

  it("forgets each of several secrets at its own time", async () => {
    const deps = await withSecretKept();
    await pass(deps, 10 * minute);
    await click(deps, undefined, { action: "new-setup" });
    await click(deps, undefined, { action: "save-setup", values: { ...values, title: "Second" } });
    const { items } = await readSetups(deps);
    const kept = async () => (await deps.session.keys()).filter((key) => key.startsWith("secret:")).length;
    expect([items.length, await kept()]).toEqual([2, 2]);
    await pass(deps, 20 * minute);
    expect(await kept()).toBe(1);
    await pass(deps, 10 * minute);
    expect(await kept()).toBe(0);
  });

  it("rings at once when a shorter time is chosen that is over already", async () => {
    const deps = await withSecretKept(60);
    deps.clock.now += 10 * minute;
    await saveOptions(deps, { keepSecretMinutes: 5, forgetAfterFill: false, pageButton: true });
    expect(await isKept(deps)).toBe(false);
  });
});

/** Ways the background wakes or the secret is asked for, when no alarm rang though the time is over. */
const wakes: [name: string, wake: (deps: FakeDeps) => Promise<unknown>][] = [
  ["any start of the background", (deps) => forgetAtAlarm(deps)],
  ["a look at the set-ups", (deps) => readView(deps, undefined)],
  ["a look at the secret", async (deps) => readSecret(deps, await idOf(deps))],
  ["a click on fill", (deps) => click(deps, 2, { action: "fill-form" })],
  [
    "the options",
    (deps) => saveOptions(deps, { keepSecretMinutes: 30, forgetAfterFill: true, pageButton: true }),
  ],
];

/** How the clock may stand when the time is over, in milliseconds from when the secret was kept. */
const clocks: [name: string, change: number][] = [
  ["exactly", 30 * minute],
  ["set forward by a year", 365 * 24 * 60 * minute],
  ["set back by an hour", -60 * minute],
  ["set back by years", -5 * 365 * 24 * 60 * minute],
];

it("without an alarm: nothing is kept, and nothing given, after any wake at any clock", async ({ task }) => {
  let kept = 0;
  let tried = 0;
  for (const [, change] of clocks)
    for (const [, wake] of wakes) {
      const deps = await withSecretKept();
      const { got } = showForm(deps);
      deps.clock.now += change;
      await wake(deps);
      if ((await isKept(deps)) || got()) kept += 1;
      tried += 1;
    }
  expect(kept).toBe(0);
  proves(task, 7, `${kept} secrets kept too long in ${tried} wakes without an alarm`);
});

it("a clock that drifts by seconds forgets nothing", async () => {
  const deps = await withSecretKept();
  deps.clock.now -= 30_000;
  await forgetAtAlarm(deps);
  expect(await isKept(deps)).toBe(true);
});

it("a secret that no set-up names is forgotten at the next wake, and never given", async () => {
  const deps = await withSecretKept();
  await changeSetup(deps, await idOf(deps), ({ secretId: _named, ...setup }) => setup);
  expect(await isKept(deps)).toBe(true);
  expect(await readSecret(deps, await idOf(deps))).toBeNull();
  const { got } = showForm(deps);
  expect((await click(deps, 2, { action: "fill-form" })).code).toBe("clientSecretMissing");
  expect(got()).toBe(false);
  await forgetAtAlarm(deps);
  expect(await isKept(deps)).toBe(false);
});

it("after a verified fill, if chosen; on request; when its set-up is deleted; when its app changes", async ({
  task,
}) => {
  const ways: ((deps: FakeDeps) => Promise<unknown>)[] = [
    async (deps) => {
      showForm(deps);
      await saveOptions(deps, { keepSecretMinutes: 30, forgetAfterFill: true, pageButton: true });
      return click(deps, 2, { action: "fill-form" });
    },
    (deps) => click(deps, undefined, { action: "forget-secret" }),
    async (deps) => click(deps, undefined, { action: "delete-setup", id: await idOf(deps) }),
    (deps) =>
      click(deps, undefined, {
        action: "save-setup",
        values: { ...values, clientId: clientId.replace("0f", "1f"), clientSecret: "" },
      }),
  ];
  let forgotten = 0;
  for (const way of ways) {
    const deps = await withSecretKept();
    expect(await isKept(deps)).toBe(true);
    await way(deps);
    if (!(await isKept(deps))) forgotten += 1;
  }
  expect(forgotten).toBe(ways.length);
  proves(task, 7, `${forgotten} of ${ways.length} ways of forgetting forget`);
});

it("not after a fill that could not be verified", async () => {
  const deps = await withSecretKept();
  showForm(deps);
  await saveOptions(deps, { keepSecretMinutes: 30, forgetAfterFill: true, pageButton: true });
  const { clientSecret: _right, ...others } = allFilled;
  deps.sites.get(2)!.fill = async ({ ticket, reportTickets: [soon] }) => {
    await ask(deps, "fill-values", { ticket }, apiCenter);
    const report = { ...others, clientSecret: { outcome: "rejected", code: "fieldRewritten" } };
    await ask(deps, "fill-report", { ticket: soon, report, canUndo: true, late: false }, apiCenter);
    return { result: "partly", code: "filledPartly" };
  };
  await click(deps, 2, { action: "fill-form" });
  expect(await isKept(deps)).toBe(true);
});
