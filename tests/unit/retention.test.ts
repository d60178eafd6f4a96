// How long a client secret is kept: pure, with a clock. It is forgotten on time by an alarm, and at every wake and every
// use where no alarm rang: the computer slept, or somebody set its clock.
import { describe, expect, it } from "vitest";
import { createBroker } from "../../utils/background/broker.ts";
import { forgetAlarm, forgetAtAlarm, readSecret, saveOptions } from "../../utils/background/secrets.ts";
import { activeOf, readSetups } from "../../utils/background/stored-setups.ts";
import { readView } from "../../utils/background/read-view.ts";
import type { FillReport } from "../../utils/domain/facts.ts";
import { leastMinutes, mostMinutes } from "../../utils/domain/schemas.ts";
import { proves } from "../run/promise.ts";
import { click, fakeAround, type FakeAround, showPage } from "./keeper-around.ts";

const minute = 60_000;
const clientId = "0f8fad5b-d9cb-469f-a165-70867728950e";
const canary = "Canary12Char";
const values = { title: "Bakery", clientId, clientSecret: canary, country: "nl", division: "3977752" };
const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.0.0" };
const apiCenter = { id: own.id, tabId: 2, frameId: 0, origin: "https://app.apicenter.io" };
const allFilled = Object.fromEntries(
  ["title", "clientId", "clientSecret", "country", "division"].map((field) => [field, { outcome: "filled" }]),
) as FillReport;

async function withSecretKept(minutes?: number): Promise<FakeAround> {
  const around = fakeAround();
  if (minutes !== undefined)
    await saveOptions(around, { keepSecretMinutes: minutes, forgetAfterFill: false, pageButton: true });
  await click(around, undefined, { action: "save-setup", values });
  return around;
}

const idOf = async (around: FakeAround): Promise<string> => activeOf(await readSetups(around)).id;

/** Whether the canary is anywhere in what outlives the background; nothing is asked of the keeper. */
async function isKept(around: FakeAround): Promise<boolean> {
  const keys = await around.session.keys();
  const kept = await Promise.all(keys.map((key) => around.session.get(key)));
  return JSON.stringify(kept).includes(canary);
}

/** Time passes; the alarm rings when its time has come. */
async function pass(around: FakeAround, milliseconds: number): Promise<void> {
  around.clock.now += milliseconds;
  const when = around.alarms.get(forgetAlarm);
  if (when === undefined || when > around.clock.now) return;
  around.alarms.delete(forgetAlarm);
  await forgetAtAlarm(around);
}

function ask(around: FakeAround, type: string, content: object, sender: object): Promise<unknown> {
  return createBroker(around, own)({ type, version: own.version, content }, sender)!;
}

/** A form that fills what it gets and reports it. */
function showForm(around: FakeAround): { got: () => boolean } {
  let got = false;
  const form = { found: [], current: {}, secretFilled: false, evidence: [] };
  showPage(around, 2, "https://app.apicenter.io/", { kind: "api-center-form", form });
  around.sites.get(2)!.fill = async ({ ticket, reportTickets: [soon] }) => {
    got = JSON.stringify(await ask(around, "fill-values", { ticket }, apiCenter)).includes(canary);
    const report = { ticket: soon, report: allFilled, canUndo: true, late: false };
    await ask(around, "fill-report", report, apiCenter);
    return { result: "done", code: "filled" };
  };
  return { got: () => got };
}

describe("the alarm", () => {
  it.each([
    [undefined, 30],
    [leastMinutes, leastMinutes],
    [60, 60],
    [mostMinutes, mostMinutes],
  ])("set to %s: forgets after %i minutes and not before", async (chosen, minutes) => {
    const around = await withSecretKept(chosen);
    await pass(around, minutes * minute - 1);
    expect(await isKept(around)).toBe(true);
    await pass(around, 1);
    expect(await isKept(around)).toBe(false);
  });

  it("refuses a time shorter or longer than may be chosen", async () => {
    for (const keepSecretMinutes of [0, leastMinutes - 1, mostMinutes + 1, Infinity, -5]) {
      const around = fakeAround();
      const save = { keepSecretMinutes, forgetAfterFill: false, pageButton: true };
      const reply = await ask(around, "options", { save }, { id: own.id, origin: own.origin });
      expect(reply, String(keepSecretMinutes)).toEqual({ ok: false, code: "malformed" });
    }
  });

  it("counts anew from a use that was verified, not from one that was not", async () => {
    const around = await withSecretKept();
    const { got } = showForm(around);
    await pass(around, 20 * minute);
    await click(around, 2, { action: "fill-form" });
    expect(got()).toBe(true);
    await pass(around, 29 * minute);
    expect(await isKept(around)).toBe(true);
    await pass(around, minute);
    expect(await isKept(around)).toBe(false);
  });

  it("forgets each of several secrets at its own time", async () => {
    const around = await withSecretKept();
    await pass(around, 10 * minute);
    await click(around, undefined, { action: "new-setup" });
    await click(around, undefined, { action: "save-setup", values: { ...values, title: "Second" } });
    const { items } = await readSetups(around);
    const kept = async () => (await around.session.keys()).filter((key) => key.startsWith("secret:")).length;
    expect([items.length, await kept()]).toEqual([2, 2]);
    await pass(around, 20 * minute);
    expect(await kept()).toBe(1);
    await pass(around, 10 * minute);
    expect(await kept()).toBe(0);
  });

  it("rings at once when a shorter time is chosen that is over already", async () => {
    const around = await withSecretKept(60);
    around.clock.now += 10 * minute;
    await saveOptions(around, { keepSecretMinutes: 5, forgetAfterFill: false, pageButton: true });
    expect(await isKept(around)).toBe(false);
  });
});

