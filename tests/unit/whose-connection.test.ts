// A page that says how access was given, and shows no ID, is about the set-up that was filled last, not about whichever is active.
import { expect, it } from "vitest";
import { noteProgress } from "../../utils/keeper/after-fill.ts";
import { addSetup, changeSetup, readSetups } from "../../utils/keeper/setups.ts";
import { fakeAround } from "./keeper-around.ts";

it("credits the set-up that was filled last, though another one is active by then", async () => {
  const around = fakeAround();
  const [bakery, mill, next] = [
    (await readSetups(around)).activeId,
    await addSetup(around).then(async () => (await readSetups(around)).activeId),
    await addSetup(around).then(async () => (await readSetups(around)).activeId),
  ];
  await changeSetup(around, bakery, (setup) => ({ ...setup, progress: { filled: 1, authorised: 2 } }));
  await changeSetup(around, mill, (setup) => ({ ...setup, progress: { filled: 3 } }));
  await noteProgress(around, { kind: "api-center-other", connection: "authorised" });
  const { items } = await readSetups(around);
  const authorised = (id: string) => items.find((one) => one.id === id)!.progress.authorised;
  expect([authorised(bakery), authorised(mill), authorised(next)]).toEqual([2, around.clock.now, undefined]);
});

it("credits nobody where no set-up was filled", async () => {
  const around = fakeAround();
  await addSetup(around);
  await noteProgress(around, { kind: "api-center-other", connection: "connected" });
  const { items } = await readSetups(around);
  expect(items.filter(({ progress }) => progress.connected !== undefined)).toEqual([]);
});
