// Measures what a long list of administrations costs: loading, searching, opening the panel, and memory.
import type { Page } from "@playwright/test";
import { shows } from "../e2e/harness/surface.ts";
import { inTurn, medianOf, repeated, type Figure } from "./figures.ts";
import type { Given, Scenario } from "./given.ts";
import { heapWhile } from "./memory.ts";
import { parserScript } from "./parser.ts";
import { clickUntil, firstRowTimeOf, readyTimeOf } from "./surface.ts";

/** The part of the extension API that runs inside the background worker. */
declare const chrome: {
  storage: {
    session: { get(keys: null): Promise<object>; set(items: object): Promise<void>; clear(): Promise<void> };
  };
};

const menu = "https://start.exactonline.nl/docs/MenuPortal.aspx";
const small = 5_000;
const large = 100_000;
const action = "load-administrations";
const queries = ["k", "kl", "klant", "klant 9", "klant 99", "klant 9912", "5099999", "99", ""];

/** Opens the panel beside the signed-in page. Returns it when its load can be pressed. */
async function panelBeside({ extension, page }: Given): Promise<Page> {
  const panel = await extension.openPanelInTab(await extension.tabIdOf(page));
  await shows(panel, "exact-signed-in");
  await panel.locator(`[data-action="${action}"]`).first().waitFor();
  return panel;
}

/**
 * Opens the panel in a browser that has no list, as at the first load of a day: no script of the page or of the
 * background has run long enough to be compiled.
 */
async function panelWithoutList(given: Given): Promise<Page> {
  const worker = await given.extension.serviceWorker();
  await worker.evaluate(() => chrome.storage.session.clear());
  await given.extension.killWorker();
  await given.page.goto(menu);
  return panelBeside(given);
}

/** How often a load is tried: on a busy machine the background may be silent for longer than the panel waits. */
const tries = 4;

/**
 * Loads the list in a new panel. Returns the panel, and the milliseconds to the result, or to the first element that is
 * `shown`. Tells `failed` of each load that failed and was tried again.
 */
async function loadedPanel(
  given: Given,
  failed: () => void,
  shown?: string,
): Promise<{ panel: Page; time: number }> {
  for (let count = 1; ; count += 1) {
    const panel = await panelWithoutList(given);
    try {
      return { panel, time: await clickUntil(panel, action, "done", shown) };
    } catch (error) {
      await panel.close();
      if (count === tries) throw error;
      failed();
    }
  }
}

/** Loads the list in a new panel and closes it. Returns and tells what `loadedPanel` does. */
async function load(given: Given, failed: () => void, shown?: string): Promise<number> {
  const { panel, time } = await loadedPanel(given, failed, shown);
  await panel.close();
  return time;
}

const failures = (count: number): string => (count === 0 ? "" : `, loads that failed ${count}`);

/**
 * Fetches the list in a new page of Exact Online and parses it there. Returns the milliseconds of both, and of the
 * parser alone. `script`: makes the parser.
 */
async function parserAlone(
  { page }: Given,
  script: string,
  many: number,
): Promise<{ both: number; parser: number }> {
  await page.goto(menu);
  await page.evaluate(`${script}; 0`);
  return page.evaluate(async (many) => {
    const { parser } = globalThis as unknown as {
      parser: { parseAdministrations(text: string): { administrations?: unknown[] } };
    };
    const start = performance.now();
    const text = await (await fetch("/docs/XMLDivisions.aspx")).text();
    const fetched = performance.now();
    const { administrations = [] } = parser.parseAdministrations(text);
    const end = performance.now();
    if (administrations.length !== many) throw new Error(`The parser found ${administrations.length}`);
    return { both: end - start, parser: end - fetched };
  }, many);
}

