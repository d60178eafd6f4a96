// @vitest-environment happy-dom
// Tests the administration picker: it finds administrations, shows both numbers apart, and never chooses one silently.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchIn } from "../../../components/administration-search.ts";
import { disagreement } from "../../../components/PageAgainstList.tsx";
import { SidePanelPage } from "../../../components/SidePanelPage.tsx";
import type { ListedAdministration } from "../../../utils/domain/administration.ts";
import { packAdministrations, rowsIn } from "../../../utils/domain/administration-list.ts";
import { plainWords } from "../../../utils/domain/countries.ts";
import { bakery, show, viewWith } from "./page.tsx";

const rowsOf = (list: ListedAdministration[]) => rowsIn(packAdministrations(list));

const list: ListedAdministration[] = [
  { division: "400001", hid: "100", name: "Zwart Zonen Holding" },
  { division: "400010", hid: "7", name: "Société Générale d'Épicerie" },
  { division: "400002", hid: "10", name: "Café De Gouden Korst" },
  { division: "400004", hid: "8", name: "Holding De Zon" },
  { division: "400003", hid: "9", name: "Ten 10 Ltd", current: true },
];

describe("searching", () => {
  it.each([
    ["cafe", ["400002"]],
    ["EPICERIE societe", ["400010"]],
    ["holding zwart", ["400001"]],
    ["holding", ["400004", "400001"]],
    ["400010", ["400010"]],
    ["10", ["400002", "400003", "400001", "400010"]],
    ["nobody", []],
    ["", ["400003", "400001", "400010", "400002", "400004"]],
  ])("for %j finds the best first", (query, divisions) => {
    const { at, find } = searchIn(rowsOf(list));
    expect([...find(query)].map((place) => at(place)?.division)).toEqual(divisions);
  });

  it("finds in any list what asking each row would find, in the same order", () => {
    const word = fc.constantFrom("de", "zon", "Café", "bv", "12", "holding", "é", "a b", "\n");
    const any = fc.array(
      fc.record({
        division: fc.stringMatching(/^[12]{1,3}$/),
        hid: fc.stringMatching(/^[12]{1,2}$/),
        // The extension reads names without spaces around them.
        name: fc.array(word, { maxLength: 3 }).map((words) => words.join(" ").trim()),
      }),
    );
    const query = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(" "));
    const wordsOf = ({ name = "", hid = "", division }: ListedAdministration) =>
      plainWords(`${name} ${hid} ${division}`);
    fc.assert(
      fc.property(any, query, (many, asked) => {
        const plain = plainWords(asked);
        const rank = (one: ListedAdministration) =>
          one.division === plain || one.hid === plain ? 0 : wordsOf(one).startsWith(plain) ? 1 : 2;
        const wanted = many
          .filter((one) => plain.split(" ").every((part) => wordsOf(one).includes(part)))
          .toSorted((one, other) => rank(one) - rank(other));
        const { at, find } = searchIn(rowsOf(many));
        expect([...find(asked)].map((place) => at(place))).toEqual(wanted.map((one) => rowsOf([one]).at(0)));
      }),
    );
  });

  it("prepares in slices, and answers the same before and after", () => {
    const many = Array.from({ length: 9_000 }, (_, at) => ({ division: `${at}`, name: `Name ${at}` }));
    const search = searchIn(rowsOf(many));
    expect(search.prepare()).toBe(false);
    const early = search.find("name 99");
    expect(search.prepare()).toBe(true);
    expect(search.find("name 99")).toEqual(early);
    expect(early).toHaveLength(searchIn(rowsOf(many)).find("name 99").length);
  });
});

describe("the picker", () => {
  const view = viewWith({
    active: { ...bakery, administration: { division: "400002" } },
    page: { kind: "exact-signed-in", administration: { division: "400003" } },
    administrations: { country: "nl", count: 5, loadedAt: 0 },
  });
  const pick = () => show(SidePanelPage, { view, administrations: rowsOf(list) });

  it("puts the current administration first, and chooses none", () => {
    const panel = pick();
    expect(panel.all("[data-division]").map(({ dataset }) => dataset["division"])[0]).toBe("400003");
    expect(panel.all("[data-division] :is(:focus, :checked, [aria-selected], [aria-pressed])")).toEqual([]);
    expect(panel.all("[data-division] [aria-current]").map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining("Café De Gouden Korst"),
    ]);
    expect(panel.asked).toEqual([]);
  });

  it("shows both numbers under their own names", () => {
    expect(pick().one('[data-division="400002"]').textContent).toMatch(/hidLabel 10.*field_division 400002/);
  });

  it("asks for the division of the row that was clicked", () => {
    const panel = pick();
    panel.press('[data-division="400010"] [data-action="use-administration"]');
    expect(panel.asked).toEqual([{ action: "use-administration", division: "400010", country: "nl" }]);
  });

  it("takes the offer of the page away while the list is searched", () => {
    const panel = pick();
    const outside = () =>
      panel.all('[data-action="use-administration"]').filter((one) => !one.closest("[data-division]"));
    expect(outside()).toHaveLength(1);
    panel.type("administration-search", "zwart");
    expect(outside()).toHaveLength(0);
  });

  it("takes Enter for the only match, never for the first of several", () => {
    const panel = pick();
    panel.type("administration-search", "10");
    panel.key(panel.input("administration-search"), "Enter");
    expect(panel.asked).toEqual([]);
    panel.type("administration-search", "gouden");
    panel.key(panel.input("administration-search"), "Enter");
    expect(panel.asked).toEqual([{ action: "use-administration", division: "400002", country: "nl" }]);
  });

  describe("by keys", () => {
    const search = "administration-search";
    /**
     * Presses keys one after the other, each on the element with the focus. Returns the name of the search box, or the
     * index of the list's button with the focus.
     */
    const focusAfter = (panel: ReturnType<typeof pick>, ...keys: string[]) => {
      panel.input(search).focus();
      for (const key of keys) panel.key(document.activeElement as HTMLElement, key);
      const { activeElement } = document;
      if (activeElement === panel.input(search)) return search;
      return panel.all("[data-division] button").findIndex((button) => button === activeElement);
    };

    it.each([
      [["ArrowDown"], 0],
      [["ArrowDown", "ArrowDown"], 1],
      [["ArrowDown", "ArrowDown", "ArrowUp"], 0],
      [["ArrowDown", "End"], 4],
      [["ArrowDown", "End", "ArrowDown"], 4],
      [["ArrowDown", "End", "Home"], 0],
      [["ArrowDown", "Tab"], 0],
      [["ArrowDown", "ArrowUp"], search],
      [["ArrowDown", "End", "Escape"], search],
      [["ArrowDown", "End", "z"], search],
      [["ArrowDown", "End", "Escape", "ArrowDown"], 0],
    ])("%j lead to %s, and use no administration", (keys, to) => {
      const panel = pick();
      expect(focusAfter(panel, ...keys)).toBe(to);
      expect(panel.asked).toEqual([]);
    });

    it("the list is one tab stop: the row that had the focus last", () => {
      const panel = pick();
      const stops = () =>
        panel.all("[data-division] button").flatMap(({ tabIndex }, index) => (tabIndex === 0 ? [index] : []));
      expect(stops()).toEqual([0]);
      focusAfter(panel, "ArrowDown", "ArrowDown", "ArrowDown");
      expect(stops()).toEqual([2]);
      panel.type(search, "holding");
      expect(stops()).toEqual([0]);
    });
  });
});

