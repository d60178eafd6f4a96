// @vitest-environment happy-dom
// Tests a form that is open but not recognised. Popup and panel give the reason in one sentence and offer pointing
// beside it. They never ask the user to open the application that is already open.
import { describe, expect, it } from "vitest";
import { PopupPage } from "../../../components/PopupPage.tsx";
import { SidePanelPage } from "../../../components/SidePanelPage.tsx";
import { notTakenCodes } from "../../../utils/domain/codes.ts";
import type { PageFacts } from "../../../utils/domain/facts.ts";
import { fieldNames } from "../../../utils/domain/fields.ts";
import { maxSubstitutions } from "../../../utils/domain/limits.ts";
import { pageFactsSchema, type Setup } from "../../../utils/domain/schemas.ts";
import { bakery, show, viewWith } from "./page.tsx";
import { click, fakeDeps, showPage } from "../background/background-deps.ts";

const substitutions: Partial<Record<(typeof notTakenCodes)[number], string[]>> = {
  formOtherProduct: ["Personeel Plus"],
  formForeignField: ["Company ID"],
  formOneCredential: ["clientSecret"],
};

const pageWith = (
  code: (typeof notTakenCodes)[number],
  kind: PageFacts["kind"] = "api-center-other-form",
): PageFacts => ({ kind, notTaken: { code, substitutions: substitutions[code] ?? [] } });

/** Returns the sentence as tests see it: its key and its substitutions. */
const sentence = (code: (typeof notTakenCodes)[number]) =>
  [code, ...(code === "formOneCredential" ? ["field_clientSecret"] : (substitutions[code] ?? []))].join("|");

const fresh: Setup = { id: "fresh", title: "", clientId: "", progress: {} };
const setups: [string, Setup][] = [
  ["with a whole set-up", bakery],
  ["for the first time", fresh],
  ["with one that was filled before", { ...bakery, progress: { filled: 1 } }],
  ["with one that works", { ...bakery, progress: { filled: 1, authorised: 2, connected: 3 } }],
];

describe.each(notTakenCodes)("%s", (code) => {
  it.each(setups)("%s: said once, with pointing beside it, in popup and panel", (_who, active) => {
    for (const Page of [PopupPage, SidePanelPage])
      for (const kind of ["api-center-other", "api-center-other-form"] as const) {
        // The facts also contain the problem that older content scripts reported.
        const page = { ...pageWith(code, kind), problem: "wrongForm" };
        const shown = show(Page, { view: viewWith({ page, active }) });
        const told = shown
          .all("p, [role]")
          .filter(({ textContent, children }) => textContent === sentence(code) && children.length === 0);
        expect(told).toHaveLength(1);
        expect(shown.one("main").textContent).not.toMatch(/wrongForm|page_api_center_other/);
        const offers = shown.all('[data-action="point-field"]');
        expect(offers.length).toBeGreaterThan(0);
        const beside = told[0]!.closest(".step, .tab-messages")!;
        for (const offer of offers) {
          expect(beside.contains(offer), "right there").toBe(true);
          expect(offer.closest("details:not([open])"), "unfolded").toBeNull();
        }
      }
  });

  it.each(setups)("%s: nobody is sent to open the application", (_who, active) => {
    const view = viewWith({ page: pageWith(code), active });
    expect(view.next).not.toBe("open-api-center");
    expect(view.steps[0]).toMatchObject({ step: "api-center", state: "done" });
    const popup = show(PopupPage, { view });
    expect(popup.all('[data-action="open-api-center"]')).toEqual([]);
    const panel = show(SidePanelPage, { view });
    expect(panel.all('.primary[data-action="open-api-center"]')).toEqual([]);
  });

  it("a fill is refused with the same sentence, and nothing is asked of the page", async () => {
    const deps = fakeDeps();
    const page = pageWith(code);
    showPage(deps, 2, "https://app.apicenter.io/", page);
    expect(pageFactsSchema.safeParse(page).success).toBe(true);
    expect(await click(deps, 2, { action: "fill-form" })).toEqual({
      result: "refused",
      code,
      ...(substitutions[code] && { substitutions: substitutions[code] }),
    });
  });
});

it.each<[PageFacts, readonly string[]]>([
  [pageWith("formNoDivision"), ["division"]],
  [pageWith("formOneCredential"), ["clientSecret"]],
  [pageWith("formFewFields"), fieldNames],
  [{ kind: "api-center-other", notTaken: { code: "formOneCredential", substitutions: ["x"] } }, fieldNames],
])(
  "the field that is missing is the one that can be pointed out, where the sentence names one",
  (page, fields) => {
    for (const Page of [PopupPage, SidePanelPage]) {
      const offers = show(Page, { view: viewWith({ page }) }).all('[data-action="point-field"]');
      expect(offers.map(({ dataset }) => dataset["point"])).toEqual(fields);
    }
  },
);

it("what an unknown code or too much says is no fact", () => {
  for (const notTaken of [
    { code: "form-unheard-of", substitutions: [] },
    { code: "formLocked", substitutions: Array.from({ length: maxSubstitutions + 1 }, () => "a") },
    { code: "formLocked" },
  ])
    expect(pageFactsSchema.safeParse({ kind: "api-center-other", notTaken }).success).toBe(false);
});