/** Types a whole query at once. Returns the milliseconds until the results are drawn. */
function stroke(panel: Page, query: string): Promise<number> {
  return panel.evaluate(
    (query) =>
      new Promise<number>((done) => {
        const box = document.querySelector<HTMLInputElement>('[data-input="administration-search"]')!;
        const start = performance.now();
        // React notices a new value only when it is set through the prototype's setter, past React's own property.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(box, query);
        box.dispatchEvent(new Event("input", { bubbles: true }));
        requestAnimationFrame(() => {
          // A message sent in an animation frame arrives after the frame was drawn.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => done(performance.now() - start));
          port1.start();
          port2.postMessage(null);
        });
      }),
    query,
  );
}

/** Puts back what the session memory held. */
async function putBack({ extension }: Given, held: object): Promise<void> {
  const worker = await extension.serviceWorker();
  await worker.evaluate(async (held) => {
    await chrome.storage.session.clear();
    await chrome.storage.session.set(held);
  }, held);
}

/** Returns what the session memory holds. */
async function heldNow({ extension }: Given): Promise<object> {
  return (await extension.serviceWorker()).evaluate(() => chrome.storage.session.get(null));
}

/** Measures the panel with a list of 100,000 in session memory, in turn with the same panel without a list. */
async function panelWithList(given: Given): Promise<{ times: number[]; beside: number[]; rows: number[] }> {
  await (await panelWithoutList(given)).close();
  const without = await heldNow(given);
  await load(given, () => undefined);
  const stored = await heldNow(given);
  const rows: number[] = [];
  const opening = async (held: object): Promise<number> => {
    await putBack(given, held);
    const opened = await panelBeside(given);
    const time = await readyTimeOf(opened);
    if (held === stored) rows.push(await firstRowTimeOf(opened));
    await opened.close();
    return time;
  };
  const { times, beside } = await inTurn(
    9,
    () => opening(stored),
    () => opening(without),
  );
  return { times, beside, rows: rows.slice(1) };
}

async function listMemory(given: Given): Promise<number> {
  const { most } = await heapWhile(given.extension, () => load(given, () => undefined));
  return most / 1e6;
}

async function keystrokes(given: Given): Promise<number[]> {
  const { panel } = await loadedPanel(given, () => undefined);
  await panel.locator("[data-division]").first().waitFor();
  let asked = 0;
  const times = await repeated(3 * queries.length, () => stroke(panel, queries[asked++ % queries.length]!));
  await panel.close();
  return times;
}

/** Measures the load of a list of 100,000, in turn with the parser alone. */
async function largeLoad(given: Given, script: string): Promise<Figure> {
  const fetched: number[] = [];
  let failed = 0;
  const product = () => load(given, () => (failed += 1));
  const least = async () => {
    const { both, parser } = await parserAlone(given, script, large);
    fetched.push(both - parser);
    return parser;
  };
  const figures = await inTurn(5, product, least);
  const note = `fetch alone ${Math.round(medianOf(fetched))} ms${failures(failed)}`;
  return { row: "list100000", ...figures, note };
}

/** Measures lists of 5,000 and of 100,000 administrations. */
export const administrations: Scenario = {
  rows: ["list5000", "list100000", "listMemory", "keystroke", "panelList", "panelListRow"],
  async measure(given, take) {
    const script = await parserScript();
    const serve = (many: number) => Object.assign(given.sandbox.settings, { xml: "many", many });
    await take(["list5000"], async () => {
      serve(small);
      const product = () => load(given, () => undefined, "[data-division]");
      const least = async () => (await parserAlone(given, script, small)).both;
      return [{ row: "list5000", ...(await inTurn(9, product, least)) }];
    });
    serve(large);
    await take(["list100000"], async () => [await largeLoad(given, script)]);
    await take(["listMemory"], async () => [{ row: "listMemory", times: [await listMemory(given)] }]);
    await take(["keystroke"], async () => [{ row: "keystroke", times: await keystrokes(given) }]);
    await take(["panelList", "panelListRow"], async () => {
      const { rows, ...figures } = await panelWithList(given);
      return [
        { row: "panelList", ...figures },
        { row: "panelListRow", times: rows },
      ];
    });
  },
};
