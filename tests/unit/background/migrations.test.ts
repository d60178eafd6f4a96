// What an older version stored is brought up to today's shapes; what a newer one stored is left as it is.
import { describe, expect, it } from "vitest";
import { createBroker } from "../../../utils/background/broker.ts";
import { readLearned } from "../../../utils/background/learned.ts";
import { migrated, storageVersion } from "../../../utils/background/migrations.ts";
import { readOptions } from "../../../utils/background/stored-options.ts";
import { readSetups } from "../../../utils/background/stored-setups.ts";
import { readView } from "../../../utils/background/read-view.ts";
import { proves } from "../../run/promise.ts";
import { click, fakeDeps, type FakeDeps } from "./background-deps.ts";
import { all, frozen, put, type StoredValues } from "./stored.ts";

const versions = Array.from({ length: storageVersion }, (_, index) => index + 1);
const today = frozen(storageVersion);

/** What is stored today of what was stored in that version: nothing of before names a secret. */
function todayOf(version: number): StoredValues {
  if (version >= 3) return today;
  const setups = today["setups"] as { items: StoredValues[] };
  return {
    ...today,
    setups: { ...setups, items: setups.items.map(({ secretId: _named, ...setup }) => setup) },
  };
}

/** All that own pages read when they open. */
async function openPages(deps: FakeDeps) {
  const [view, options, learned] = [
    await readView(deps, undefined),
    await readOptions(deps),
    await readLearned(deps),
  ];
  return { view, options, learned };
}

describe.each(versions)("an older version, or today's", (version) => {
  it(`${version} becomes what is stored today, nothing of it lost`, async ({ task }) => {
    const deps = fakeDeps();
    await put(deps.local, frozen(version));
    const { learned, options } = await openPages(deps);
    expect(await all(deps.local)).toEqual(todayOf(version));
    expect({ options, learned }).toEqual({ options: today["options"], learned: today["learned"] });
    const { items } = await readSetups(deps);
    proves(task, 12, `${items.length} of 2 set-ups of version ${version} are there`);
  });

  it(`${version} becomes the same when it is migrated once more`, () => {
    const once = migrated(frozen(version));
    expect(migrated(once)).toEqual(once);
    const { version: _version, ...unversioned } = once["setups"] as StoredValues;
    expect(migrated({ ...once, setups: unversioned })).toEqual(once);
  });

  it(`${version} becomes the same when any of its keys is missing`, () => {
    for (const missing of Object.keys(frozen(version)).filter((key) => key !== "setups")) {
      const { [missing]: _old, ...old } = frozen(version);
      const { [missing]: _new, ...expected } = todayOf(version);
      expect(migrated(old)).toEqual(expected);
    }
  });
});

it("writes nothing when it is of today", async () => {
  const deps = fakeDeps();
  await put(deps.local, today);
  let writes = 0;
  const counted = (write: FakeDeps["local"]["setAll"]) => async (values: StoredValues) => {
    writes += 1;
    await write(values);
  };
  deps.local = { ...deps.local, setAll: counted(deps.local.setAll) };
  await openPages(deps);
  expect(writes).toBe(0);
});

it("leaves what cannot be written for want of room as it was, and shows it all the same", async () => {
  const deps = fakeDeps();
  await put(deps.local, frozen(1));
  const noRoom = () => Promise.reject(new Error("QUOTA_BYTES quota exceeded"));
  deps.local = { ...deps.local, set: noRoom, setAll: noRoom };
  const { view, options } = await openPages(deps);
  expect(view.setups.map(({ title }) => title)).toEqual(["Bakery Noord", ""]);
  expect(options).toEqual(today["options"]);
  expect(await all(deps.local)).toEqual(frozen(1));
});

describe("a newer version", () => {
  const newer: StoredValues = {
    ...today,
    setups: {
      ...(today["setups"] as StoredValues),
      version: storageVersion + 1,
      items: [
        ...(today["setups"] as { items: object[] }).items,
        { id: "new", title: "Of a newer shape", clientId: "", progress: {}, region: "eu" },
      ],
    },
    options: { retention: { minutes: 5 } },
    learned: [{ page: "api-center", words: ["x"] }],
  };

  const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.0.0" };
  const values = { title: "Changed", clientId: "", clientSecret: "", country: "", division: "" };
  const asked: [name: string, type: string, content: object][] = [
    ["saving", "act", { shown: { setupId: "new" }, request: { action: "save-setup", values } }],
    ["a new set-up", "act", { request: { action: "new-setup" } }],
    ["deleting", "act", { request: { action: "delete-setup", id: "new" } }],
    ["the options", "options", { save: { keepSecretMinutes: 5, forgetAfterFill: false, pageButton: true } }],
    [
      "a list",
      "import-setups",
      { setups: [{ line: 2, title: "Noord", country: "nl", division: "3977752" }] },
    ],
    ["forgetting a label", "learned-labels", { forget: { site: "api-center", label: "x" } }],
  ];

  it("is not written over, whatever is asked, and the pages open and say so", async ({ task }) => {
    const deps = fakeDeps();
    await put(deps.local, newer);
    let changed = 0;
    for (const [name, type, content] of asked) {
      const sender = { id: own.id, origin: own.origin };
      const reply = await createBroker(deps, own)({ type, version: own.version, content }, sender);
      expect(JSON.stringify(reply), name).toContain("storageNewer");
      if (JSON.stringify(await all(deps.local)) !== JSON.stringify(sorted(newer))) changed += 1;
    }
    const { view } = await openPages(deps);
    expect(view.setups.map(({ title }) => title)).toEqual(["Bakery Noord", ""]);
    expect(view.warnings[0]).toMatchObject({ code: "storageNewer", severity: "stops" });
    expect(await all(deps.local)).toEqual(newer);
    expect(changed).toBe(0);
    proves(task, 12, `${changed} changes of a newer version's storage by ${asked.length} kinds of requests`);
  });

  it("is said in words by what a person clicked", async () => {
    const deps = fakeDeps();
    await put(deps.local, newer);
    expect(await click(deps, undefined, { action: "new-setup" })).toEqual({
      result: "failed",
      code: "storageNewer",
    });
  });
});

function sorted(values: StoredValues): StoredValues {
  return Object.fromEntries(Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