/** Ways the background wakes or the secret is asked for, when no alarm rang though the time is over. */
const wakes: [name: string, wake: (around: FakeAround) => Promise<unknown>][] = [
  ["any start of the background", (around) => forgetAtAlarm(around)],
  ["a look at the set-ups", (around) => readView(around, undefined)],
  ["a look at the secret", async (around) => readSecret(around, await idOf(around))],
  ["a click on fill", (around) => click(around, 2, { action: "fill-form" })],
  [
    "the options",
    (around) => saveOptions(around, { keepSecretMinutes: 30, forgetAfterFill: true, pageButton: true }),
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
      const around = await withSecretKept();
      const { got } = showForm(around);
      around.clock.now += change;
      await wake(around);
      if ((await isKept(around)) || got()) kept += 1;
      tried += 1;
    }
  expect(kept).toBe(0);
  proves(task, 7, `${kept} secrets kept too long in ${tried} wakes without an alarm`);
});

it("a clock that drifts by seconds forgets nothing", async () => {
  const around = await withSecretKept();
  around.clock.now -= 30_000;
  await forgetAtAlarm(around);
  expect(await isKept(around)).toBe(true);
});

it("a secret in what a stopped background had noted is forgotten on time as well", async () => {
  const around = await withSecretKept();
  const id = await idOf(around);
  const noted = { [`secret:${id}`]: { value: canary, usedAt: around.clock.now } };
  await around.session.remove(`secret:${id}`);
  await around.session.set("unfinished", { local: {}, session: noted });
  around.clock.now += 30 * minute;
  await forgetAtAlarm(around);
  expect(await isKept(around)).toBe(false);
});

it("after a verified fill, if chosen; on request; when its set-up is deleted; when its app changes", async ({
  task,
}) => {
  const ways: ((around: FakeAround) => Promise<unknown>)[] = [
    async (around) => {
      showForm(around);
      await saveOptions(around, { keepSecretMinutes: 30, forgetAfterFill: true, pageButton: true });
      return click(around, 2, { action: "fill-form" });
    },
    (around) => click(around, undefined, { action: "forget-secret" }),
    async (around) => click(around, undefined, { action: "delete-setup", id: await idOf(around) }),
    (around) =>
      click(around, undefined, {
        action: "save-setup",
        values: { ...values, clientId: clientId.replace("0f", "1f"), clientSecret: "" },
      }),
  ];
  let forgotten = 0;
  for (const way of ways) {
    const around = await withSecretKept();
    expect(await isKept(around)).toBe(true);
    await way(around);
    if (!(await isKept(around))) forgotten += 1;
  }
  expect(forgotten).toBe(ways.length);
  proves(task, 7, `${forgotten} of ${ways.length} ways of forgetting forget`);
});

it("not after a fill that could not be verified", async () => {
  const around = await withSecretKept();
  showForm(around);
  await saveOptions(around, { keepSecretMinutes: 30, forgetAfterFill: true, pageButton: true });
  const { clientSecret: _right, ...others } = allFilled;
  around.sites.get(2)!.fill = async ({ ticket, reportTickets: [soon] }) => {
    await ask(around, "fill-values", { ticket }, apiCenter);
    const report = { ...others, clientSecret: { outcome: "rejected", code: "field-rewritten" } };
    await ask(around, "fill-report", { ticket: soon, report, canUndo: true, late: false }, apiCenter);
    return { result: "partly", code: "filled-partly" };
  };
  await click(around, 2, { action: "fill-form" });
  expect(await isKept(around)).toBe(true);
});
