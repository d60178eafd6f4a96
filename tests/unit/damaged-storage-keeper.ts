// A keeper that holds one of everything, and every own page opened on it: for tests of damaged and full storage.
import { keepAdministrations } from "../../utils/background/stored-administrations.ts";
import { createBroker } from "../../utils/background/broker.ts";
import { keepResult } from "../../utils/background/fills.ts";
import { keepLearned } from "../../utils/background/learned.ts";
import { readSetups } from "../../utils/background/stored-setups.ts";
import { makeTicket } from "../../utils/background/tickets.ts";
import type { OptionsView, View } from "../../utils/domain/view.ts";
import { click, fakeAround, type FakeAround } from "./keeper-around.ts";
import { put } from "./stored.ts";

export const clientId = "0f8fad5b-d9cb-469f-a165-70867728950e";
export const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.0.0" };

export interface Opened {
  view: View;
  options: OptionsView;
  learned: unknown[];
}

/** Opens every own page by what it asks when it opens, through the keeper's door; throws when one gets no answer. */
export async function openPages(around: FakeAround): Promise<Opened> {
  const ask = async <Answer>(type: string): Promise<Answer> => {
    const sender = { id: own.id, origin: own.origin };
    const reply = await createBroker(around, own)({ type, version: own.version, content: {} }, sender);
    if (!(reply as { ok: boolean }).ok) throw new Error(`${type} got no answer`);
    return (reply as { answer: Answer }).answer;
  };
  await ask("administrations");
  return {
    view: await ask<View>("view"),
    options: await ask<OptionsView>("options"),
    learned: await ask<unknown[]>("learned-labels"),
  };
}

/** A keeper that holds one of each thing it ever stores. */
export async function fullKeeper(): Promise<FakeAround> {
  const around = fakeAround();
  const save = (title: string) =>
    click(around, undefined, {
      action: "save-setup",
      values: { title, clientId, clientSecret: "Abc123Def456", country: "nl", division: "3977752" },
    });
  await save("To be deleted");
  await click(around, undefined, { action: "new-setup" });
  const { items } = await readSetups(around);
  await click(around, undefined, { action: "delete-setup", id: items[0]!.id });
  await save("Bakery Noord");
  await click(around, undefined, { action: "new-setup" });
  await save("Bakery Zuid");
  await put(around.local, { options: { keepSecretMinutes: 60, forgetAfterFill: true, pageButton: true } });
  await keepLearned(around, { site: "api-center", field: "clientSecret", label: "Connection phrase" });
  await keepAdministrations(around, "nl", [{ division: "3977752", name: "Bakery Noord B.V." }]);
  const { activeId } = await readSetups(around);
  await makeTicket(around, { kind: "fill", tabId: 1, setupId: activeId, documentKey: "document-1" });
  await keepResult(around, 1, { result: "done", code: "saved" });
  await put(around.session, {
    "page:1": { kind: "api-center-form" },
    "fill:1": { setupId: activeId, documentKey: "document-1", report: {}, canUndo: true },
    "pending-load": { tabId: 1, country: "nl", expires: around.clock.now + 1000 },
    "administrations-loading": {
      tabId: 1,
      documentKey: "document-1",
      country: "nl",
      bytes: 5,
      expires: around.clock.now + 1000,
    },
    [`trouble:${activeId}`]: { kind: "api-center-form", connection: "failed" },
    unfinished: { local: {}, session: {} },
  });
  return around;
}
