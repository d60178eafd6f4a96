// Measures what a long list of administrations costs: loading, searching, opening the panel, and memory.
import type { Page } from "@playwright/test";
import type { Extension } from "../e2e/harness/extension.ts";
import { shows } from "../e2e/harness/surface.ts";
import type { Sandbox } from "../sandbox/server.ts";
import { line, repeated } from "./figures.ts";
import { heapWhile } from "./memory.ts";
import { clickUntil } from "./surface.ts";

interface Given {
  extension: Extension;
  sandbox: Sandbox;
  page: Page;
}

const queries = ["k", "kl", "klant", "klant 9", "klant 99", "klant 9912", "5099999", "99", ""];

/** Opens the panel beside a signed-in page whose list has `many` administrations. Returns the panel. */
async function panelWith({ extension, sandbox, page }: Given, many: number): Promise<Page> {
  Object.assign(sandbox.settings, { xml: "many", many });
  await page.goto("https://start.exactonline.nl/docs/MenuPortal.aspx");
  const panel = await extension.openPanelInTab(await extension.tabIdOf(page));
  await shows(panel, "exact-signed-in");
  return panel;
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

/** Opens the panel in a tab. Returns the milliseconds until it is ready, and until the first row is shown. */
async function opening({ extension, page }: Given): Promise<{ ready: number; rows: number }> {
  const panel = await extension.context.newPage();
  await panel.addInitScript(() => {
    const noted = globalThis as { panelReady?: number; panelRows?: number };
    new MutationObserver(() => {
      if (document.documentElement?.hasAttribute("data-ready")) noted.panelReady ??= performance.now();
      if (document.querySelector("[data-division]")) noted.panelRows ??= performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await panel.goto(extension.address(`sidepanel.html?tab=${await extension.tabIdOf(page)}`));
  await panel.locator("[data-division]").first().waitFor();
  const times = await panel.evaluate(() => {
    const { panelReady = NaN, panelRows = NaN } = globalThis as { panelReady?: number; panelRows?: number };
    return { ready: panelReady, rows: panelRows };
  });
  await panel.close();
  return times;
}

/** Measures lists of 1,000 and of 100,000 administrations, and passes each figure to `say`. */
export async function administrations(given: Given, say: (line: string) => void): Promise<void> {
  for (const [many, aim, times] of [
    [1_000, 1_000, 7],
    [100_000, 3_000, 5],
  ] as const) {
    const panel = await panelWith(given, many);
    const load = () => clickUntil(panel, "load-administrations", "done");
    const name = `administrations: loading ${many.toLocaleString("en")}`;
    const { most, answer } = await heapWhile(given.extension, () => repeated(name, aim, times, load));
    say(line(answer));
    say(
      `administrations: heaps of background and panel, ${many.toLocaleString("en")}: ${Math.round(most / 1e6)} MB at most (aim 300 MB)`,
    );
    await panel.locator("[data-division]").first().waitFor();
    let asked = 0;
    const next = () => stroke(panel, queries[asked++ % queries.length]!);
    say(line(await repeated("administrations: keystroke to results", 50, 3 * queries.length, next)));
    await panel.close();
  }
  const rows: number[] = [];
  const ready = await repeated("panel: opening to data-ready, 100,000 stored", 300, 9, async () => {
    const times = await opening(given);
    rows.push(times.rows);
    return times.ready;
  });
  say(line(ready));
  say(line({ name: "panel: opening to the first row of 100,000", times: rows.slice(1), aim: 300 }));
}