describe("a picker of many", () => {
  const many = Array.from({ length: 250 }, (_, at) => ({
    division: `${5_000_000 + at}`,
    name: `Name ${at}`,
  }));
  const more = '[data-action="show-more-administrations"]';
  const view = viewWith({
    page: { kind: "exact-signed-in" },
    administrations: { country: "nl", count: many.length, loadedAt: 0 },
  });
  const pick = () => show(SidePanelPage, { view, administrations: rowsOf(many) });
  const divisionsIn = (panel: ReturnType<typeof pick>) =>
    panel.all("[data-division]").map(({ dataset }) => dataset["division"]);

  it("shows the first 100, then 100 more at each press, until all are there", () => {
    const panel = pick();
    const divisions = many.map(({ division }) => division);
    expect(divisionsIn(panel)).toEqual(divisions.slice(0, 100));
    expect(panel.one(more).textContent).toBe("pickerMore|100");
    panel.press(more);
    expect(divisionsIn(panel)).toEqual(divisions.slice(0, 200));
    expect(panel.one(more).textContent).toBe("pickerMore|50");
    panel.press(more);
    expect(divisionsIn(panel)).toEqual(divisions);
    expect(panel.all(more)).toEqual([]);
    expect(panel.asked).toEqual([]);
  });

  it("goes on at the first row that came, also when the button is gone", () => {
    const panel = pick();
    for (const division of ["5000100", "5000200"]) {
      panel.one(more).focus();
      panel.press(more);
      expect(document.activeElement).toBe(panel.one(`[data-division="${division}"] button`));
    }
  });

  it("starts again with 100 at another query", () => {
    const panel = pick();
    panel.press(more);
    panel.type("administration-search", "name");
    expect(divisionsIn(panel)).toHaveLength(100);
    panel.press(more);
    panel.type("administration-search", "");
    expect(divisionsIn(panel)).toHaveLength(100);
  });

  it("searches all of them, and says of each row which it is of how many", () => {
    const panel = pick();
    const places = () =>
      panel
        .all("[data-division]")
        .map((row) => `${row.getAttribute("aria-posinset")} of ${row.getAttribute("aria-setsize")}`);
    expect([places().at(0), places().at(-1)]).toEqual(["1 of 250", "100 of 250"]);
    panel.type("administration-search", "name 249");
    expect(divisionsIn(panel)).toEqual(["5000249"]);
    expect(places()).toEqual(["1 of 1"]);
  });
});

describe("a page and the loaded list", () => {
  const listed: ListedAdministration[] = [
    { division: "400002", hid: "10", name: "Café De Gouden Korst" },
    { division: "400003" },
  ];
  it.each([
    [{ division: "400002" }, undefined],
    [{ division: "400002", hid: "10", name: "CAFE de Gouden  Korst" }, undefined],
    [{ division: "400003", hid: "9", name: "Ten" }, undefined],
    [{ division: "10" }, "pageDivisionNotListed"],
    [{ division: "400002", name: "Bakery" }, "pageNameDiffers"],
    [{ division: "400002", hid: "11" }, "pageNameDiffers"],
  ])("about %j: %s", (here, code) => {
    expect(disagreement(here, rowsOf(listed))?.code).toBe(code);
  });

  it("disagree in words, and only about the same country", () => {
    const page = { kind: "exact-signed-in", country: "nl", administration: { division: "1" } } as const;
    const said = (country: "nl" | "be") =>
      show(SidePanelPage, {
        view: viewWith({ page, administrations: { country, count: 2, loadedAt: 0 } }),
        administrations: rowsOf(listed),
      }).one(".offered").textContent;
    expect(said("nl")).toContain("pageDivisionNotListed|1");
    expect(said("be")).not.toContain("pageDivisionNotListed");
  });
});
