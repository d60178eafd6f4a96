// Storage damaged in every way: own pages open, what is damaged is set aside and named, nothing else is lost.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepAdministrations, packedAdministrations } from "../../utils/keeper/administrations.ts";
import { act } from "../../utils/keeper/act.ts";
import { createBroker } from "../../utils/keeper/broker.ts";
import { keepResult } from "../../utils/keeper/fills.ts";
import { keepLearned, readLearned } from "../../utils/keeper/learned.ts";
import { storageVersion } from "../../utils/keeper/migrations.ts";
import { readOptions } from "../../utils/keeper/options.ts";
import { readSecret } from "../../utils/keeper/secrets.ts";
import { activeOf, readSetups } from "../../utils/keeper/setups.ts";
import { makeTicket } from "../../utils/keeper/tickets.ts";
import { NotSaved } from "../../utils/setup/not-saved.ts";
import { countryCodes } from "../../utils/setup/countries.ts";
import { optionsSchema, setupSchema, type Setup } from "../../utils/setup/schemas.ts";
import type { OptionsView, View } from "../../utils/setup/view.ts";
import { proves } from "../run/promise.ts";
import { fakeAround, type FakeAround } from "./keeper-around.ts";
import { all, put, type StoredValues } from "./stored.ts";

const clientId = "0f8fad5b-d9cb-469f-a165-70867728950e";
const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.0.0" };

interface Opened {
  view: View;
  options: OptionsView;
  learned: unknown[];
}

/** Opens every own page by what it asks when it opens, through the keeper's door; throws when one gets no answer. */
async function openPages(around: FakeAround): Promise<Opened> {
  const ask = async <Answer>(type: string): Promise<Answer> => {
    const sender = { id: own.id, origin: own.origin };
    const reply = await createBroker(around, own)({ type, version: own.version, content: {} }, sender);
    if (!(reply as { ok: boolean }).ok) throw new Error(`${type} got no answer`);
    return (reply as { answer: Answer }).answer;
  };
  await ask("administrations");
  return {
    view: await ask<View>("view"),
    options: await ask<OptionsView>("options"),
    learned: await ask<unknown[]>("learned-labels"),
  };
}

/** A keeper that holds one of each thing it ever stores. */
async function fullKeeper(): Promise<FakeAround> {
  const around = fakeAround();
  const save = (title: string) =>
    act(around, undefined, {
      action: "save-setup",
      values: { title, clientId, clientSecret: "Abc123Def456", country: "nl", division: "3977752" },
    });
  await save("To be deleted");
  await act(around, undefined, { action: "new-setup" });
  const { items } = await readSetups(around);
  await act(around, undefined, { action: "delete-setup", id: items[0]!.id });
  await save("Bakery Noord");
  await act(around, undefined, { action: "new-setup" });
  await save("Bakery Zuid");
  await put(around.local, { options: { keepSecretMinutes: 60, forgetAfterFill: true, pageButton: true } });
  await keepLearned(around, { site: "api-center", field: "clientSecret", label: "Connection phrase" });
  await keepAdministrations(around, "nl", [{ division: "3977752", name: "Bakery Noord B.V." }]);
  const { activeId } = await readSetups(around);
  await makeTicket(around, { kind: "fill", tabId: 1, setupId: activeId, documentKey: "document-1" });
  await keepResult(around, 1, { result: "done", code: "saved" });
  await put(around.session, {
    "page:1": { kind: "api-center-form" },
    "fill:1": { setupId: activeId, documentKey: "document-1", report: {}, canUndo: true },
    "pending-load": { tabId: 1, country: "nl", expires: around.clock.now + 1000 },
    "administrations-loading": {
      tabId: 1,
      documentKey: "document-1",
      country: "nl",
      bytes: 5,
      expires: around.clock.now + 1000,
    },
    [`trouble:${activeId}`]: { kind: "api-center-form", connection: "failed" },
    unfinished: { local: {}, session: {} },
  });
  return around;
}

const missing = Symbol("missing");

