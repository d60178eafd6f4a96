// @vitest-environment happy-dom
// The welcome: there until the first thing was done, and never again uninvited.
import { afterEach, expect, test } from "vitest";
import { SidePanelPage } from "../../components/SidePanelPage.tsx";
import type { Setup } from "../../utils/setup/schemas.ts";
import type { ViewInput } from "../../utils/setup/view-of.ts";
import { bakery, show, viewWith } from "./components-page.tsx";

const fresh: Setup = { id: "fresh", title: "", clientId: "", progress: {} };

afterEach(() => document.body.replaceChildren());

function welcomed(facts: Partial<ViewInput>): Element | null {
  show(SidePanelPage, { view: viewWith({ active: fresh, secret: null, ...facts }) });
  return document.querySelector('[data-part="welcome"]');
}

test("whoever opens the panel for the first time reads what it does and what it never does", () => {
  expect(welcomed({})?.textContent).toContain("welcomeWhatwelcomeNever");
});

test("the checklist's next action stays the only one that stands out", () => {
  expect(welcomed({})?.querySelector("button")).toBeNull();
  expect(document.querySelectorAll("button.primary")).toHaveLength(1);
});

test("a country set by an administrator is nothing that a person has done", () => {
  expect(welcomed({ active: { ...fresh, country: "nl" } })).not.toBeNull();
});

test.each<[string, Partial<ViewInput>]>([
  ["a value is kept", { active: { ...fresh, title: "Bakery" } }],
  ["a client secret is kept", { secret: "usual" }],
  ["API Center's form was seen", { active: { ...fresh, progress: { formSeen: 1 } } }],
  ["there is a second set-up", { setups: [fresh, bakery] }],
  ["a deleted set-up can be brought back", { canRestore: true }],
  ["a stored record was set aside", { stored: [{ code: "damaged-setup", severity: "warns" }] }],
])("nobody is welcomed once %s", (_when, facts) => {
  expect(welcomed(facts)).toBeNull();
});
