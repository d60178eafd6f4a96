// Measures what the extension costs a page: recognising the form on a large page, and filling five text inputs. It runs
// inside the production build's own isolated world of that document, without messages and without the extension's own
// pages.
import type { CDPSession, Page } from "@playwright/test";
import { form, page as formPage } from "../pages/form-html.ts";
import type { Measurement } from "./figures.ts";

const nodes = 20_000;

/** The rest of a large application: a long table with links, badges and a checkbox in each row. */
function table(): string {
  const row = (at: number) =>
    `<tr><td><input type="checkbox"></td><td><a href="#${at}">Run ${at}</a></td><td><span>Done</span> <b>${at * 7} rows</b></td></tr>`;
  // Each row has eight elements and four texts.
  const rows = Array.from({ length: Math.ceil(nodes / 12) }, (_, at) => row(at)).join("");
  return `<nav><input type="search" placeholder="Search"></nav><table><tbody>${rows}</tbody></table>`;
}

const pages = {
  form: formPage(form() + table()),
  dashboard: formPage(table(), "<h1>Dashboard</h1>"),
  fields: formPage(form()),
};

/** Returns `count` labelled boxes that stand beside the form, like settings, one under the other. */
const beside = (count: number) =>
  formPage(
    `<section>${form()}</section><section>${Array.from({ length: count }, (_, at) => `<div class=field><label for=s${at}>Setting ${at}</label><input id=s${at}></div>`).join("")}</section>`,
  );
/** Two text inputs with no credential word near them. So a look searches the whole text for one. */
const quietBoxes = "<label>Name <input></label><label>Town <input></label>";
const article =
  `<p>${"The invoice was booked on the second day of the month and paid later. ".repeat(14)}</p>`.repeat(
    1_000,
  );
const forms = (count: number) => formPage(`<section>${form()}</section>`.repeat(count));

interface World {
  run<Answer>(expression: string): Promise<Answer>;
  close(): Promise<void>;
}

/** Shows a page at API Center's address. Returns the content script's world in it, with the engine loaded. */
async function worldOf(page: Page, address: string, extensionName: string, html: string): Promise<World> {
  await page.route(address, (route) => route.fulfill({ contentType: "text/html", body: html }));
  const session: CDPSession = await page.context().newCDPSession(page);
  let contextId: number | undefined;
  session.on("Runtime.executionContextCreated", ({ context }) => {
    const { type } = (context.auxData ?? {}) as { type?: string };
    if (type === "isolated" && context.name === extensionName) contextId = context.id;
  });
  await session.send("Runtime.enable");
  await page.goto(address);
  const run = async <Answer>(expression: string): Promise<Answer> => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      ...(contextId !== undefined && { contextId }),
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Answer;
  };
  while (contextId === undefined || !(await run<boolean>("!!globalThis.exactSetupEngine")))
    await page.evaluate(() => new Promise(requestAnimationFrame));
  return {
    run,
    async close() {
      await session.detach();
      await page.unroute(address);
    },
  };
}

const look = "exactSetupEngine.readApiCenterPage(document, new URL(location.href))";

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
async function layoutsOf(page: Page, world: World): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const count = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "LayoutCount")!.value;
  };
  await world.run(`document.body.offsetHeight`);
  const before = await count();
  await world.run(`document.body.style.paddingLeft = "9px"; ${look}; null`);
  const after = await count();
  await session.detach();
  return after - before;
}

/** Measures one look at a page of 20,000 nodes: its time, and how many layouts it costs. */
export async function recognition(
  page: Page,
  address: string,
  extensionName: string,
  kind: "form" | "dashboard",
): Promise<{ measured: Measurement; layouts: number }> {
  const world = await worldOf(page, address, extensionName, pages[kind]);
  const { kind: read, times } = await world.run<{ kind: string; times: number[] }>(looks);
  if ((read === "api-center-form") !== (kind === "form")) throw new Error(`The page was read as ${read}`);
  const layouts = await layoutsOf(page, world);
  await world.close();
  const name = `recognise: 20,000 nodes, ${kind === "form" ? "with" : "without"} the form`;
  return { measured: { name, times, aim: 5 }, layouts };
}

/**
 * Measures one look beside many labelled boxes, at many such forms, and at pages with no form. The budget of a look is
 * 50 ms.
 */
export async function largePages(
  page: Page,
  address: string,
  extensionName: string,
): Promise<{ measured: Measurement; read: string }[]> {
  const made = [
    ...[0, 200, 800, 2000].map(
      (count) => [`look: ${count} labelled boxes beside the form`, beside(count)] as const,
    ),
    ["look: 300 such forms", forms(300)] as const,
    ["look: a quiet page of 20,000 nodes", formPage(quietBoxes + table(), "<h1>Dashboard</h1>")] as const,
    ["look: an article of a million characters", formPage(quietBoxes + article, "<h1>News</h1>")] as const,
  ];
  const all: { measured: Measurement; read: string }[] = [];
  for (const [name, html] of made) {
    const world = await worldOf(page, address, extensionName, html);
    const { kind, times } = await world.run<{ kind: string; times: number[] }>(looks);
    await world.close();
    all.push({ measured: { name, times, aim: 50 }, read: kind });
  }
  return all;
}

const fills = (values: object) => `(async () => {
  const times = [];
  for (let count = 0; count < 16; count++) {
    for (const input of document.querySelectorAll("input")) input.value = "";
    const start = performance.now();
    const { form } = exactSetupEngine.recogniseForm(document);
    const { report } = await exactSetupEngine.fillForm(document, exactSetupEngine.findForm, form, ${JSON.stringify(values)}, { signal: new AbortController().signal });
    times.push(performance.now() - start);
    const outcomes = Object.values(report).map(({ outcome }) => outcome);
    if (outcomes.some((outcome) => outcome !== "filled")) throw new Error(outcomes.join());
  }
  return times.slice(1);
})()`;

/** Measures from the start of a fill to its report: five text inputs, written and read back. */
export async function filling(
  page: Page,
  address: string,
  extensionName: string,
  values: object,
): Promise<Measurement> {
  const world = await worldOf(page, address, extensionName, pages.fields);
  const times = await world.run<number[]>(fills(values));
  await world.close();
  return { name: "fill: five text inputs, in the page", times, aim: 100 };
}
