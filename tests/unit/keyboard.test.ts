// What a keyboard command came to is said on the toolbar button and on the page's button, until it was read.
import { expect, it } from "vitest";
import { createBroker } from "../../utils/background/broker.ts";
import { fillByKeyboard } from "../../utils/background/keyboard.ts";
import { readOptions } from "../../utils/background/stored-options.ts";
import { serveOptions } from "../../utils/background/serve-options.ts";
import type { PageFacts } from "../../utils/domain/facts.ts";
import type { ActionResult } from "../../utils/domain/view.ts";
import { click, fakeAround, showPage, type FakeAround } from "./keeper-around.ts";

const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.0.0" };
const apiCenter = { id: own.id, origin: "https://app.apicenter.io", frameId: 0, tabId: 2 };
const ownPage = { id: own.id, origin: own.origin };
const form: PageFacts = {
  kind: "api-center-form",
  form: { found: [], current: {}, secretFilled: false, evidence: [] },
};
const badge = { sign: "!", sentence: "code_title_missing" };

/** A form in tab 2, with nothing to fill it with; what its button was told. */
function emptyHanded(): { around: FakeAround; told: ActionResult[] } {
  const around = fakeAround();
  const told: ActionResult[] = [];
  showPage(around, 2, "https://app.apicenter.io/forms/1", form);
  around.sites.get(2)!["show-result"] = async ({ result }) => {
    told.push(result);
    return result;
  };
  return { around, told };
}

const ask = (around: FakeAround, type: string, content: object, sender: object) =>
  Promise.resolve(createBroker(around, own)({ type, version: own.version, content }, sender));

it("a refused command is said on the toolbar button and on the page's button", async () => {
  const { around, told } = emptyHanded();
  expect(await fillByKeyboard(around, 2)).toMatchObject({ result: "refused", code: "title-missing" });
  expect(around.badges.get(2)).toEqual(badge);
  expect(told).toMatchObject([{ result: "refused", code: "title-missing" }]);
});

it("it is said in the language that was chosen", async () => {
  const { around, told } = emptyHanded();
  around.messagesIn = async () => ({ code_title_missing: { message: "De titel ontbreekt." } });
  await serveOptions(around, { save: { ...(await readOptions(around)), language: "nl" } });
  await fillByKeyboard(around, 2);
  expect(around.badges.get(2)).toEqual({ sign: "!", sentence: "De titel ontbreekt." });
  expect(told).toMatchObject([{ said: "De titel ontbreekt." }]);
});

it("a page that is none of ours is told nothing, the toolbar button says it", async () => {
  const around = fakeAround();
  expect(await fillByKeyboard(around, 7)).toMatchObject({ result: "failed", code: "page-gone" });
  expect(around.badges.get(7)?.sentence).toBe("code_page_gone");
});

it.each<[string, (around: FakeAround) => Promise<unknown>]>([
  ["popup or panel was opened", (around) => ask(around, "view", { tabId: 2 }, ownPage)],
  [
    "the page's button was pressed",
    (around) => ask(around, "fill-request", { documentKey: "document-2", setupId: "x" }, apiCenter),
  ],
  [
    "another document came",
    (around) => ask(around, "page-facts", { facts: form, documentKey: "document-3" }, apiCenter),
  ],
  [
    "the page changed its address",
    (around) => {
      around.tabs.set(2, "https://app.apicenter.io/forms/2");
      return ask(around, "page-facts", { facts: form, documentKey: "document-2" }, apiCenter);
    },
  ],
  [
    "the next command did it all",
    async (around) => {
      around.sites.get(2)!.fill = async () => ({ result: "done", code: "filled" });
      const clientId = "0f8fad5b-d9cb-469f-a165-70867728950e";
      const values = {
        title: "Bakery",
        clientId,
        clientSecret: "Made0up0Text",
        country: "nl",
        division: "3977752",
      };
      await click(around, undefined, { action: "save-setup", values });
      expect(await fillByKeyboard(around, 2)).toMatchObject({ result: "done" });
    },
  ],
])("the toolbar button says it no more when %s", async (_, happens) => {
  const { around } = emptyHanded();
  await fillByKeyboard(around, 2);
  expect(around.badges.size).toBe(1);
  await happens(around);
  expect(around.badges.size).toBe(0);
});

it.each<[string, (around: FakeAround) => Promise<unknown>]>([
  ["another tab is looked at", (around) => ask(around, "view", { tabId: 3 }, ownPage)],
  [
    "the person typed in the form",
    (around) => ask(around, "page-facts", { facts: form, documentKey: "document-2" }, apiCenter),
  ],
])("the toolbar button still says it when %s", async (_, happens) => {
  const { around } = emptyHanded();
  await fillByKeyboard(around, 2);
  await happens(around);
  expect(around.badges.get(2)).toEqual(badge);
});
