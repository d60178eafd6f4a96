// A form that holds another setup's values is left alone: one customer's connection never overwrites another's unasked.
import { describe, expect, it } from "vitest";
import { changeSetups } from "../../utils/keeper/setups.ts";
import { readView } from "../../utils/keeper/view.ts";
import type { FormFacts } from "../../utils/setup/facts.ts";
import type { Setup } from "../../utils/setup/schemas.ts";
import { click, fakeAround, showPage } from "./keeper-around.ts";

const bakery: Setup = {
  id: "bakery",
  title: "Bakery",
  clientId: "1c1a54d9-0f0e-4c1a-9d2b-0123456789ab",
  country: "nl",
  administration: { division: "3977752", name: "Bakery B.V." },
  administrationCountry: "nl",
  progress: {},
};
const mill: Setup = {
  ...bakery,
  id: "mill",
  title: "Mill",
  clientId: "2c1a54d9-0f0e-4c1a-9d2b-0123456789ab",
  administration: { division: "3977760", name: "Mill B.V." },
};
const third: Setup = {
  ...mill,
  id: "third",
  title: "Third",
  clientId: "3c1a54d9-0f0e-4c1a-9d2b-0123456789ab",
};

/** The mill is worked on, and the form in tab 2 holds these values; how often it was asked to fill itself. */
async function millOn(current: FormFacts["current"]) {
  const around = fakeAround();
  await changeSetups(around, () => ({ activeId: "mill", items: [bakery, mill, third] }));
  await around.session.set("secret:mill", { value: "Canary12Char", usedAt: around.clock.now });
  const asked = { fills: 0 };
  const hold = (values: FormFacts["current"]) => {
    const form = { found: [], current: values, secretFilled: true, evidence: [] };
    showPage(around, 2, "https://app.apicenter.io/", { kind: "api-center-form", form });
    around.sites.get(2)!.fill = async () => {
      asked.fills += 1;
      return { result: "done", code: "filled" };
    };
  };
  hold(current);
  return { around, asked, hold };
}

describe("on a form that holds another setup's values", () => {
  it.each<[string, FormFacts["current"]]>([
    ["its client ID", { clientId: bakery.clientId }],
    ["its division alone", { clientId: "", division: "3977752" }],
  ])("%s: nothing is asked of the page, and the other setup is named", async (_which, current) => {
    const { around, asked } = await millOn(current);
    expect(await click(around, 2, { action: "fill-form" })).toEqual({
      result: "refused",
      code: "form-of-another",
      gaps: ["Bakery"],
    });
    expect(asked.fills).toBe(0);
    const view = await readView(around, 2);
    expect(view.next).not.toBe("fill-form");
    expect(view.warnings[0]).toMatchObject({
      severity: "stops",
      mends: [
        { action: "choose-setup", id: "bakery", title: "Bakery" },
        { action: "fill-over", id: "bakery" },
      ],
    });
    expect(
      view.rows.map(({ state }) => state),
      "no value is to blame",
    ).toEqual(["ready", "ready", "ready", "ready", "ready"]);
  });

  it("it is filled when the person says so, knowing whose it is", async () => {
    const { around, asked, hold } = await millOn({ clientId: bakery.clientId });
    expect((await click(around, 2, { action: "fill-over", id: "bakery" })).result).toBe("done");
    hold({ clientId: third.clientId });
    expect(await click(around, 2, { action: "fill-over", id: "bakery" })).toMatchObject({
      result: "refused",
      gaps: ["Third"],
    });
    expect(asked.fills).toBe(1);
  });
});

describe("a form is filled at once", () => {
  it.each<[string, FormFacts["current"]]>([
    ["that is empty", { clientId: "", division: "" }],
    [
      "that holds the values of no setup",
      { clientId: "4c1a54d9-0f0e-4c1a-9d2b-0123456789ab", division: "1" },
    ],
    ["that holds the active setup's own", { clientId: mill.clientId, division: "3977752" }],
  ])("%s", async (_which, current) => {
    const { around, asked } = await millOn(current);
    expect((await click(around, 2, { action: "fill-form" })).result).toBe("done");
    expect(asked.fills).toBe(1);
  });
});
