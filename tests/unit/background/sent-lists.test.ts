// Tests the way of a list of administrations through the background: it is checked and stored as it came, its first
// page is read alone, and a damaged or hostile one changes nothing.
import { afterEach, describe, expect, it, vi } from "vitest";
import { takeAdministrations } from "../../../utils/background/actions/load-administrations.ts";
import { noteFetch } from "../../../utils/background/loading.ts";
import { storedAdministrations, storedFirstPage } from "../../../utils/background/stored-administrations.ts";
import type { ListedAdministration } from "../../../utils/domain/administration.ts";
import { firstPageIn, packAdministrations } from "../../../utils/domain/administration-list.ts";
import { compress } from "../../../utils/domain/compressed-text.ts";
import { maxAdministrations } from "../../../utils/domain/limits.ts";
import { fakeDeps, type FakeDeps } from "./background-deps.ts";

const many = (count: number): ListedAdministration[] =>
  Array.from({ length: count }, (_, at) => ({ division: `${5_000_000 + at}`, name: `Name ${at}` }));
const sent = (list: ListedAdministration[]) => compress(packAdministrations(list));

async function loading(): Promise<FakeDeps> {
  const deps = fakeDeps();
  await noteFetch(deps, { tabId: 3, documentKey: "d", country: "nl" });
  return deps;
}

/** Names the keys of the session that some work reads and writes, call by call. */
async function callsOf(deps: FakeDeps, work: () => Promise<unknown>): Promise<string[]> {
  const calls: string[] = [];
  const { getMany, setAll } = deps.session;
  deps.session.getMany = (keys) => (calls.push(`read ${keys?.join(" ")}`), getMany(keys));
  deps.session.setAll = (values) => (
    calls.push(`write ${Object.keys(values).toSorted().join(" ")}`),
    setAll(values)
  );
  await work();
  Object.assign(deps.session, { getMany, setAll });
  return calls;
}

afterEach(() => vi.unstubAllGlobals());

describe("a list that a document sent", () => {
  it("is stored as it came: nothing is printed or compressed again, and a long one costs no call more", async () => {
    const [short, long] = [await sent(many(2)), await sent(many(20_000))];
    const compressed = vi.fn<(format: string) => void>();
    vi.stubGlobal("CompressionStream", compressed);
    const loads = [];
    for (const list of [short, long]) {
      const deps = await loading();
      loads.push(await callsOf(deps, () => takeAdministrations(deps, 3, "nl", list)));
      expect((await storedAdministrations(deps))?.list).toBe(list);
    }
    expect(loads[1]).toEqual(loads[0]);
    expect(loads[0]!.filter((call) => call.startsWith("write"))).toEqual([
      "write administrations-about administrations-first administrations-list",
    ]);
    expect(compressed).not.toHaveBeenCalled();
  });

  it("has a first page of its own, which is read without the list", async () => {
    const deps = await loading();
    const current = { division: "7", current: true } as const;
    await takeAdministrations(deps, 3, "nl", await sent([...many(20_000), current]));
    const calls = await callsOf(deps, () => storedFirstPage(deps));
    expect(calls).toEqual(["read administrations-about administrations-first"]);
    const page = await storedFirstPage(deps);
    const rows = firstPageIn(page!.firstPage!, page!.count);
    expect([rows.length, rows.whole, rows.at(0), rows.at(99), rows.at(100)]).toEqual([
      20_001,
      false,
      current,
      { division: "5000098", name: "Name 98" },
      undefined,
    ]);
  });

  const row = "\n1\t\t\t";
  it.each<[string, () => string | Promise<string>]>([
    ["no base64", () => "no such text"],
    ["nothing compressed", () => "AAAA"],
    ["a list that was cut off", async () => (await sent(many(1_000))).slice(0, 400)],
    ["another text", () => compress("<Administrations/>")],
    ["a line too short", () => compress(`${row}\n2\t\t`)],
    ["a line too long", () => compress(`\n1\t\t\tname\tmore`)],
    ["a text before the first line", () => compress(`x${row}`)],
    ["a division that is no number", () => compress("\njavascript:1\t\t\t")],
    ["a division of 13 digits", () => compress(`\n${"1".repeat(13)}\t\t\t`)],
    ["another mark than the star", () => compress("\n1\t\t!\t")],
    ["more than 20 MB", () => compress(`${row}${"x".repeat(20 * 1024 * 1024)}`)],
    ["more administrations than an answer can hold", () => compress(row.repeat(maxAdministrations + 1))],
  ])("and that is %s is refused, and the earlier one stays", async (_what, made) => {
    const deps = await loading();
    await takeAdministrations(deps, 3, "nl", await sent(many(2)));
    const before = await deps.session.getMany();
    expect(await takeAdministrations(deps, 3, "be", await made())).toEqual({
      result: "failed",
      code: "administrationsBroken",
    });
    expect(await deps.session.getMany()).toEqual(before);
  });

  it("is not kept where the user cancelled while it was unpacked", async () => {
    const deps = await loading();
    const taken = takeAdministrations(deps, 3, "nl", await sent(many(20_000)));
    await deps.session.remove("administrations-loading");
    expect(await taken).toEqual({ result: "refused", code: "loadCancelled" });
    expect(await storedFirstPage(deps)).toBeNull();
  });
});
