// Tests that the toolbar button and the page's button show the result of a keyboard command until the user reads it.
import { expect, it } from "vitest";
import { createBroker } from "../../../utils/background/broker.ts";
import { fillByKeyboard } from "../../../utils/background/keyboard.ts";
import { readOptions } from "../../../utils/background/stored-options.ts";
import { serveOptions } from "../../../utils/background/serve-options.ts";
import type { PageFacts } from "../../../utils/domain/facts.ts";
import type { ActionResult } from "../../../utils/domain/sentences.ts";
import { click, fakeDeps, showPage, type FakeDeps } from "./background-deps.ts";

const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.0.0" };
const apiCenter = { id: own.id, origin: "https://app.apicenter.io", frameId: 0, tabId: 2 };
const ownPage = { id: own.id, origin: own.origin };
const form: PageFacts = {
  kind: "api-center-form",
  form: { found: [], current: {}, secretFilled: false, evidence: [] },
};
const badge = { sign: "!", sentence: "titleMissing" };

/** Opens a form in tab 2 without any values to fill in. `told` receives the results that its button shows. */
function emptyHanded(): { deps: FakeDeps; told: ActionResult[] } {
  const deps = fakeDeps();
  const told: ActionResult[] = [];
  showPage(deps, 2, "https://app.apicenter.io/forms/1", form);
  deps.sites.get(2)!["show-result"] = async ({ result }) => {
    told.push(result);
    return result;
  };
  return { deps, told };
}

const ask = (deps: FakeDeps, type: string, content: object, sender: object) =>
  Promise.resolve(createBroker(deps, own)({ type, version: own.version, content }, sender));

it("a refused command is said on the toolbar button and on the page's button", async () => {
  const { deps, told } = emptyHanded();
  expect(await fillByKeyboard(deps, 2)).toMatchObject({ result: "refused", code: "titleMissing" });
  expect(deps.badges.get(2)).toEqual(badge);
  expect(told).toMatchObject([{ result: "refused", code: "titleMissing" }]);
});

it("it is said in the language that was chosen", async () => {
  const { deps, told } = emptyHanded();
  deps.messagesIn = async () => ({ titleMissing: { message: "De titel ontbreekt." } });
  await serveOptions(deps, { save: { ...(await readOptions(deps)), language: "nl" } });
  await fillByKeyboard(deps, 2);
  expect(deps.badges.get(2)).toEqual({ sign: "!", sentence: "De titel ontbreekt." });
  expect(told).toMatchObject([{ said: "De titel ontbreekt." }]);
});

it("a page that is none of ours is told nothing, the toolbar button says it", async () => {
  const deps = fakeDeps();
  expect(await fillByKeyboard(deps, 7)).toMatchObject({ result: "failed", code: "pageGone" });
  expect(deps.badges.get(7)?.sentence).toBe("pageGone");
});

it.each<[string, (deps: FakeDeps) => Promise<unknown>]>([
  ["popup or panel was opened", (deps) => ask(deps, "view", { tabId: 2 }, ownPage)],
  [
    "the page's button was pressed",
    (deps) => ask(deps, "fill-request", { documentKey: "document-2", setupId: "x" }, apiCenter),
  ],
  [
    "another document came",
    (deps) => ask(deps, "page-facts", { facts: form, documentKey: "document-3" }, apiCenter),
  ],
  [
    "the page changed its address",
    (deps) => {
      deps.tabs.set(2, "https://app.apicenter.io/forms/2");
      return ask(deps, "page-facts", { facts: form, documentKey: "document-2" }, apiCenter);
    },
  ],
  [
    "the next command did it all",
    async (deps) => {
      deps.sites.get(2)!.fill = async () => ({ result: "done", code: "filled" });
      const clientId = "0f8fad5b-d9cb-469f-a165-70867728950e";
      const values = {
        title: "Bakery",
        clientId,
        clientSecret: "Made0up0Text",
        country: "nl",
        division: "3977752",
      };
      await click(deps, undefined, { action: "save-setup", values });
      expect(await fillByKeyboard(deps, 2)).toMatchObject({ result: "done" });
    },
  ],
])("the toolbar button says it no more when %s", async (_, happens) => {
  const { deps } = emptyHanded();
  await fillByKeyboard(deps, 2);
  expect(deps.badges.size).toBe(1);
  await happens(deps);
  expect(deps.badges.size).toBe(0);
});

it.each<[string, (deps: FakeDeps) => Promise<unknown>]>([
  ["another tab is looked at", (deps) => ask(deps, "view", { tabId: 3 }, ownPage)],
  [
    "the person typed in the form",
    (deps) => ask(deps, "page-facts", { facts: form, documentKey: "document-2" }, apiCenter),
  ],
])("the toolbar button still says it when %s", async (_, happens) => {
  const { deps } = emptyHanded();
  await fillByKeyboard(deps, 2);
  await happens(deps);
  expect(deps.badges.get(2)).toEqual(badge);
});
