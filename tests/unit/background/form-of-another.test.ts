// Tests that a form with another connection's values stays unchanged. The connection may belong to another setup or to
// no known setup. A fill never overwrites a customer's connection unless the user asks for it.
import { describe, expect, it } from "vitest";
import { createBroker } from "../../../utils/background/broker.ts";
import { fillByKeyboard } from "../../../utils/background/keyboard.ts";
import { changeSetups } from "../../../utils/background/stored-setups.ts";
import { readView } from "../../../utils/background/read-view.ts";
import type { FormFacts } from "../../../utils/domain/facts.ts";
import type { Setup } from "../../../utils/domain/schemas.ts";
import { click, fakeDeps, showPage } from "./background-deps.ts";
import { bakery, mill as withoutSecret } from "../made-up-setups.ts";

const mill: Setup = { ...withoutSecret, secretId: "of-mill" };
const third: Setup = {
  ...mill,
  id: "third",
  title: "Third",
  clientId: "3c1a54d9-0f0e-4c1a-9d2b-0123456789ab",
};

/**
 * Makes the mill the active setup and puts these values into the form in tab 2. Counts the fills that the form was
 * asked for.
 */
async function millOn(current: FormFacts["current"]) {
  const deps = fakeDeps();
  await changeSetups(deps, () => ({ activeId: "mill", items: [bakery, mill, third] }));
  await deps.session.set("secret:of-mill", { value: "Canary12Char", usedAt: deps.clock.now });
  const asked = { fills: 0, mayReplace: "" };
  const hold = (values: FormFacts["current"]) => {
    const form = { found: [], current: values, secretFilled: true, evidence: [] };
    showPage(deps, 2, "https://app.apicenter.io/", { kind: "api-center-form", form });
    deps.sites.get(2)!.fill = async ({ mayReplace }) => {
      asked.fills += 1;
      asked.mayReplace = mayReplace;
      return { result: "done", code: "filled" };
    };
  };
  hold(current);
  return { deps, asked, hold };
}

describe("on a form that holds another setup's values", () => {
  it.each<[string, FormFacts["current"]]>([
    ["its client ID", { clientId: bakery.clientId }],
    ["its division alone", { clientId: "", division: "3977752" }],
  ])("%s: nothing is asked of the page, and the other setup is named", async (_which, current) => {
    const { deps, asked } = await millOn(current);
    expect(await click(deps, 2, { action: "fill-form" })).toEqual({
      result: "refused",
      code: "formOfAnother",
      substitutions: ["Bakery"],
    });
    expect(asked.fills).toBe(0);
    const view = await readView(deps, 2);
    expect(view.next).not.toBe("fill-form");
    expect(view.warnings[0]).toMatchObject({
      severity: "stops",
      fixes: [
        { action: "choose-setup", id: "bakery", title: "Bakery" },
        { action: "fill-over", over: { clientId: "", division: "", ...current } },
      ],
    });
    expect(
      view.rows.map(({ state }) => state),
      "no value is to blame",
    ).toEqual(["ready", "ready", "ready", "ready", "ready"]);
  });

  it("it is filled when the person says so, knowing whose it is", async () => {
    const { deps, asked, hold } = await millOn({ clientId: bakery.clientId });
    const over = { clientId: bakery.clientId, division: "" };
    expect((await click(deps, 2, { action: "fill-over", over })).result).toBe("done");
    expect(asked.mayReplace).toBe(bakery.clientId);
    hold({ clientId: third.clientId });
    expect(await click(deps, 2, { action: "fill-over", over })).toMatchObject({
      result: "refused",
      substitutions: ["Third"],
    });
    hold({ clientId: bakery.clientId, division: "3977752" });
    expect(await click(deps, 2, { action: "fill-over", over })).toMatchObject({ substitutions: ["Bakery"] });
    expect(asked.fills).toBe(1);
  });
});

describe("on a form that holds a client ID of no setup", () => {
  const unknown = "4c1a54d9-0f0e-4c1a-9d2b-0123456789ab";
  const own = { id: "this-extension", origin: "chrome-extension://this-extension", version: "1.0.0" };

  it.each<[string, FormFacts["current"], string]>([
    ["alone", { clientId: unknown }, unknown],
    ["with a division of nobody", { clientId: unknown, division: "1" }, unknown],
    ["with the setup's own division", { clientId: unknown, division: "3977760" }, unknown],
    ["as it was pasted", { clientId: ` {${unknown.toUpperCase()}} ` }, unknown],
    ["that is no client ID at all", { clientId: "their own login" }, "theirownlogin"],
  ])("%s: it is not filled, and what would be replaced is named", async (_which, current, named) => {
    const { deps, asked } = await millOn(current);
    const refused = { result: "refused", code: "formOfUnknown", substitutions: [named] };
    expect(await click(deps, 2, { action: "fill-form" })).toEqual(refused);
    await fillByKeyboard(deps, 2);
    const view = await readView(deps, 2);
    expect(view.lastResult, "by the keyboard").toEqual(refused);
    expect(asked.fills).toBe(0);
    const over = { clientId: named, division: current.division ?? "" };
    expect(view.warnings[0]).toMatchObject({ severity: "stops", fixes: [{ action: "fill-over", over }] });
    expect(view.next).not.toBe("fill-form");
  });

  it("a press of the page's button fills nothing either, and the button is told why", async () => {
    const { deps, asked } = await millOn({ clientId: unknown });
    const content = { documentKey: "document-2", setupId: "mill" };
    const sender = { id: own.id, tabId: 2, frameId: 0, origin: "https://app.apicenter.io" };
    const say = (type: string, said: object) =>
      createBroker(deps, own)({ type, version: own.version, content: said }, sender);
    const { page: facts } = await readView(deps, 2);
    await say("page-facts", { facts, documentKey: content.documentKey });
    deps.clock.now += 1_000;
    expect(await say("fill-request", content)).toMatchObject({
      answer: { result: "refused", code: "formOfUnknown", substitutions: [unknown] },
    });
    expect(asked.fills).toBe(0);
  });

  it("it is filled when the person says so, and never over another one that stands there by then", async () => {
    const { deps, asked, hold } = await millOn({ clientId: unknown });
    const over = { clientId: unknown, division: "" };
    expect((await click(deps, 2, { action: "fill-over", over })).result).toBe("done");
    expect(asked).toEqual({ fills: 1, mayReplace: unknown });
    for (const clientId of [unknown.replace("4c", "5c"), bakery.clientId]) {
      hold({ clientId });
      expect((await click(deps, 2, { action: "fill-over", over })).result).toBe("refused");
    }
    expect(asked.fills).toBe(1);
    hold({ clientId: "" });
    expect((await click(deps, 2, { action: "fill-over", over })).result).toBe("done");
    expect(asked, "nothing may be replaced in a form that is empty by now").toEqual({
      fills: 2,
      mayReplace: "",
    });
  });
});

describe("a form is filled at once", () => {
  it.each<[string, FormFacts["current"]]>([
    ["that is empty", { clientId: "", division: "" }],
    ["that holds a title and a division of nobody", { title: "Older", clientId: "", division: "1" }],
    ["that holds the active setup's own", { clientId: mill.clientId, division: "3977752" }],
  ])("%s", async (_which, current) => {
    const { deps, asked } = await millOn(current);
    expect((await click(deps, 2, { action: "fill-form" })).result).toBe("done");
    expect(asked.fills).toBe(1);
  });
});
