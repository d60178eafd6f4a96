// A store that is full: it is said, nothing is half written, and what was there stays.
import { describe, expect, it } from "vitest";
import { packedAdministrations } from "../../../utils/background/stored-administrations.ts";
import { createBroker } from "../../../utils/background/broker.ts";
import { readSecret } from "../../../utils/background/secrets.ts";
import { activeOf, readSetups } from "../../../utils/background/stored-setups.ts";
import { NotSaved } from "../../../utils/domain/not-saved.ts";
import { click } from "./background-deps.ts";
import { all } from "./stored.ts";
import { clientId, fullBackground, openPages, own } from "./damaged-storage-background.ts";

describe("a store that is full", () => {
  const values = {
    title: "New",
    clientId: clientId.replace("0f", "1f"),
    clientSecret: "New123Secret",
    country: "be",
    division: "1",
  };
  const full = () => Promise.reject(new NotSaved("notSaved"));

  it.each([
    ["the disk", "local"],
    ["the session", "session"],
  ] as const)("%s: saving says so, and nothing of it is written", async (_name, area) => {
    const deps = await fullBackground();
    await openPages(deps);
    const { id } = activeOf(await readSetups(deps));
    const before = { local: await all(deps.local), session: await all(deps.session) };
    const { set, setAll } = deps[area];
    Object.assign(deps[area], { set: full, setAll: full });
    expect(await click(deps, undefined, { action: "save-setup", values })).toEqual({
      result: "failed",
      code: "notSaved",
    });
    await openPages(deps);
    Object.assign(deps[area], { set, setAll });
    expect(await all(deps.local)).toEqual(before.local);
    expect(await all(deps.session)).toEqual(before.session);
    expect((await readSecret(deps, id))?.value === "Abc123Def456").toBe(true);
  });

  it("the disk, once the secret is in the session: the session is as it was before", async () => {
    const deps = await fullBackground();
    await openPages(deps);
    const before = await all(deps.session);
    let secrets = 0;
    const { setAll } = deps.local;
    deps.local.setAll = async () => {
      secrets = (await deps.session.keys()).filter((key) => key.startsWith("secret:")).length;
      return full();
    };
    expect((await click(deps, undefined, { action: "save-setup", values })).code).toBe("notSaved");
    deps.local.setAll = setAll;
    expect(secrets).toBe(Object.keys(before).filter((key) => key.startsWith("secret:")).length + 1);
    expect(await all(deps.session)).toEqual(before);
    const { items } = await readSetups(deps);
    expect(items.some(({ clientId: one }) => one === values.clientId)).toBe(false);
    expect(await packedAdministrations(deps)).toContain("3977752");
  });

  it("the disk: a secret is forgotten all the same", async () => {
    const deps = await fullBackground();
    const { id } = activeOf(await readSetups(deps));
    expect(await readSecret(deps, id)).not.toBeNull();
    Object.assign(deps.local, { set: full, setAll: full });
    expect((await click(deps, undefined, { action: "forget-secret" })).code).toBe("secretForgotten");
    expect(await readSecret(deps, id)).toBeNull();
  });

  it("the options: says so to the page", async () => {
    const deps = await fullBackground();
    Object.assign(deps.local, { set: full, setAll: full });
    const content = { save: { keepSecretMinutes: 5, forgetAfterFill: false, pageButton: true } };
    const sender = { id: own.id, origin: own.origin };
    const reply = await createBroker(deps, own)({ type: "options", version: own.version, content }, sender);
    expect(reply).toEqual({ ok: false, code: "notSaved" });
  });
});
