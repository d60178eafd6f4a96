// Tests "forget everything": no data of the user remains, the administrator's policy remains, and the user can start
// again at once.
import { expect, test } from "vitest";
import { createBroker } from "../../../utils/background/broker.ts";
import { keepLearned } from "../../../utils/background/learned.ts";
import { saveOptions } from "../../../utils/background/secrets.ts";
import { readSetups } from "../../../utils/background/stored-setups.ts";
import { readView } from "../../../utils/background/read-view.ts";
import { click, fakeDeps, type FakeDeps } from "./background-deps.ts";

const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.2.3" };
const values = {
  title: "Bakery Noord",
  clientId: "0f8fad5b-d9cb-469f-a165-70867728950e",
  clientSecret: "Canary12Char",
  country: "nl",
  division: "3977752",
};

/** Returns a background that has stored something of every kind. */
async function used(): Promise<FakeDeps> {
  const deps = fakeDeps();
  await click(deps, undefined, { action: "save-setup", values });
  await click(deps, undefined, { action: "new-setup" });
  await keepLearned(deps, { site: "api-center", field: "division", label: "Kennung" });
  await saveOptions(deps, { keepSecretMinutes: 5, forgetAfterFill: true, pageButton: false });
  await deps.local.set("setAside", [{ kind: "setup", record: { title: "Damaged" } }]);
  await deps.local.set("policyLastTold", { retention: 15 });
  return deps;
}

const ask = (deps: FakeDeps, origin: string) =>
  createBroker(deps, own)(
    { type: "options", version: own.version, content: { forgetEverything: true } },
    { id: own.id, origin },
  );

test("nothing of the person stays, and what an administrator set does", async () => {
  const deps = await used();
  expect(await deps.session.keys()).not.toEqual([]);
  expect(await ask(deps, own.origin)).toMatchObject({
    ok: true,
    answer: { options: { keepSecretMinutes: 30, forgetAfterFill: false, pageButton: true }, setAside: [] },
  });
  expect(await deps.session.keys()).toEqual([]);
  expect(await deps.local.keys()).toEqual(["policyLastTold"]);
});

test("afterwards it is as it was when it was installed", async () => {
  const deps = await used();
  await ask(deps, own.origin);
  const { setups, secret, steps } = await readView(deps, undefined);
  expect(setups).toMatchObject([{ title: "", clientId: "" }]);
  expect(secret.kept).toBe(false);
  expect(steps.filter(({ state }) => state === "done")).toEqual([]);
});

test("a page of the web cannot ask for it", async () => {
  const deps = await used();
  await ask(deps, "https://app.apicenter.io");
  expect((await readSetups(deps)).items).toHaveLength(2);
});

test.each<[string, (deps: FakeDeps) => Promise<unknown> | undefined]>([
  ["the secret", (deps) => click(deps, 2, { action: "forget-secret" })],
  [
    "a set-up",
    async (deps) => click(deps, 2, { action: "delete-setup", id: (await readSetups(deps)).items[0]!.id }),
  ],
  ["everything", (deps) => ask(deps, own.origin)],
])("forgetting %s reaches every open page of API Center", async (_name, forget) => {
  const deps = await used();
  const asked = new Set<number>();
  for (const tabId of [2, 3, 4]) {
    deps.tabs.set(tabId, tabId === 4 ? "https://start.exactonline.nl/" : "https://app.apicenter.io/");
    deps.sites.set(tabId, {
      look: async () => ({ facts: { kind: "api-center-other" }, documentKey: `document-${tabId}` }),
      "forget-former": async () => {
        asked.add(tabId);
        return true;
      },
    });
  }
  await forget(deps);
  expect(asked).toEqual(new Set([2, 3]));
});
