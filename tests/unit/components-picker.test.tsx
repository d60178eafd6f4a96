// @vitest-environment happy-dom
// The administration picker: finding, both numbers told apart, and nothing chosen silently.
import { describe, expect, it } from "vitest";
import { searchIn } from "../../components/administration-search.ts";
import { SidePanelPage } from "../../components/SidePanelPage.tsx";
import type { ListedAdministration } from "../../utils/setup/administration.ts";
import { bakery, show, viewWith } from "./components-page.tsx";

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
    expect(searchIn(list)(query, 100).shown.map(({ division }) => division)).toEqual(divisions);
  });

  it("says how many more there are than are shown", () => {
    const many = Array.from({ length: 250 }, (_, index) => ({ division: String(index), name: "Same" }));
    const { shown, more } = searchIn(many)("same", 100);
    expect([shown.length, more]).toEqual([100, 150]);
  });
});

describe("the picker", () => {
  const view = viewWith({
    active: { ...bakery, administration: { division: "400002" } },
    page: { kind: "exact-signed-in", administration: { division: "400003" } },
    administrations: { country: "nl", count: 5, loadedAt: 0 },
  });
  const pick = () => show(SidePanelPage, { view, administrations: list });

  it("puts the current administration first, and chooses none", () => {
    const panel = pick();
    expect(panel.all("[data-division]").map(({ dataset }) => dataset["division"])[0]).toBe("400003");
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
    expect(panel.asked).toEqual([{ action: "use-administration", division: "400010" }]);
  });

  it("takes the offer of the page away while the list is searched", () => {
    const panel = pick();
    const outside = () =>
      panel.all('[data-action="use-administration"]').filter((one) => !one.closest("li[data-division]"));
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
    expect(panel.asked).toEqual([{ action: "use-administration", division: "400002" }]);
  });

  it("moves through the rows by arrow keys, and back to the search box", () => {
    const panel = pick();
    const search = panel.input("administration-search");
    const rowAt = (index: number) => panel.all("[data-division] button")[index]!;
    search.focus();
    panel.key(search, "ArrowDown");
    expect(document.activeElement).toBe(rowAt(0));
    panel.key(rowAt(0), "ArrowDown");
    expect(document.activeElement).toBe(rowAt(1));
    expect(rowAt(1).tabIndex).toBe(0);
    panel.key(rowAt(1), "Escape");
    expect(document.activeElement).toBe(search);
  });
});
