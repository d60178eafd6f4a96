// Takes the pictures for README and stores: the real extension in the sandbox, through the main job once in each
// language.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import type { Country } from "../../utils/domain/countries.ts";
import { launchChromium } from "../e2e/harness/chromium.ts";
import { extensionIn } from "../e2e/harness/extension.ts";
import { buildIn } from "../e2e/harness/in-language.ts";
import { mainJob } from "../e2e/harness/main-job.ts";
import { startSandbox } from "../sandbox/server.ts";
import { picturesAfter, type Moment } from "./moments.ts";
import { parts, sheetOf, size } from "./sheet.ts";
import { shotAt } from "./shot.ts";

const folder = join(import.meta.dirname, "../../docs/pictures");

/** The languages of the pictures. Each has a fitting country, so that the site and the extension agree. */
const tellers: readonly { language: "en" | "nl" | "fr"; country: Country }[] = [
  { language: "en", country: "uk" },
  { language: "nl", country: "nl" },
  { language: "fr", country: "fr" },
];

interface Taken {
  name: string;
  address: string;
  page: Buffer;
  beside: Buffer;
  kind: Moment["kind"];
}

/** Takes all pictures again. Throws when a step of the job fails, so that a picture of a failure is never kept. */
export async function takePictures(say: (line: string) => void): Promise<void> {
  const sandbox = await startSandbox();
  try {
    for (const { language, country } of tellers) {
      sandbox.reset();
      sandbox.settings.language = language;
      const build = await buildIn(language);
      const context = await launchChromium({
        resolverRules: sandbox.chromiumResolverRules(),
        extension: build.folder,
        size: [size.width, size.height + 85],
      });
      context.setDefaultTimeout(20_000);
      try {
        const extension = await extensionIn(context);
        const clickIn = { acts: "panel", fill: "popup" } as const;
        const job = mainJob({ extension, sandbox, country, way: "application list", clickIn });
        const taken: Taken[] = [];
        for (const { name, run, shows } of job) {
          await run();
          for (const moment of picturesAfter[name] ?? []) {
            const [page, beside] = await moment.ready(extension, shows());
            const { name: called, kind } = moment;
            const picture =
              kind === "panel" ? await shotAt(beside, parts.panel, parts.height) : await beside.screenshot();
            const address = new URL(page.url()).host;
            const shown = await shotAt(page, parts.page[kind], parts.height);
            taken.push({ name: called, kind, address, page: shown, beside: picture });
          }
        }
        await keep(context, join(folder, language), taken);
        say(`${language}: ${taken.length} pictures`);
      } finally {
        await context.close();
        await build.remove();
      }
    }
  } finally {
    await sandbox.close();
  }
}

/**
 * Puts each page and the popup or panel beside it into one picture. Runs at the end because its tab goes to the front.
 */
async function keep(context: BrowserContext, into: string, taken: readonly Taken[]): Promise<void> {
  await mkdir(into, { recursive: true });
  const sheet = await context.newPage();
  await sheet.setViewportSize(size);
  for (const one of taken) {
    await sheet.setContent(sheetOf(one));
    await sheet.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    await writeFile(join(into, `${one.name}.png`), await sheet.screenshot());
  }
}
