// Each request reads the storage in one call for each area and writes it in at most one: counted.
import { expect, it } from "vitest";
import { act } from "../../../utils/background/act.ts";
import { takeCredentials } from "../../../utils/background/actions/capture.ts";
import { takeReport } from "../../../utils/background/actions/request-fill.ts";
import { notePage } from "../../../utils/background/note-page.ts";
import { readView } from "../../../utils/background/read-view.ts";
import { forgetAtAlarm } from "../../../utils/background/secrets.ts";
import type { FillReport } from "../../../utils/domain/facts.ts";
import { fieldNames } from "../../../utils/domain/fields.ts";
import { shownIn } from "../../../utils/domain/what-was-shown.ts";
import type { Area } from "../../../utils/browser/storage.ts";
import { fakeDeps, showPage, type FakeDeps } from "./background-deps.ts";

type Calls = Record<"get" | "set" | "remove", number>;
type Counted = Record<"local" | "session", Calls>;

const kinds: Record<keyof Area, keyof Calls> = {
  get: "get",
  getMany: "get",
  keys: "get",
  set: "set",
  setAll: "set",
  remove: "remove",
};

/** Counts the calls of some work, by area. */
async function callsOf(deps: FakeDeps, work: (deps: FakeDeps) => Promise<unknown>): Promise<Counted> {
  const counted: Counted = {
    local: { get: 0, set: 0, remove: 0 },
    session: { get: 0, set: 0, remove: 0 },
  };
  const counting = (area: Area, calls: Calls): Area =>
    Object.fromEntries(
      Object.entries(area).map(([name, call]) => [
        name,
        (...given: unknown[]) => {
          calls[kinds[name as keyof Area]] += 1;
          return (call as (...given: unknown[]) => Promise<unknown>)(...given);
        },
      ]),
    ) as unknown as Area;
  const local = counting(deps.local, counted.local);
  const session = counting(deps.session, counted.session);
  await work({ ...deps, local, session });
  return counted;
}

const clientId = "0f8fad5b-d9cb-469f-a165-70867728950e";
const values = {
  title: "Bakery",
  clientId,
  clientSecret: "Canary12Char",
  country: "nl",
  division: "3977752",
};
const report = Object.fromEntries(fieldNames.map((field) => [field, { outcome: "filled" }])) as FillReport;

/** A set-up that is ready, and the form in tab 2. */
async function ready() {
  const deps = fakeDeps();
  const form = { found: [], current: {}, secretFilled: false, evidence: [] };
  showPage(deps, 2, "https://app.apicenter.io/", { kind: "api-center-form", form });
  deps.sites.get(2)!.fill = async () => ({ result: "done", code: "filled" });
  await act(deps, 2, { action: "save-setup", values }, shownIn(await readView(deps, 2)));
  const shown = shownIn(await readView(deps, 2));
  const ticket = { id: "t", tabId: 2, setupId: shown.setupId!, documentKey: shown.documentKey!, expires: 0 };
  return { deps, shown, ticket };
}

type Ready = Awaited<ReturnType<typeof ready>>;

it.each<[string, (ready: Ready, deps: FakeDeps) => Promise<unknown>, string[]]>([
  ["a view", (_, deps) => readView(deps, 2), []],
  ["a fill", ({ shown }, deps) => act(deps, 2, { action: "fill-form" }, shown), ["session"]],
  [
    "a save",
    ({ shown }, deps) => act(deps, 2, { action: "save-setup", values }, shown),
    ["local", "session"],
  ],
  [
    "a capture",
    ({ ticket }, deps) =>
      takeCredentials(
        deps,
        { ...ticket, kind: "capture" },
        { secretState: "readable", clientId, clientSecret: "NewCanary000" },
      ),
    ["local", "session"],
  ],
  [
    "a report",
    ({ ticket }, deps) =>
      takeReport(deps, { ...ticket, kind: "fill-report" }, { report, canUndo: true, late: false }),
    ["local", "session"],
  ],
  [
    "a page that tells of itself",
    (_, deps) => notePage(deps, 2, { facts: { kind: "api-center-form" }, documentKey: "document-2" }),
    ["local", "session"],
  ],
  ["a wake", (_, deps) => forgetAtAlarm(deps), []],
])("%s: one read of each area, and one write", async (_name, request, writes) => {
  const made = await ready();
  const { local, session } = await callsOf(made.deps, (deps) => request(made, deps));
  expect([local.get, session.get]).toEqual([1, 1]);
  for (const [name, { set, remove }] of Object.entries({ local, session })) {
    expect(set, name).toBe(writes.includes(name) ? 1 : 0);
    expect(remove, name).toBeLessThanOrEqual(1);
  }
});
