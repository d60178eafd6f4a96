// Measures what the engine alone costs a page: one look at a large page, and filling five text inputs.
import type { Page } from "@playwright/test";
import { newFormAddress } from "../e2e/harness/prepared.ts";
import { engineWorld, type EngineWorld } from "./engine.ts";
import { fitting, type Scenario } from "./given.ts";
import { madePages } from "./made-pages.ts";
import type { RowKey } from "./rows.ts";

/** The page of each row, and whether it is read as the form. */
const looked = {
  lookForm: { html: madePages.form, isForm: true },
  lookQuiet: { html: madePages.boxes, isForm: false },
  lookBoxes200: { html: madePages.besideForm200, isForm: true },
  lookBoxes2000: { html: madePages.besideForm2000, isForm: true },
  lookForms: { html: madePages.forms300, isForm: false },
  lookTwoBoxes: { html: madePages.twoBoxes, isForm: false },
  lookArticle: { html: madePages.article, isForm: false },
} satisfies Partial<Record<RowKey, { html: string; isForm: boolean }>>;
type LookRow = keyof typeof looked;

/** A host on which no content script runs, so that nothing else looks at the page. */
const quietAddress = "https://bench.example/";

const look = `engine.readApiCenterPage(document, new URL("${newFormAddress}"))`;

/**
 * Measures 30 looks. The document changes before each one, and is laid out before the clock starts, as it is in real
 * use.
 */
const looks = `(async () => {
  const times = [];
  for (let count = 0; count < 31; count++) {
    document.body.append(document.createElement("i"));
    document.body.offsetHeight;
    await new Promise((resolve) => setTimeout(resolve, 10));
    const start = performance.now();
    ${look};
    times.push(performance.now() - start);
  }
  return { kind: ${look}.facts.kind, times: times.slice(1) };
})()`;

/** Returns how often the browser lays out the page for one look, when its layout is out of date. */
async function layoutsOf(page: Page, world: EngineWorld): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const count = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "LayoutCount")?.value ?? NaN;
  };
  await world.run(`document.body.offsetHeight`, []);
  const before = await count();
  await world.run(`document.body.style.paddingLeft = "9px"; ${look}; null`, []);
  const after = await count();
  await session.detach();
  return after - before;
}

/** Builds before fillWithTicket have the fill itself. */
const fills = `(async () => {
  const times = [];
  const values = ${JSON.stringify(fitting)};
  const { signal } = new AbortController();
  const withTicket = async () => {
    let report;
    const ask = async (type, content) => {
      if (type === "fill-values") return { ok: true, answer: { ok: true, values } };
      report = content.report;
      return { ok: true, answer: null };
    };
    const on = { remembered() {}, changed() {} };
    await engine.fillWithTicket(ask, { ticket: "", reportTickets: ["", ""] }, { signal }, on);
    return report;
  };
  const withoutTicket = async () => {
    const { form } = engine.recogniseForm(document);
    const filled = await engine.fillForm(document, engine.findForm, form, values, { signal });
    if (filled.error) throw new Error(filled.error);
    return filled.report;
  };
  const filled = engine.fillWithTicket ? withTicket : withoutTicket;
  for (let count = 0; count < 16; count++) {
    for (const input of document.querySelectorAll("input")) input.value = "";
    const start = performance.now();
    const report = await filled();
    times.push(performance.now() - start);
    const outcomes = Object.values(report).map(({ outcome }) => outcome);
    if (outcomes.some((outcome) => outcome !== "filled")) throw new Error(outcomes.join());
  }
  return times.slice(1);
})()`;

/** Measures looks and a fill inside a page. */
export const engineAlone: Scenario = {
  rows: ["fillInPage", ...(Object.keys(looked) as LookRow[])],
  async measure({ page, build }, take) {
    const beside = async <Answer>(
      shown: { address: string; html: string },
      work: (world: EngineWorld) => Promise<Answer>,
    ): Promise<Answer> => {
      const world = await engineWorld(page, { build, ...shown });
      try {
        return await work(world);
      } finally {
        await world.close();
      }
    };
    await take(["fillInPage"], async () => {
      // A form is filled only at API Center's address.
      const shown = { address: newFormAddress, html: madePages.formAlone };
      const run = (world: EngineWorld) => world.run<number[]>(fills, ["readApiCenterPage"]);
      return [{ row: "fillInPage", times: await beside(shown, run) }];
    });
    for (const row of Object.keys(looked) as LookRow[]) {
      await take([row], async () => {
        const { html, isForm } = looked[row];
        return beside({ address: quietAddress, html }, async (world) => {
          const { kind, times } = await world.run<{ kind: string; times: number[] }>(looks, [
            "readApiCenterPage",
          ]);
          const layouts = await layoutsOf(page, world);
          const wrong = (kind === "api-center-form") === isForm ? "" : `, read as ${kind}`;
          return [{ row, times, note: `layouts ${layouts}${wrong}` }];
        });
      });
    }
  },
};
