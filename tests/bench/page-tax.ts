// Measures the page tax: how long the page's thread is busy with our scripts, from the start of a document until it is
// at rest. The empty script of the floor runs in the same document, so both are measured in the same load.
//
// A trace of the browser is what measures it. It tells when a script begins and ends on the thread, what goes on after an
// `await` included, and how long the processor worked for it: that does not change with what else the machine does. What
// the browser does inside counts too: compiling, a search for elements, a layout that was asked for, garbage. The
// browser's own counters (Performance.getMetrics) do not tell our scripts from the layout of 20,000 nodes, which varies
// by more than the aim. V8's profiler knows only how much time passed between two samples, with the time that the
// thread waited for a processor.
import { newFormAddress } from "../e2e/harness/prepared.ts";
import type { Figure } from "./figures.ts";
import { floorAddress } from "./floor.ts";
import { saveSetup, type Given, type Scenario } from "./given.ts";
import { madePages } from "./made-pages.ts";
import type { RowKey } from "./rows.ts";

/** How long, in milliseconds, a document is watched after its load. */
const untilAtRest = 3_000;
const loads = 9;
const categories = ["devtools.timeline", "v8", "v8.execute"];

const taxed = {
  taxQuiet: madePages.quiet,
  taxBoxes: madePages.boxes,
  taxForm: madePages.form,
} satisfies Partial<Record<RowKey, string>>;

/** One event of a trace. Times are in microseconds. */
interface TraceEvent {
  name: string;
  /** `X`: an event with a length. */
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** The time that passed. */
  dur?: number;
  /** The time for which the processor worked on this thread. */
  tdur?: number;
  args?: { data?: { url?: string } };
}

/** The events in which a script runs: a file, a function that the browser calls, and what goes on after an `await`. */
const running = new Set(["EvaluateScript", "v8.callFunction", "RunMicrotasks"]);

const urlOf = ({ args }: TraceEvent): string => args?.data?.url ?? "";

/**
 * Returns the milliseconds of processor time of our scripts, and of the empty one, on the thread of the page. The page
 * has no script of its own. So every script there is ours, unless it names the address of another file.
 */
function timesIn(trace: readonly TraceEvent[], ours: string): { ours: number; empty: number } {
  const empty = trace.find((event) => urlOf(event) === floorAddress("empty.js"));
  if (!empty) throw new Error("The empty script did not run");
  const inPage = trace
    .filter(({ ph, pid, tid }) => ph === "X" && pid === empty.pid && tid === empty.tid)
    .toSorted((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  let microseconds = 0;
  let outer: { end: number; time: number; url: string } | undefined;
  const count = () => {
    if (outer && (outer.url === "" || outer.url.startsWith(ours))) microseconds += outer.time;
    outer = undefined;
  };
  for (const event of inPage) {
    const { ts, dur = 0, tdur = 0, name } = event;
    if (outer && ts >= outer.end) count();
    // What runs inside another event is part of it. The first file that is named inside tells whose it is.
    if (outer) outer.url ||= urlOf(event);
    else if (running.has(name)) outer = { end: ts + dur, time: tdur, url: urlOf(event) };
  }
  count();
  return { ours: microseconds / 1_000, empty: (empty.tdur ?? 0) / 1_000 };
}

/** Loads the page and waits until it is at rest. Returns the milliseconds of our scripts, and of the empty one. */
async function load({ page, context, extension }: Given): Promise<{ ours: number; empty: number }> {
  const browser = context.browser();
  if (!browser) throw new Error("This browser cannot write a trace");
  await browser.startTracing(page, { categories });
  await page.goto(newFormAddress);
  await page.waitForTimeout(untilAtRest);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString("utf8")) as {
    traceEvents: TraceEvent[];
  };
  return timesIn(traceEvents, extension.address(""));
}

/** Measures the page tax of each of the pages, with a set-up that is ready to be filled in. */
export const pageTax: Scenario = {
  rows: ["taxQuiet", "taxBoxes", "taxForm"],
  async measure(given, take) {
    const { page } = given;
    await saveSetup(given);
    let html = "";
    await page.route(newFormAddress, (route) => route.fulfill({ contentType: "text/html", body: html }));
    const measured = async (row: keyof typeof taxed): Promise<Figure> => {
      html = taxed[row];
      await load(given); // a warm-up
      const all: { ours: number; empty: number }[] = [];
      while (all.length < loads) all.push(await load(given));
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
