// A store that is full: it is said, nothing is half written, and what was there stays.
import { describe, expect, it } from "vitest";
import { packedAdministrations } from "../../utils/background/stored-administrations.ts";
import { createBroker } from "../../utils/background/broker.ts";
import { readSecret } from "../../utils/background/secrets.ts";
import { activeOf, readSetups } from "../../utils/background/stored-setups.ts";
import { NotSaved } from "../../utils/domain/not-saved.ts";
import { click } from "./keeper-around.ts";
import { all } from "./stored.ts";
import { clientId, fullKeeper, openPages, own } from "./damaged-storage-keeper.ts";

describe("a store that is full", () => {
  const values = {
    title: "New",
    clientId: clientId.replace("0f", "1f"),
    clientSecret: "New123Secret",
    country: "be",
    division: "1",
  };
  const full = () => Promise.reject(new NotSaved("not-saved"));

  it.each([
    ["the disk", "local"],
    ["the session", "session"],
  ] as const)("%s: saving says so, and nothing of it is written", async (_name, area) => {
    const around = await fullKeeper();
    await openPages(around);
    const { id } = activeOf(await readSetups(around));
    const before = { local: await all(around.local), session: await all(around.session) };
    const { set, setAll } = around[area];
    Object.assign(around[area], { set: full, setAll: full });
    expect(await click(around, undefined, { action: "save-setup", values })).toEqual({
      result: "failed",
      code: "not-saved",
    });
    await openPages(around);
    Object.assign(around[area], { set, setAll });
    expect(await all(around.local)).toEqual(before.local);
    expect(await all(around.session)).toEqual(before.session);
    expect((await readSecret(around, id))?.value === "Abc123Def456").toBe(true);
  });

  it("the session, once the note of the change is in it: the disk is as it was before", async () => {
    const around = await fullKeeper();
    await openPages(around);
    const before = await all(around.local);
    const { setAll } = around.session;
    around.session.setAll = full;
    expect((await click(around, undefined, { action: "save-setup", values })).code).toBe("not-saved");
    around.session.setAll = setAll;
    expect(await all(around.local)).toEqual(before);
    const { items } = await readSetups(around);
    expect(items.some(({ clientId: one }) => one === values.clientId)).toBe(false);
    expect(await packedAdministrations(around)).toContain("3977752");
  });

  it("the options: says so to the page", async () => {
    const around = await fullKeeper();
    Object.assign(around.local, { set: full, setAll: full });
    const content = { save: { keepSecretMinutes: 5, forgetAfterFill: false, pageButton: true } };
    const sender = { id: own.id, origin: own.origin };
    const reply = await createBroker(around, own)({ type: "options", version: own.version, content }, sender);
    expect(reply).toEqual({ ok: false, code: "not-saved" });
  });
});
