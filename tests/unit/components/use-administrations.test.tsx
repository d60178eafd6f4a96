// @vitest-environment happy-dom
// Tests that the panel shows the first page of a list while the rest is on its way, and does nothing by halves meanwhile.
import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { searchIn } from "../../../components/administration-search.ts";
import { SidePanelPage } from "../../../components/SidePanelPage.tsx";
import { useAdministrations } from "../../../components/use-administrations.ts";
import {
  firstPageIn,
  packAdministrations,
  packFirstPage,
  rowsIn,
  type AdministrationRows,
} from "../../../utils/domain/administration-list.ts";
import type { View } from "../../../utils/domain/view.ts";
import { show, viewWith } from "./page.tsx";

const many = Array.from({ length: 250 }, (_, at) => ({
  division: `${5_000_000 + at}`,
  name: `Name ${at}`,
  ...(at === 200 && { current: true as const }),
}));
const all = rowsIn(packAdministrations(many));
const first = firstPageIn(packFirstPage(all), all.length);

describe("the panel's list", () => {
  type Loaded = NonNullable<Awaited<ReturnType<Parameters<typeof useAdministrations>[1]>>>;
  let idle: (() => void)[] = [];
  beforeEach(() => {
    idle = [];
    vi.stubGlobal("requestIdleCallback", (goOn: () => void) => idle.push(goOn));
  });
  afterEach(() => vi.unstubAllGlobals());

  /** Shows a list as the panel does. `shown` returns what it shows, `asked` what the background was asked. */
  function panelOf(firstPage: AdministrationRows | null) {
    const asked: string[] = [];
    let allCame = (_rows: AdministrationRows | null) => {};
    const load = async (): Promise<Loaded> => {
      asked.push("first page");
      const allRows = () => {
        asked.push("all rows");
        return new Promise<AdministrationRows | null>((came) => (allCame = came));
      };
      return { loadedAt: 1, firstPage, allRows };
    };
    let rows: AdministrationRows | null = null;
    const Page = ({ about }: { about: View["administrations"] }) => (
      (rows = useAdministrations(about, load)),
      null
    );
    const root = createRoot(document.createElement("div"));
    const give = (about: View["administrations"]) =>
      act(async () => root.render(createElement(Page, { about })));
    return {
      asked,
      give,
      shown: () => rows,
      idleNow: () => act(async () => idle.splice(0).forEach((goOn) => goOn())),
      come: (came: AdministrationRows | null) => act(async () => allCame(came)),
    };
  }
  const about = { country: "nl", count: 250, loadedAt: 1 } as const;

  it("is its first page at once, and all rows afterwards: asked for only when the page is idle", async () => {
    const panel = panelOf(first);
    await panel.give(undefined);
    expect([panel.asked, panel.shown()]).toEqual([["first page"], null]);
    await panel.give(about);
    expect(panel.shown()).toBe(first);
    expect(panel.asked, "the first page needs no more than itself").toEqual(["first page"]);
    await panel.idleNow();
    expect([panel.asked, panel.shown() === first]).toEqual([["first page", "all rows"], true]);
    await panel.come(all);
    expect(panel.shown()).toBe(all);
  });

  it("of one page is asked for once", async () => {
    const panel = panelOf(rowsIn(packAdministrations(many.slice(0, 100))));
    await panel.give(about);
    await panel.idleNow();
    expect([panel.asked, panel.shown()?.length]).toEqual([["first page"], 100]);
  });

  it("is shown although its first page is damaged", async () => {
    const panel = panelOf(null);
    await panel.give(about);
    expect(panel.shown()).toBeNull();
    await panel.idleNow();
    await panel.come(all);
    expect(panel.shown()).toBe(all);
  });

  it("is not shown where it is damaged itself", async () => {
    const panel = panelOf(first);
    await panel.give(about);
    await panel.idleNow();
    await panel.come(null);
    expect(panel.shown()).toBeNull();
  });
});

describe("the first page of a list", () => {
  const page = { kind: "exact-signed-in", country: "nl", administration: { division: "1" } } as const;
  const view = viewWith({ page, administrations: { country: "nl", count: many.length, loadedAt: 0 } });
  const pick = () => show(SidePanelPage, { view, administrations: first });
  const rowsOf = (panel: ReturnType<typeof pick>) =>
    panel
      .all("[data-division]")
      .map((row) => `${row.dataset["division"]} of ${row.ariaSetSize ?? row.getAttribute("aria-setsize")}`);

  it("shows the rows that the whole list shows first", () => {
    const panel = pick();
    const early = rowsOf(panel);
    expect(early).toHaveLength(100);
    expect(early[0]).toBe("5000200 of 250");
    expect(panel.all('[data-action="show-more-administrations"]')).toEqual([]);
    panel.give({ administrations: all });
    expect(rowsOf(panel)).toEqual(early);
    expect(panel.all('[data-action="show-more-administrations"]')).toHaveLength(1);
  });

  it("answers no query, and does not say that there is nothing", () => {
    const panel = pick();
    panel.type("administration-search", "name 249");
    const status = () => panel.one("fieldset [role=status]").textContent;
    expect([rowsOf(panel), status()]).toEqual([[], ""]);
    panel.key(panel.input("administration-search"), "Enter");
    expect(panel.asked).toEqual([]);
    panel.give({ administrations: all });
    expect(rowsOf(panel)[0]).toBe("5000249 of 1");
    expect(status()).toBe("pickerFound|1");
  });

  it("says nothing against the page: what it does not have may be in the rest", () => {
    const panel = pick();
    expect(panel.one(".offered").textContent).not.toContain("pageDivisionNotListed");
    panel.give({ administrations: all });
    expect(panel.one(".offered").textContent).toContain("pageDivisionNotListed");
  });

  it("has nothing to prepare for a search", () => {
    expect(searchIn(first).prepare()).toBe(true);
  });
});
