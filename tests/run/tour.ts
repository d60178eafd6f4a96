// Runs the tour: the whole job through the real popup, side panel and page, up to the green check. Reports the duration
// of each step and saves a picture of each in .output/tour.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { launchChromium } from "../e2e/harness/chromium.ts";
import { extensionIn } from "../e2e/harness/extension.ts";
import { mainJob } from "../e2e/harness/main-job.ts";
import { startSandbox } from "../sandbox/server.ts";

const pictures = join(import.meta.dirname, "../../.output/tour");

interface Picture {
  name: string;
  /** Pictures of the site's page and of the popup or side panel beside it. */
  parts: Buffer[];
}

/** Runs the tour and reports each step through `say`. Returns true if the tour ended at the green check. */
export async function tour(say: (line: string) => void): Promise<boolean> {
  await rm(pictures, { recursive: true, force: true });
  const sandbox = await startSandbox();
  const context = await launchChromium({ resolverRules: sandbox.chromiumResolverRules() });
  context.setDefaultTimeout(20_000);
  const taken: Picture[] = [];
  const begin = performance.now();
  try {
    const extension = await extensionIn(context);
    const clickIn = { acts: "panel", fill: "popup" } as const;
    const steps = mainJob({ extension, sandbox, country: "nl", way: "application list", clickIn });
    for (const [index, { name, run, shows }] of steps.entries()) {
      const start = performance.now();
      const problem = await run().then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      const time = `${Math.round(performance.now() - start)} ms`;
      say(`${problem ? "✗" : "✓"} ${String(index + 1).padStart(2)}  ${time.padStart(8)}  ${name}`);
      taken.push({ name, parts: await pictured(shows()) });
      if (problem) {
        say(`\n${problem}`);
        return false;
      }
    }
    say(`\nThe green check, after ${((performance.now() - begin) / 1000).toFixed(1)} s.`);
    return true;
  } finally {
    await compose(context, taken).catch((error: unknown) =>
      say(`Not all pictures could be made: ${String(error)}`),
    );
    say("A picture of each step is in .output/tour.");
    await context.close();
    await sandbox.close();
  }
}

/** Returns pictures of the pages that the user sees. Leaves out a page that is closing. */
async function pictured(pages: readonly Page[]): Promise<Buffer[]> {
  const taken = await Promise.all(pages.map((page) => page.screenshot().catch(() => null)));
  return taken.filter((picture) => picture !== null);
}

/**
 * Puts the parts of each picture side by side. Runs at the end because it needs a tab, and the side panel follows the
 * tab in front.
 */
async function compose(context: BrowserContext, taken: readonly Picture[]): Promise<void> {
  await mkdir(pictures, { recursive: true });
  const page = await context.newPage();
  for (const [index, { name, parts }] of taken.entries()) {
    const images = parts.map((part) => `<img src="data:image/png;base64,${part.toString("base64")}">`);
    await page.setContent(`<style>
      body { margin: 0 } main { display: inline-flex; gap: 1px; align-items: flex-start; background: #c5cad3; border: 1px solid #c5cad3 }
    </style><main>${images.join("")}</main>`);
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    const size = await page.locator("main").boundingBox();
    if (size) await page.setViewportSize({ width: Math.ceil(size.width), height: Math.ceil(size.height) });
    const file = `${String(index + 1).padStart(2, "0")}-${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}.png`;
    await writeFile(join(pictures, file), await page.locator("main").screenshot());
  }
}
