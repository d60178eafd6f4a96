// Tests what the loaded list adds to divisions that the user typed or imported from a file: their names, the other
// number, the country.
import { describe, expect, it } from "vitest";
import { takeAdministrations } from "../../../utils/background/actions/load-administrations.ts";
import { noteFetch } from "../../../utils/background/loading.ts";
import { changeSetups, readSetups } from "../../../utils/background/stored-setups.ts";
import { readView } from "../../../utils/background/read-view.ts";
import { sentList } from "./lists.ts";
import { click, fakeDeps, type FakeDeps, showPage } from "./background-deps.ts";
import { importText } from "./import-text.ts";

const xml =
  '<Administrations><Administration Code="3977752" HID="10"><Description>Bakery B.V.</Description></Administration>' +
  '<Administration Code="3977760" HID="11"><Description>Mill B.V.</Description></Administration>' +
  '<Administration Code="3977761" HID="11"><Description>Twin B.V.</Description></Administration></Administrations>';

async function load(deps: FakeDeps): Promise<void> {
  const ended = await noteFetch(deps, { tabId: 3, documentKey: "d", country: "nl" });
  expect((await takeAdministrations(deps, 3, "nl", await sentList(xml))).result).toBe("done");
  await ended();
}

const file = (...lines: string[]) => ["Title,Country,Division", ...lines].join("\n");

async function administrations(deps: FakeDeps) {
  const { items } = await readSetups(deps);
  return items.map(({ administration, administrationCountry }) => [
    administration?.name,
    administration?.hid,
    administrationCountry,
  ]);
}

describe("a list of setups from a file", () => {
  it("is told names and numbers by the loaded list, where it is of the same country", async () => {
    const deps = fakeDeps();
    await load(deps);
    await importText(
      deps,
      file("Bakery,nl,3977752", "Elsewhere,be,3977752", "Nowhere,,3977752", "New,nl,5000000"),
    );
    expect(await administrations(deps)).toEqual([
      ["Bakery B.V.", "10", "nl"],
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
    ]);
  });

  it("is told them as well when the administrations are loaded afterwards", async () => {
    const deps = fakeDeps();
    await importText(deps, file("Bakery,nl,3977752", "Elsewhere,be,3977760"));
    await load(deps);
    expect(await administrations(deps)).toEqual([
      ["Bakery B.V.", "10", "nl"],
      [undefined, undefined, undefined],
    ]);
  });

  it("with the number people see for the division is refused by its line, and nothing is added", async () => {
    const deps = fakeDeps();
    await load(deps);
    const before = await readSetups(deps);
    const { mistakes } = await importText(
      deps,
      file("Mill,nl,3977760", "Bakery,nl,10", "Other,be,10", "Two,nl,11"),
    );
    expect(mistakes).toEqual([{ line: 3, code: "listDivisionHid", substitutions: ["10", "3977752"] }]);
    expect(await readSetups(deps)).toEqual(before);
  });
});

describe("a typed division", () => {
  it("that the loaded list has under another country is doubted, and the country can be changed", async () => {
    const deps = fakeDeps();
    await load(deps);
    await changeSetups(deps, ({ items }) => ({
      activeId: items[0]!.id,
      items: [{ ...items[0]!, title: "Bakery", country: "be", administration: { division: "3977752" } }],
    }));
    const { warnings } = await readView(deps, undefined);
    expect(warnings.find(({ code }) => code === "divisionElsewhere")).toMatchObject({
      severity: "warns",
      substitutions: ["NL", "BE"],
      fixes: [
        { action: "use-country", country: "nl" },
        { action: "load-administrations", country: "be" },
      ],
    });
  });
});

describe("loading the administrations of a country that is named", () => {
  it("opens that country, though the tab shows another one", async () => {
    const deps = fakeDeps();
    showPage(deps, 3, "https://start.exactonline.nl/docs/MenuPortal.aspx", {
      kind: "exact-signed-in",
      country: "nl",
    });
    const answer = await click(deps, 3, { action: "load-administrations", country: "be" });
    expect(answer.code).toBe("administrationsOpened");
    expect([...deps.tabs.values()]).toContain("https://start.exactonline.be/docs/XMLDivisions.aspx");
  });
});
