// @vitest-environment happy-dom
// Tests that the focus is never lost. If its element disappears, the focus goes to where the user continues.
import { createElement, type ComponentType } from "react";
import { beforeEach, expect, it } from "vitest";
import type { PanelProps } from "../../../components/props.ts";
import { PopupPage } from "../../../components/PopupPage.tsx";
import { SidePanelPage } from "../../../components/SidePanelPage.tsx";
import { useKeptFocus } from "../../../components/use-kept-focus.ts";
import type { ActionRequest } from "../../../utils/domain/action-requests.ts";
import type { ViewInput } from "../../../utils/domain/view-of.ts";
import { bakery, show, viewWith } from "./page.tsx";

function Panel(props: PanelProps) {
  useKeptFocus(props.busy);
  return createElement(SidePanelPage, props);
}

function Popup(props: PanelProps) {
  useKeptFocus(props.busy);
  return createElement(PopupPage, props);
}

const form = { found: [], current: {}, secretFilled: false, evidence: [] };
const filled = { outcome: "filled" } as const;
const report = { title: filled, clientId: filled, clientSecret: filled, country: filled, division: filled };
const lastFill = { setupId: "bakery", report, canUndo: true };

const focused = () => (document.activeElement as HTMLElement).dataset["action"];

/** Gives a button the focus and goes through its action: the wait, the new view, the result. */
function after(
  Page: ComponentType<PanelProps>,
  action: ActionRequest["action"],
  from: Partial<ViewInput>,
  to: Partial<ViewInput>,
) {
  const page = show(Page, { view: viewWith(from) });
  page.one(`[data-action="${action}"]`).focus();
  expect(focused()).toBe(action);
  page.give({ busy: action });
  page.give({ view: viewWith(to) });
  page.give({ busy: null, result: { result: "done", code: "saved" } });
  return page;
}

beforeEach(() => document.body.replaceChildren());

it("after undoing, it is at the one thing to do next", () => {
  const page = { kind: "api-center-form", form } as const;
  after(Panel, "undo-fill", { page, lastFill }, { page });
  expect(focused()).toBe("fill-form");
});

it("after a deletion it is at the way back: pressed again, the key deletes nothing more", () => {
  const other = { ...bakery, id: "other", title: "Other" };
  after(
    Panel,
    "delete-setup",
    { setups: [bakery, other] },
    { setups: [other], active: other, restorable: { id: "gone", title: "Gone" } },
  );
  expect(focused()).toBe("restore-setup");
});

it("a deletion that was refused leaves it where it was", () => {
  after(Panel, "delete-setup", {}, {});
  expect(focused()).toBe("delete-setup");
});

it("it goes along with a button that only moves", () => {
  const page = { kind: "api-center-form", form } as const;
  const full = {
    ...form,
    current: { title: "Bakery", clientId: bakery.clientId, country: "nl", division: "3977752" },
  };
  after(Popup, "fill-form", { page }, { page: { ...page, form: { ...full, secretFilled: true } }, lastFill });
  expect(focused()).toBe("fill-form");
});

it("after using the page's administration it is at the one thing to do next", () => {
  const { administration: _none, ...without } = bakery;
  const page = { kind: "exact-signed-in", country: "nl", administration: bakery.administration! } as const;
  const popup = after(Popup, "use-administration", { page, active: without }, { page });
  expect(document.activeElement).toBe(popup.one("button.primary"));
});

it("while the action is under way it waits for what that comes to", () => {
  const page = { kind: "api-center-form", form } as const;
  const panel = show(Panel, { view: viewWith({ page, lastFill }) });
  panel.one('[data-action="undo-fill"]').focus();
  panel.give({ busy: "undo-fill" });
  panel.give({ view: viewWith({ page }) });
  expect(document.activeElement).toBe(document.body);
});

it("it never takes the focus from where the person put it meanwhile", () => {
  const page = { kind: "api-center-form", form } as const;
  const panel = show(Panel, { view: viewWith({ page, lastFill }) });
  panel.one('[data-action="undo-fill"]').focus();
  panel.give({ busy: "undo-fill" });
  panel.input("title").focus();
  panel.give({ view: viewWith({ page }), busy: null });
  expect(document.activeElement).toBe(panel.input("title"));
});

it("it takes no focus when nothing had it", () => {
  const panel = show(Panel, {});
  panel.give({ view: viewWith({ page: { kind: "api-center-form", form } }) });
  expect(document.activeElement).toBe(document.body);
});

it("a deletion closes the renaming, which would take the focus for the next setup's title", () => {
  const panel = show(Panel, {});
  panel.press('[data-action="begin-rename"]');
  expect(document.activeElement).toBe(panel.input("setup-title"));
  panel.one('[data-action="delete-setup"]').focus();
  panel.give({ busy: "delete-setup" });
  panel.give({
    view: viewWith({ active: { ...bakery, id: "other" }, restorable: { id: "gone", title: "Gone" } }),
  });
  panel.give({ busy: null, result: { result: "done", code: "saved" } });
  expect(panel.all('[data-input="setup-title"]')).toEqual([]);
  expect(focused()).toBe("restore-setup");
});

it("who leaves the renaming is back at the button that opened it", () => {
  const panel = show(Panel, {});
  panel.press('[data-action="begin-rename"]');
  panel.press('[data-action="cancel-rename"]');
  expect(focused()).toBe("begin-rename");
});