/** What may stand in place of a record. */
const damages: [name: string, damage: (value: unknown) => unknown][] = [
  ["missing", () => missing],
  ["null", () => null],
  ["a number", () => 0],
  ["false", () => false],
  ["a text", () => "damaged"],
  ["an empty text", () => ""],
  ["an empty list", () => []],
  ["a list of nothing", () => [null, null]],
  ["an empty record", () => ({})],
  ["a record of another kind", () => ({ somethingElse: true })],
  ["truncated", (value) => JSON.stringify(value ?? ["set aside"]).slice(0, -7)],
  ["half of it", (value) => halved(value)],
  ["wrapped in a list", (value) => [value]],
  ["a huge text", () => "x".repeat(3_000_000)],
  ["deep", () => Array.from({ length: 500 }).reduce<unknown>((inner) => [inner], "core")],
];

function halved(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return String(value).slice(0, String(value).length / 2);
  const entries = Object.entries(value);
  return Object.fromEntries(entries.slice(0, Math.floor(entries.length / 2)));
}

/** What a damaged key may change beside itself: what belongs to it, or what pages write when they open. */
const alsoChanged: Record<string, string[]> = { unfinished: ["unfinished"], setups: ["setups"] };

it("every key damaged in every way: pages open, and every other key is as it was", async ({ task }) => {
  const areas = ["local", "session"] as const;
  let tried = 0;
  const lost: string[] = [];
  for (const area of areas)
    for (const key of Object.keys(await all((await fullKeeper())[area])).concat("setAside"))
      for (const [name, damage] of damages) {
        const around = await fullKeeper();
        await openPages(around);
        const before = { local: await all(around.local), session: await all(around.session) };
        const value = damage(before[area][key]);
        if (value === missing) await around[area].remove(key);
        else await around[area].set(key, value);
        await openPages(around);
        // What is opened once more is as it was left: nothing is set aside twice.
        const first = await all(around.local);
        await openPages(around);
        expect(await all(around.local), `${key} ${name}: opened twice`).toEqual(first);
        for (const one of areas) {
          const after = await all(around[one]);
          const others = Object.keys(before[one]).filter(
            (other) =>
              other !== "setAside" && !(one === area && other === key) && !alsoChanged[key]?.includes(other),
          );
          for (const other of others)
            if (JSON.stringify(after[other]) !== JSON.stringify(before[one][other]))
              lost.push(`${key} ${name}: ${other} changed`);
        }
        tried += 1;
      }
  expect(lost).toEqual([]);
  proves(task, 12, `${lost.length} other keys lost in ${tried} damages, every page opened`);
}, 60_000);

describe("a damaged record on disk is kept as it was, and named", () => {
  const rows: [key: string, name: string, value: unknown, code: string, gap: string][] = [
    ["setups", "no record", "damaged", "damaged-setup", "?"],
    ["setups", "no list", { version: storageVersion, activeId: "a", items: "x" }, "damaged-setup", "?"],
    ["options", "no record", 7, "damaged-options", "?"],
    ["learned", "no list", { label: "Client ID" }, "damaged-label", "Client ID"],
    ["setAside", "no list", { title: "Old" }, "damaged-record", "Old"],
  ];
  it.each(rows)("%s: %s", async (key, _name, value, code, gap) => {
    const around = await fullKeeper();
    await around.local.set(key, value);
    const { view, options } = await openPages(around);
    const again = (await openPages(around)).view;
    for (const { warnings } of [again, ...(key === "setups" ? [view] : [])])
      expect(warnings).toContainEqual({ code, gaps: [gap], severity: "warns" });
    const told = key === "setups" ? options : (await openPages(around)).options;
    expect(told.setAside).toContainEqual({ code, gaps: [gap] });
    if (key !== "setAside")
      expect(JSON.stringify(await around.local.get("setAside"))).toContain(JSON.stringify(value));
  });

  it("until the person deletes it", async () => {
    const around = await fullKeeper();
    await around.local.set("options", 7);
    await openPages(around);
    const content = { deleteSetAside: true };
    const sender = { id: own.id, origin: own.origin };
    await createBroker(around, own)({ type: "options", version: own.version, content }, sender);
    const { view, options } = await openPages(around);
    expect(options.setAside).toEqual([]);
    expect(view.warnings.filter(({ code }) => code.startsWith("damaged"))).toEqual([]);
  });

  it("without a name that could be a value", async () => {
    const around = await fullKeeper();
    await around.local.set("learned", [{ site: "api-center", field: "clientSecret", label: "Zk3vT9qLw2Xe" }]);
    await openPages(around);
    const { view } = await openPages(around);
    expect(view.warnings).toContainEqual({ code: "damaged-label", gaps: ["?"], severity: "warns" });
  });
});

