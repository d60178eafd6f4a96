// @vitest-environment happy-dom
// Tests what popup and side panel show and ask for. Finds elements by names that do not depend on the language.
import { describe, expect, it } from "vitest";
import { PopupPage } from "../../../components/PopupPage.tsx";
import { SidePanelPage } from "../../../components/SidePanelPage.tsx";
import type { FormFacts, PageKind } from "../../../utils/domain/facts.ts";
import { pageKinds } from "../../../utils/domain/schemas.ts";
import { actionNames, type ActionName } from "../../../utils/domain/action-names.ts";
import { stepNames } from "../../../utils/domain/steps.ts";
import type { ActionResult } from "../../../utils/domain/sentences.ts";
import { bakery, show, viewWith } from "./page.tsx";

const actionsOf = (elements: HTMLElement[]) => elements.map(({ dataset }) => dataset["action"]);

const form: FormFacts = {
  found: ["title", "clientId", "clientSecret", "country", "division"],
  current: { title: "Older title", division: "10" },
  secretFilled: true,
  evidence: [],
};

describe("in popup and side panel", () => {
  it.each(pageKinds)("no action stands twice on %s", (kind) => {
    for (const Page of [PopupPage, SidePanelPage]) {
      const page = { kind, administration: { division: "7" } };
      const actions = show(Page, { view: viewWith({ page, restorable: { id: "gone", title: "Gone" } }) })
        .all("[data-action]")
        // Pointing is a separate action for each field.
        .map(({ dataset: { action, point } }) => [action, point].join(" "));
      expect(actions).toEqual([...new Set(actions)]);
    }
  });

  it.each<[PageKind, ActionName]>([
    ["app-centre-credentials", "capture-credentials"],
    ["app-centre-register", "fill-registration"],
    ["exact-signed-in", "load-administrations"],
    ["exact-signed-in", "use-administration"],
    ["api-center-form", "fill-form"],
    ["elsewhere", "open-checklist"],
  ])("on %s the popup offers %s, also when another action comes next", (kind, action) => {
    const page = { kind, administration: { division: "7", name: "Other" } };
    for (const active of [bakery, { id: "new", title: "", clientId: "", progress: {} }])
      expect(actionsOf(show(PopupPage, { view: viewWith({ page, active }) }).all("[data-action]"))).toContain(
        action,
      );
  });

  it("the panel has every action, so that each click can be answered", () => {
    const lastFill = viewWith({ page: { kind: "exact-signed-in", administration: { division: "7" } } });
    const there = actionsOf(
      show(SidePanelPage, { view: { ...lastFill, canUndo: true, loading: { country: "nl", bytes: 0 } } }).all(
        "[data-action]",
      ),
    );
    expect(actionNames.filter((action) => action !== "open-checklist" && !there.includes(action))).toEqual(
      [],
    );
  });

  it("the panel lists the seven steps in order", () => {
    const steps = show(SidePanelPage, {}).all("ol > [data-step][data-state]");
    expect(steps.map(({ dataset }) => dataset["step"])).toEqual(stepNames);
  });

  it("the older result is gone while an action is under way", () => {
    const panel = show(SidePanelPage, { result: { result: "done", code: "saved" } });
    expect(panel.one("[data-result]").textContent).toBe("saved");
    panel.give({ busy: "fill-form" });
    expect(panel.all("[data-result]")).toEqual([]);
    panel.give({ busy: null, result: { result: "refused", code: "wrongPage" } });
    expect(panel.one('[data-result="refused"]').getAttribute("role")).toBe("alert");
  });

  it("the newest result is shown, asked here or elsewhere", () => {
    const popup = show(PopupPage, { result: { result: "done", code: "saved" } });
    popup.give({ view: { ...viewWith({}), lastResult: { result: "done", code: "secretForgotten" } } });
    expect(popup.one("[data-result]").textContent).toBe("secretForgotten");
    popup.give({ result: { result: "done", code: "fillUndone" } });
    expect(popup.one("[data-result]").textContent).toBe("fillUndone");
  });

  it("what a fill came to is said as it stands now, by whomever it was asked", () => {
    for (const Page of [PopupPage, SidePanelPage]) {
      const done = { result: "done", code: "filled" } as const;
      const changed = { result: "partly", code: "filledChanged" } as const;
      const partly = { result: "partly", code: "filledPartly" } as const;
      const shown = (given: { result?: ActionResult; lastResult?: ActionResult; fillNow?: ActionResult }) => {
        const { result = null, ...told } = given;
        const { dataset, textContent } = show(Page, { view: { ...viewWith({}), ...told }, result }).one(
          "[data-result]",
        );
        return [dataset["result"], textContent];
      };
      expect(shown({ result: done, fillNow: done })).toEqual(["done", "filled"]);
      expect(shown({ result: done, fillNow: changed })).toEqual(["partly", "filledChanged"]);
      expect(shown({ lastResult: done, fillNow: changed })).toEqual(["partly", "filledChanged"]);
      expect(shown({ lastResult: done })).toEqual(["done", "filledUnseen"]);
      expect(shown({ lastResult: partly, fillNow: done })).toEqual(["done", "filled"]);
      expect(shown({ result: { result: "done", code: "saved" }, fillNow: changed })).toEqual([
        "done",
        "saved",
      ]);
    }
  });

  it("what fixes a trouble stands out, and nothing else does", () => {
    const active = { ...bakery, app: { country: "be" } } as const;
    for (const page of [show(PopupPage, {}), show(SidePanelPage, {})]) {
      page.give({ view: viewWith({ active, page: { kind: "api-center-form", form } }) });
      const standing = page
        .all(".button.primary")
        .map(({ dataset, textContent }) => [dataset["action"], textContent]);
      expect(standing).toEqual([["open-app-centre", "fixOpenAppCentre|countryNetherlands"]]);
    }
  });

  it("the panel leads to the value that only a person can type", () => {
    const active = { ...bakery, title: "" };
    const panel = show(SidePanelPage, {
      view: viewWith({ active, page: { kind: "api-center-form", form } }),
    });
    expect(panel.all(".button.primary").map(({ dataset }) => dataset["action"])).toEqual(["edit-value"]);
  });

  it("the panel says what is left once access was given, and all of it where the connection failed", () => {
    const active = { ...bakery, progress: { filled: 5, authorised: 6 } };
    const steps = (connection?: "failed") => {
      const page = { kind: "api-center-other", ...(connection && { connection }) } as const;
      const panel = show(SidePanelPage, { view: viewWith({ active, page }) });
      return panel.all('[data-step="connect"] .next-steps li').length;
    };
    expect([steps(), steps("failed")]).toEqual([0, 4]);
  });

  it("no longer say what to click after a fill once the connection works", () => {
    const lastResult = { result: "done", code: "filled" } as const;
    const worksAt = (connected: number) => ({
      ...viewWith({ active: { ...bakery, progress: { filled: 5, connected } }, lastResult }),
      fillNow: lastResult,
    });
    const panel = show(SidePanelPage, { view: worksAt(4) });
    expect(panel.one('[data-result="done"]').textContent).toBe("filled");
    panel.give({ view: worksAt(6) });
    expect(panel.one('[data-result="done"]').textContent).toBe("connectConnected");
  });

  it("what a fill would replace is shown old and new, a secret only as replaced", () => {
    const shown = show(PopupPage, { view: viewWith({ page: { kind: "api-center-form", form } }) });
    expect(shown.all(".replacements dd").map(({ textContent }) => textContent)).toEqual([
      "Older title → Bakery",
      "secretReplaced",
      "10 → 3977752",
    ]);
  });

  it("before a fill the panel tells all five values beside its button, old and new, the secret never", () => {
    const page = { kind: "api-center-form", form: { ...form, secretFilled: false } } as const;
    const panel = show(SidePanelPage, { view: viewWith({ page }) });
    const told = () =>
      panel.all('[data-step="fill"] .replacements dl > div').map(({ textContent }) => textContent);
    expect(told()).toEqual([
      "field_titleOlder title → Bakery",
      `field_clientId${bakery.clientId}`,
      "field_clientSecretsecretKept",
      "field_countrynl",
      "field_division10 → 3977752",
    ]);
    const { administration: _none, ...active } = bakery;
    panel.give({ view: viewWith({ page, active }) });
    expect(told()).toEqual(["field_titleOlder title → Bakery"]);
  });

  it.each(["title", "country"] as const)(
    "the step that fills says that the %s is missing, and leads to its input",
    (field) => {
      // A page is normally alone in its document. Removes the inputs of the pages from earlier tests.
      document.body.replaceChildren();
      const { country: _none, ...rest } = bakery;
      const progress = { formSeen: 1, appCentreSeen: 1, captured: 1 };
      const active = field === "country" ? { ...rest, progress } : { ...bakery, title: "", progress };
      const panel = show(SidePanelPage, {
        view: viewWith({ page: { kind: "api-center-form", form }, active }),
      });
      expect(panel.one('[data-step="fill"] [role="status"]').textContent).toBe(`${field}Missing`);
      panel.press('[data-step="fill"] [data-action="edit-value"]');
      expect(document.activeElement).toBe(panel.input(field));
    },
  );

  it("the administration of the page is offered unless it is the chosen one", () => {
    const page = { kind: "exact-signed-in" as const, administration: bakery.administration! };
    expect(show(PopupPage, { view: viewWith({ page }) }).all('[data-action="use-administration"]')).toEqual(
      [],
    );
  });

  it("the page's country goes along while the setup knows none", () => {
    const active = { id: "new", title: "", clientId: "", progress: {} };
    const panel = show(SidePanelPage, {
      view: viewWith({ active, page: { kind: "exact-signed-in", country: "be" } }),
    });
    panel.press('[data-action="load-administrations"]');
    expect(panel.asked).toEqual([{ action: "load-administrations", country: "be" }]);
    panel.give({ view: viewWith({ page: { kind: "exact-signed-in", country: "be" } }) });
    panel.press('[data-action="load-administrations"]');
    expect(panel.asked[1]).toEqual({ action: "load-administrations" });
  });

  it("a second click on the action under way adds nothing", () => {
    const panel = show(SidePanelPage, { busy: "new-setup" });
    panel.press('[data-action="new-setup"]');
    panel.press('[data-action="delete-setup"]');
    expect(panel.asked).toEqual([{ action: "delete-setup", id: "bakery" }]);
  });
});
