// Records damaged in any one field: the others are whole, and what is damaged is kept aside as it was.
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { readLearned } from "../../../utils/background/learned.ts";
import { storageVersion } from "../../../utils/background/migrations.ts";
import { readOptions } from "../../../utils/background/stored-options.ts";
import { readSetups } from "../../../utils/background/stored-setups.ts";
import { countryCodes } from "../../../utils/domain/countries.ts";
import { optionShape, setupSchema, type Setup } from "../../../utils/domain/schemas.ts";
import { proves } from "../../run/promise.ts";
import { fakeDeps } from "./background-deps.ts";
import type { StoredValues } from "./stored.ts";
import { openPages } from "./damaged-storage-background.ts";

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
      const deps = fakeDeps();
      const stored = items.map((one, at) => (at === index ? record : one));
      const others = items.filter((_, at) => at !== index);
      const activeId = items[0]!.id;
      await deps.local.set("setups", { version: storageVersion, activeId, items: stored });
      const { view } = await openPages(deps);
      const after = await readSetups(deps);
      const named = view.warnings.some(({ code }) => code === "damagedSetup");
      const kept = JSON.stringify(await deps.local.get("setAside"));
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
  for (const field of Object.keys(optionShape()) as (keyof typeof whole)[])
    for (const damage of [null, "5", 4, 1441, [], undefined]) {
      // What may be absent is whole without it.
      if (damage === undefined && !(field in whole)) continue;
      const deps = fakeDeps();
      await deps.local.set("setups", { version: storageVersion, activeId: "", items: [] });
      await deps.local.set("options", { ...whole, [field]: damage });
      const { [field]: _damaged, ...others } = whole;
      expect(await readOptions(deps)).toMatchObject(others);
      const { options } = await openPages(deps);
      expect(options.setAside.map(({ code }) => code)).toEqual(["damagedOptions"]);
    }
});

it("a label damaged in any field leaves the others", async () => {
  const good = { site: "api-center", field: "clientSecret", label: "Connection phrase" } as const;
  const other = { site: "app-centre", field: "clientId", label: "App number" } as const;
  for (const path of pathsIn(other))
    for (const damage of [null, 5, "elsewhere!", {}]) {
      const deps = fakeDeps();
      await deps.local.set("learned", [good, withDamage(other, path, damage)]);
      if ((await readLearned(deps)).length === 2) continue; // "elsewhere!" is a label like any other.
      expect(await readLearned(deps)).toEqual([good]);
      expect((await openPages(deps)).view.warnings.map(({ code }) => code)).toEqual(["damagedLabel"]);
    }
});
