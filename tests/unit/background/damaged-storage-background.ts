// A background that holds one of everything, and every own page opened on it: for tests of damaged and full storage.
import { keepList } from "./lists.ts";
import { createBroker } from "../../../utils/background/broker.ts";
import { keepResult } from "../../../utils/background/fills.ts";
import { keepLearned } from "../../../utils/background/learned.ts";
import { readSetups } from "../../../utils/background/stored-setups.ts";
import { makeTicket } from "../../../utils/background/tickets.ts";
import type { OptionsView, View } from "../../../utils/domain/view.ts";
import { click, fakeDeps, type FakeDeps } from "./background-deps.ts";
import { put } from "./stored.ts";

export const clientId = "0f8fad5b-d9cb-469f-a165-70867728950e";
export const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.0.0" };

export interface Opened {
  view: View;
  options: OptionsView;
  learned: unknown[];
}

/** Opens every own page by what it asks when it opens, through the background's door; throws when one gets no answer. */
export async function openPages(deps: FakeDeps): Promise<Opened> {
  const ask = async <Answer>(type: string): Promise<Answer> => {
    const sender = { id: own.id, origin: own.origin };
    const reply = await createBroker(deps, own)({ type, version: own.version, content: {} }, sender);
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

/** A background that holds one of each thing it ever stores. */
export async function fullBackground(): Promise<FakeDeps> {
  const deps = fakeDeps();
  const save = (title: string) =>
    click(deps, undefined, {
      action: "save-setup",
      values: { title, clientId, clientSecret: "Abc123Def456", country: "nl", division: "3977752" },
    });
  await save("To be deleted");
  await click(deps, undefined, { action: "new-setup" });
  const { items } = await readSetups(deps);
  await click(deps, undefined, { action: "delete-setup", id: items[0]!.id });
  await save("Bakery Noord");
  await click(deps, undefined, { action: "new-setup" });
  await save("Bakery Zuid");
  await put(deps.local, { options: { keepSecretMinutes: 60, forgetAfterFill: true, pageButton: true } });
  await keepLearned(deps, { site: "api-center", field: "clientSecret", label: "Connection phrase" });
  await keepList(deps, "nl", [{ division: "3977752", name: "Bakery Noord B.V." }]);
  const { activeId } = await readSetups(deps);
  await makeTicket(deps, { kind: "fill", tabId: 1, setupId: activeId, documentKey: "document-1" });
  await keepResult(deps, 1, { result: "done", code: "saved" });
  await put(deps.session, {
    "fill:1": { setupId: activeId, documentKey: "document-1", report: {}, canUndo: true },
    "pending-load": { tabId: 1, country: "nl", expires: deps.clock.now + 1000 },
    "administrations-loading": {
      tabId: 1,
      documentKey: "document-1",
      country: "nl",
      bytes: 5,
      expires: deps.clock.now + 1000,
    },
    [`trouble:${activeId}`]: { filled: 1, facts: { kind: "api-center-form", connection: "failed" } },
  });
  return deps;
}
