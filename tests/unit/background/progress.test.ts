// Tests that a page which reports how access was given, but shows no client ID, counts for the setup of the last fill.
// The active setup does not matter.
import { expect, it } from "vitest";
import { notePage } from "../../../utils/background/note-page.ts";
import { withFill } from "../../../utils/background/fills.ts";
import { addSetup, changeSetup, readSetups } from "../../../utils/background/stored-setups.ts";
import type { FillReport } from "../../../utils/domain/facts.ts";
import { fieldNames } from "../../../utils/domain/fields.ts";
import { fakeDeps } from "./background-deps.ts";

it("credits the set-up that was filled last, though another one is active by then", async () => {
  const deps = fakeDeps();
  const [bakery, mill, next] = [
    (await readSetups(deps)).activeId,
    await addSetup(deps).then(async () => (await readSetups(deps)).activeId),
    await addSetup(deps).then(async () => (await readSetups(deps)).activeId),
  ];
  await changeSetup(deps, bakery, (setup) => ({ ...setup, progress: { filled: 1, authorised: 2 } }));
  await changeSetup(deps, mill, (setup) => ({ ...setup, progress: { filled: 3 } }));
  await notePage(deps, 2, {
    facts: { kind: "api-center-other", connection: "authorised" },
    documentKey: "document-2",
  });
  const { items } = await readSetups(deps);
  const authorised = (id: string) => items.find((one) => one.id === id)!.progress.authorised;
  expect([authorised(bakery), authorised(mill), authorised(next)]).toEqual([2, deps.clock.now, undefined]);
});

it("credits nobody where no set-up was filled", async () => {
  const deps = fakeDeps();
  await addSetup(deps);
  await notePage(deps, 2, {
    facts: { kind: "api-center-other", connection: "connected" },
    documentKey: "document-2",
  });
  const { items } = await readSetups(deps);
  expect(items.filter(({ progress }) => progress.connected !== undefined)).toEqual([]);
});

it.each([
  ["another division beside its own client ID", { clientId: "C1", division: "1" }, undefined],
  ["its own division", { clientId: "c1", division: "3.977.752" }, 5],
  ["nothing any more", { clientId: "", division: "" }, 5],
  ["another connection", { clientId: "c2", division: "1" }, 5],
])("a form that holds %s: whether the set-up counts as filled", async (_which, current, filled) => {
  const deps = fakeDeps();
  const id = (await readSetups(deps)).activeId;
  const from = { title: "Bakery", clientId: "c1", country: "nl", division: "3977752" };
  const report = Object.fromEntries(fieldNames.map((field) => [field, { outcome: "filled" }])) as FillReport;
  await changeSetup(deps, id, (setup) => ({ ...setup, progress: { filled: 5 } }));
  await deps.session.setAll(
    withFill(2, { setupId: id, documentKey: "document-2", report, canUndo: true, from }),
  );
  const form = { found: [...fieldNames], current, secretFilled: true, evidence: [] };
  await notePage(deps, 2, { facts: { kind: "api-center-form", form }, documentKey: "document-2" });
  expect((await readSetups(deps)).items[0]!.progress.filled).toBe(filled);
});
