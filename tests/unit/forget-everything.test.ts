// Forgetting everything: nothing of the person stays, what an administrator set does, and one can go on at once.
import { expect, test } from "vitest";
import { createBroker } from "../../utils/background/broker.ts";
import { keepLearned } from "../../utils/background/learned.ts";
import { saveOptions } from "../../utils/background/secrets.ts";
import { readSetups } from "../../utils/background/stored-setups.ts";
import { readView } from "../../utils/background/read-view.ts";
import { click, fakeAround, type FakeAround } from "./keeper-around.ts";

const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.2.3" };
const values = {
  title: "Bakery Noord",
  clientId: "0f8fad5b-d9cb-469f-a165-70867728950e",
  clientSecret: "Canary12Char",
  country: "nl",
  division: "3977752",
};

/** A keeper with something of every kind. */
async function used(): Promise<FakeAround> {
  const around = fakeAround();
  await click(around, undefined, { action: "save-setup", values });
  await click(around, undefined, { action: "new-setup" });
  await keepLearned(around, { site: "api-center", field: "division", label: "Kennung" });
  await saveOptions(around, { keepSecretMinutes: 5, forgetAfterFill: true, pageButton: false });
  await around.local.set("setAside", [{ kind: "setup", record: { title: "Damaged" } }]);
  await around.local.set("policyLastTold", { retention: 15 });
  return around;
}

const ask = (around: FakeAround, origin: string) =>
  createBroker(around, own)(
    { type: "options", version: own.version, content: { forgetEverything: true } },
    { id: own.id, origin },
  );

test("nothing of the person stays, and what an administrator set does", async () => {
  const around = await used();
  expect(await around.session.keys()).not.toEqual([]);
  expect(await ask(around, own.origin)).toMatchObject({
    ok: true,
    answer: { options: { keepSecretMinutes: 30, forgetAfterFill: false, pageButton: true }, setAside: [] },
  });
  expect(await around.session.keys()).toEqual([]);
  expect(await around.local.keys()).toEqual(["policyLastTold"]);
});

test("afterwards it is as it was when it was installed", async () => {
  const around = await used();
  await ask(around, own.origin);
  const { setups, secret, steps } = await readView(around, undefined);
  expect(setups).toMatchObject([{ title: "", clientId: "" }]);
  expect(secret.kept).toBe(false);
  expect(steps.filter(({ state }) => state === "done")).toEqual([]);
});

test("a page of the web cannot ask for it", async () => {
  const around = await used();
  await ask(around, "https://app.apicenter.io");
  expect((await readSetups(around)).items).toHaveLength(2);
});

test.each<[string, (around: FakeAround) => Promise<unknown> | undefined]>([
  ["the secret", (around) => click(around, 2, { action: "forget-secret" })],
  [
    "a set-up",
    async (around) =>
      click(around, 2, { action: "delete-setup", id: (await readSetups(around)).items[0]!.id }),
  ],
  ["everything", (around) => ask(around, own.origin)],
])("forgetting %s reaches every open page of API Center", async (_name, forget) => {
  const around = await used();
  const asked = new Set<number>();
  for (const tabId of [2, 3, 4]) {
    around.tabs.set(tabId, tabId === 4 ? "https://start.exactonline.nl/" : "https://app.apicenter.io/");
    around.sites.set(tabId, {
      look: async () => ({ facts: { kind: "api-center-other" }, documentKey: `document-${tabId}` }),
      "forget-former": async () => {
        asked.add(tabId);
        return true;
      },
    });
  }
  await forget(around);
  expect(asked).toEqual(new Set([2, 3]));
});
