// Storage damaged in every way: own pages open, what is damaged is set aside and named, nothing else is lost.
import { describe, expect, it } from "vitest";
import { createBroker } from "../../../utils/background/broker.ts";
import { storageVersion } from "../../../utils/background/migrations.ts";
import type { Setup } from "../../../utils/domain/schemas.ts";
import { proves } from "../../run/promise.ts";
import { click, fakeDeps } from "./background-deps.ts";
import { all } from "./stored.ts";
import { fullBackground, openPages, own } from "./damaged-storage-background.ts";

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
const alsoChanged: Record<string, string[]> = { setups: ["setups"] };

it("every key damaged in every way: pages open, and every other key is as it was", async ({ task }) => {
  const areas = ["local", "session"] as const;
  let tried = 0;
  const lost: string[] = [];
  for (const area of areas)
    for (const key of Object.keys(await all((await fullBackground())[area])).concat("setAside"))
      for (const [name, damage] of damages) {
        const deps = await fullBackground();
        await openPages(deps);
        const before = { local: await all(deps.local), session: await all(deps.session) };
        const value = damage(before[area][key]);
        if (value === missing) await deps[area].remove(key);
        else await deps[area].set(key, value);
        await openPages(deps);
        // What is opened once more is as it was left: nothing is set aside twice.
        const first = await all(deps.local);
        await openPages(deps);
        expect(await all(deps.local), `${key} ${name}: opened twice`).toEqual(first);
        for (const one of areas) {
          const after = await all(deps[one]);
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
    ["setups", "no record", "damaged", "damagedSetup", "?"],
    ["setups", "no list", { version: storageVersion, activeId: "a", items: "x" }, "damagedSetup", "?"],
    ["options", "no record", 7, "damagedOptions", "?"],
    ["learned", "no list", { label: "Client ID" }, "damagedLabel", "Client ID"],
    ["setAside", "no list", { title: "Old" }, "damagedRecord", "Old"],
  ];
  it.each(rows)("%s: %s", async (key, _name, value, code, gap) => {
    const deps = await fullBackground();
    await deps.local.set(key, value);
    const { view, options } = await openPages(deps);
    const again = (await openPages(deps)).view;
    for (const { warnings } of [again, ...(key === "setups" ? [view] : [])])
      expect(warnings).toContainEqual({ code, substitutions: [gap], severity: "warns" });
    const told = key === "setups" ? options : (await openPages(deps)).options;
    expect(told.setAside).toContainEqual({ code, substitutions: [gap] });
    if (key !== "setAside")
      expect(JSON.stringify(await deps.local.get("setAside"))).toContain(JSON.stringify(value));
  });

  it("until the person deletes it", async () => {
    const deps = await fullBackground();
    await deps.local.set("options", 7);
    await openPages(deps);
    const content = { deleteSetAside: true };
    const sender = { id: own.id, origin: own.origin };
    await createBroker(deps, own)({ type: "options", version: own.version, content }, sender);
    const { view, options } = await openPages(deps);
    expect(options.setAside).toEqual([]);
    expect(view.warnings.filter(({ code }) => code.startsWith("damaged"))).toEqual([]);
  });

  it("without a name that could be a value", async () => {
    const deps = await fullBackground();
    await deps.local.set("learned", [{ site: "api-center", field: "clientSecret", label: "Zk3vT9qLw2Xe" }]);
    await openPages(deps);
    const { view } = await openPages(deps);
    expect(view.warnings).toContainEqual({ code: "damagedLabel", substitutions: ["?"], severity: "warns" });
  });
});

it("two set-ups with one id: the second is set aside", async () => {
  const deps = fakeDeps();
  const one: Setup = { id: "same", title: "One", clientId: "", progress: {} };
  const items = [one, { ...one, title: "Two" }];
  await deps.local.set("setups", { version: storageVersion, activeId: "same", items });
  const { view } = await openPages(deps);
  expect(view.setups.map(({ title }) => title)).toEqual(["One"]);
  expect(view.warnings).toContainEqual({ code: "damagedSetup", substitutions: ["Two"], severity: "warns" });
});

it("a damaged deletion leaves the other deletions", async () => {
  const deps = await fullBackground();
  const before = (await deps.session.get("deleted-setups")) as Setup[];
  await deps.session.set("deleted-setups", [...before, { title: 5 }]);
  const [{ id }] = before as [Setup];
  expect(await click(deps, undefined, { action: "restore-setup", id })).toMatchObject({
    code: "setupRestored",
    substitutions: ["To be deleted"],
  });
});