/** Valid setups of every shape. */
const text = fc.string({ maxLength: 40 });
const country = fc.constantFrom(...countryCodes);
const moment = fc.integer({ min: 1, max: 2_000_000_000_000 });
const optional = { requiredKeys: [] as [] };
const progress = fc.record(
  {
    formSeen: moment,
    appCentreSeen: moment,
    captured: moment,
    filled: moment,
    authorised: moment,
    connected: moment,
  },
  optional,
);
const setup = fc.record(
  {
    id: fc.uuid(),
    title: text,
    clientId: fc.oneof(fc.uuid(), fc.constant("")),
    country,
    app: fc.record({ name: text, redirectUri: text, testing: fc.boolean(), country }, optional),
    administration: fc.record({ division: text, hid: text, name: text }, { requiredKeys: ["division"] }),
    administrationCountry: country,
    progress,
  },
  { requiredKeys: ["id", "title", "clientId", "progress"] },
) as fc.Arbitrary<Setup>;
const several = fc.uniqueArray(setup, { minLength: 2, maxLength: 5, selector: ({ id }) => id });
const bad = fc.constantFrom<unknown>(null, 7, "x".repeat(501), [], { a: 1 }, true, -1, "de");

/** The paths to every field of a record, fields of its records too, and one that does not belong there. */
function pathsIn(value: object, path: string[] = []): string[][] {
  const inner = Object.entries(value).flatMap(([key, one]) => [
    [...path, key],
    ...(typeof one === "object" && one !== null ? pathsIn(one as object, [...path, key]) : []),
  ]);
  return [...inner, [...path, "doesNotBelong"]];
}

function withDamage(value: object, path: string[], damage: unknown): object {
  const copy = structuredClone(value) as StoredValues;
  let inner = copy;
  for (const key of path.slice(0, -1)) inner = inner[key] as StoredValues;
  inner[path.at(-1)!] = damage;
  return copy;
}

it("a set-up damaged in any field is set aside as it was, and the others are whole", async ({ task }) => {
  let lost = 0;
  const runs = 500;
  await fc.assert(
    fc.asyncProperty(several, fc.nat(), fc.nat(), bad, async (items, which, where, damage) => {
      const index = which % items.length;
      const paths = pathsIn(items[index]!);
      const record = withDamage(items[index]!, paths[where % paths.length]!, damage);
      fc.pre(!setupSchema.safeParse(record).success);
      const around = fakeAround();
      const stored = items.map((one, at) => (at === index ? record : one));
      const others = items.filter((_, at) => at !== index);
      const activeId = items[0]!.id;
      await around.local.set("setups", { version: storageVersion, activeId, items: stored });
      const { view } = await openPages(around);
      const after = await readSetups(around);
      const named = view.warnings.some(({ code }) => code === "damaged-setup");
      const kept = JSON.stringify(await around.local.get("setAside"));
      const whole =
        JSON.stringify(after.items) === JSON.stringify(others) &&
        kept === JSON.stringify([{ kind: "setup", record }]) &&
        (index === 0 || after.activeId === activeId);
      if (!named || !whole) lost += 1;
    }),
    { numRuns: runs },
  );
  expect(lost).toBe(0);
  proves(task, 12, `${lost} other set-ups lost in ${runs} damaged fields, each damaged one kept and named`);
}, 60_000);

it("options damaged in any field keep the others", async () => {
  const whole = { keepSecretMinutes: 5, forgetAfterFill: true, pageButton: false };
  for (const field of Object.keys(optionsSchema.shape) as (keyof typeof whole)[])
    for (const damage of [null, "5", 4, 1441, [], undefined]) {
      const around = fakeAround();
      await around.local.set("setups", { version: storageVersion, activeId: "", items: [] });
      await around.local.set("options", { ...whole, [field]: damage });
      const { [field]: _damaged, ...others } = whole;
      expect(await readOptions(around)).toMatchObject(others);
      const { options } = await openPages(around);
      expect(options.setAside.map(({ code }) => code)).toEqual(["damaged-options"]);
    }
});

