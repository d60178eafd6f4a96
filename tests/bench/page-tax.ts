// Measures the page tax: how long the page's thread is busy with our scripts, from the start of a document until it is
// at rest. The empty script of the floor stands in the same document, so both are measured in the same load.
//
// V8's profiler is what measures it. The browser's own counters (Performance.getMetrics) do not tell our scripts from
// the layout of 20,000 nodes, which varies by more than the aim. A trace has the length of each call from the browser
// into a script, but not of what goes on after an `await`. The profiler says at each sample which function runs, in
// every world of the document. A sample is ours when a function of ours stands on its stack: so what the browser does
// inside such a call (a search for elements, a layout that was asked for) counts too. It does not see the reading of a
// script's text before it runs.
import type { CDPSession } from "@playwright/test";
import { newFormAddress } from "../e2e/harness/prepared.ts";
import type { Figure } from "./figures.ts";
import { floorAddress } from "./floor.ts";
import { saveSetup, type Given, type Scenario } from "./given.ts";
import { madePages } from "./made-pages.ts";
import type { RowKey } from "./rows.ts";

/** How long, in milliseconds, a document is watched after its load. */
const untilAtRest = 3_000;
/** Microseconds between two samples. */
const interval = 100;
const loads = 9;

const taxed = {
  taxQuiet: madePages.quiet,
  taxBoxes: madePages.boxes,
  taxForm: madePages.form,
} satisfies Partial<Record<RowKey, string>>;

interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  samples?: number[];
  timeDeltas?: number[];
}

/** Returns the nodes with a function of these scripts on their stack. */
function nodesUnder({ nodes }: Profile, address: string): ReadonlySet<number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const under = new Set<number>();
  const add = (id: number): void => {
    under.add(id);
    for (const child of byId.get(id)?.children ?? []) add(child);
  };
  for (const { id, callFrame } of nodes) if (callFrame.url.startsWith(address)) add(id);
  return under;
}

/**
 * Returns the milliseconds in which scripts at this address ran. Garbage is collected without a stack: it counts for
 * whoever ran before it.
 */
function timeIn(profile: Profile, address: string): number {
  const { samples = [], timeDeltas = [], nodes } = profile;
  const under = nodesUnder(profile, address);
  const garbage = new Set(
    nodes.filter(({ callFrame }) => callFrame.functionName === "(garbage collector)").map(({ id }) => id),
  );
  let microseconds = 0;
  let ours = false;
  samples.forEach((node, at) => {
    if (!garbage.has(node)) ours = under.has(node);
    // A sample lasts until the next one.
    if (ours) microseconds += timeDeltas[at + 1] ?? 0;
  });
  return microseconds / 1_000;
}

/** Loads the page and waits until it is at rest. Returns the milliseconds of our scripts, and of the empty one. */
async function load(
  session: CDPSession,
  { page, extension }: Given,
): Promise<{ ours: number; empty: number }> {
  await session.send("Profiler.start");
  await page.goto(newFormAddress);
  await page.waitForTimeout(untilAtRest);
  const { profile } = await session.send("Profiler.stop");
  return { ours: timeIn(profile, extension.address("")), empty: timeIn(profile, floorAddress("empty.js")) };
}

/** Measures the page tax of each of the pages, with a set-up that is ready to be filled in. */
export const pageTax: Scenario = {
  rows: ["taxQuiet", "taxBoxes", "taxForm"],
  async measure(given, take) {
    const { page } = given;
    await saveSetup(given);
    const session = await page.context().newCDPSession(page);
    await session.send("Profiler.enable");
    await session.send("Profiler.setSamplingInterval", { interval });
    let html = "";
    await page.route(newFormAddress, (route) => route.fulfill({ contentType: "text/html", body: html }));
    const measured = async (row: keyof typeof taxed): Promise<Figure> => {
      html = taxed[row];
      await load(session, given); // a warm-up
      const all: { ours: number; empty: number }[] = [];
      while (all.length < loads) all.push(await load(session, given));
      const offered = await page.locator("[data-exact-setup-fill]").count();
      const wrong = offered > 0 !== (row === "taxForm");
      const times = all.map(({ ours }) => ours);
      const beside = all.map(({ empty }) => empty);
      return { row, times, beside, ...(wrong && { note: `buttons offered: ${offered}` }) };
    };
    await take(["taxQuiet"], async () => [await measured("taxQuiet")]);
    await take(["taxBoxes"], async () => [await measured("taxBoxes")]);
    await take(["taxForm"], async () => [await measured("taxForm")]);
  },
};
