// Tests when the background accepts a press of the page's button: the user sees the tab, the button was offered for a
// while, and the last press was some seconds ago.
import { expect, it } from "vitest";
import { createBroker } from "../../../utils/background/broker.ts";
import { forgetEverything } from "../../../utils/background/forget-everything.ts";
import { forgetTab } from "../../../utils/background/fills.ts";
import type { PageFacts } from "../../../utils/domain/facts.ts";
import { readView } from "../../../utils/background/read-view.ts";
import { click, fakeDeps, showPage, type FakeDeps } from "./background-deps.ts";

const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.0.0" };
const apiCenter = { id: own.id, origin: "https://app.apicenter.io", frameId: 0, tabId: 2 };
const form: PageFacts = {
  kind: "api-center-form",
  form: { found: [], current: {}, secretFilled: false, evidence: [] },
};
const values = {
  title: "Bakery Noord",
  clientId: "0f8fad5b-d9cb-469f-a165-70867728950e",
  clientSecret: "Made0up0Text",
  country: "nl",
  division: "3977752",
};

interface Page {
  deps: FakeDeps;
  tell(facts?: PageFacts, documentKey?: string): Promise<unknown>;
  /** Presses the button. Returns the code of the result. */
  press(documentKey?: string): Promise<string>;
  later(milliseconds: number): void;
}

async function pageOf(): Promise<Page> {
  const deps = fakeDeps();
  await click(deps, undefined, { action: "save-setup", values });
  showPage(deps, 2, "https://app.apicenter.io/", form);
  deps.sites.get(2)!.fill = async () => ({ result: "done", code: "filled" });
  const { setup } = await readView(deps, undefined);
  const ask = (type: string, content: object) =>
    createBroker(deps, own)({ type, version: own.version, content }, apiCenter);
  return {
    deps,
    tell: (facts = form, documentKey = "document-2") =>
      Promise.resolve(ask("page-facts", { facts, documentKey })),
    press: async (documentKey = "document-2") =>
      ((await ask("fill-request", { documentKey, setupId: setup.id })) as { answer: { code: string } }).answer
        .code,
    later: (milliseconds) => (deps.clock.now += milliseconds),
  };
}

it("is believed half a second after the page said that the form is there", async () => {
  const { tell, press, later } = await pageOf();
  await tell();
  later(499);
  expect(await press()).toBe("pressAgain");
  later(1);
  expect(await press()).toBe("filled");
});

it("is not begun anew by what else the page says of the same form", async () => {
  const { tell, press, later } = await pageOf();
  await tell();
  later(300);
  await tell({ ...form, form: { ...form.form!, current: { title: "Bakery" } } });
  later(300);
  expect(await press()).toBe("filled");
});

it.each<[string, (page: Page) => unknown]>([
  ["the tab is not the one in front", ({ deps }) => (deps.inFront = new Set([3]))],
  ["no tab is in front", ({ deps }) => (deps.inFront = new Set())],
  ["the form went away", ({ tell }) => tell({ kind: "api-center-other" })],
  ["the form is another product's", ({ tell }) => tell({ kind: "api-center-other-form" })],
  [
    "another document came",
    async ({ tell, later }) => {
      await tell(form, "document-3");
      later(5_000);
    },
  ],
  ["the tab was closed", ({ deps }) => forgetTab(deps, 2)],
  ["the clock was set back", ({ later }) => later(-60_000)],
])("is not believed when %s", async (_, happens) => {
  const page = await pageOf();
  await page.tell();
  page.later(5_000);
  await happens(page);
  expect(await page.press()).toBe("pressAgain");
});

it("is believed once in three seconds, however many come at once", async () => {
  const { tell, press, later } = await pageOf();
  await tell();
  later(600);
  expect((await Promise.all([press(), press(), press()])).toSorted()).toEqual([
    "filled",
    "pressedJustNow",
    "pressedJustNow",
  ]);
  later(2_999);
  expect(await press()).toBe("pressedJustNow");
  later(1);
  expect(await press()).toBe("filled");
});

it("is believed again after everything was forgotten, once the page was asked", async () => {
  const { deps, tell, press, later } = await pageOf();
  await tell();
  later(600);
  await forgetEverything(deps);
  expect(await press()).toBe("pressAgain");
  later(600);
  // The setup on the button is deleted, but the background accepts the press itself.
  expect(await press()).toBe("setupGone");
});