it("a label damaged in any field leaves the others", async () => {
  const good = { site: "api-center", field: "clientSecret", label: "Connection phrase" } as const;
  const other = { site: "app-centre", field: "clientId", label: "App number" } as const;
  for (const path of pathsIn(other))
    for (const damage of [null, 5, "elsewhere!", {}]) {
      const around = fakeAround();
      await around.local.set("learned", [good, withDamage(other, path, damage)]);
      if ((await readLearned(around)).length === 2) continue; // "elsewhere!" is a label like any other.
      expect(await readLearned(around)).toEqual([good]);
      expect((await openPages(around)).view.warnings.map(({ code }) => code)).toEqual(["damaged-label"]);
    }
});

it("two set-ups with one id: the second is set aside", async () => {
  const around = fakeAround();
  const one: Setup = { id: "same", title: "One", clientId: "", progress: {} };
  const items = [one, { ...one, title: "Two" }];
  await around.local.set("setups", { version: storageVersion, activeId: "same", items });
  const { view } = await openPages(around);
  expect(view.setups.map(({ title }) => title)).toEqual(["One"]);
  expect(view.warnings).toContainEqual({ code: "damaged-setup", gaps: ["Two"], severity: "warns" });
});

it("a damaged deletion leaves the other deletions", async () => {
  const around = await fullKeeper();
  const before = (await around.session.get("deleted-setups")) as Setup[];
  await around.session.set("deleted-setups", [...before, { title: 5 }]);
  expect(await act(around, undefined, { action: "restore-setup" })).toMatchObject({
    code: "setup-restored",
    gaps: ["To be deleted"],
  });
});

describe("a store that is full", () => {
  const values = {
    title: "New",
    clientId: clientId.replace("0f", "1f"),
    clientSecret: "New123Secret",
    country: "be",
    division: "1",
  };
  const full = () => Promise.reject(new NotSaved("not-saved"));

  it.each([
    ["the disk", "local"],
    ["the session", "session"],
  ] as const)("%s: saving says so, and nothing of it is written", async (_name, area) => {
    const around = await fullKeeper();
    await openPages(around);
    const { id } = activeOf(await readSetups(around));
    const before = { local: await all(around.local), session: await all(around.session) };
    const { set, setAll } = around[area];
    Object.assign(around[area], { set: full, setAll: full });
    expect(await act(around, undefined, { action: "save-setup", values })).toEqual({
      result: "failed",
      code: "not-saved",
    });
    await openPages(around);
    Object.assign(around[area], { set, setAll });
    expect(await all(around.local)).toEqual(before.local);
    expect(await all(around.session)).toEqual(before.session);
    expect((await readSecret(around, id))?.value === "Abc123Def456").toBe(true);
  });

  it("the session, once the note of the change is in it: the disk is as it was before", async () => {
    const around = await fullKeeper();
    await openPages(around);
    const before = await all(around.local);
    const { setAll } = around.session;
    around.session.setAll = full;
    expect((await act(around, undefined, { action: "save-setup", values })).code).toBe("not-saved");
    around.session.setAll = setAll;
    expect(await all(around.local)).toEqual(before);
    const { items } = await readSetups(around);
    expect(items.some(({ clientId: one }) => one === values.clientId)).toBe(false);
    expect(await packedAdministrations(around)).toContain("3977752");
  });

  it("the options: says so to the page", async () => {
    const around = await fullKeeper();
    Object.assign(around.local, { set: full, setAll: full });
    const content = { save: { keepSecretMinutes: 5, forgetAfterFill: false, pageButton: true } };
    const sender = { id: own.id, origin: own.origin };
    const reply = await createBroker(around, own)({ type: "options", version: own.version, content }, sender);
    expect(reply).toEqual({ ok: false, code: "not-saved" });
  });
});
