// @vitest-environment happy-dom
// Tests the editor: no typed text is lost, no stored value is overwritten unless the user asks, and the secret never
// comes back into its box.
import { expect, it, vi } from "vitest";
import { act } from "react";
import { SidePanelPage } from "../../../components/SidePanelPage.tsx";
import { bakery, show, viewWith } from "./page.tsx";

it("shows what is stored, and an empty input for a kept secret whose row is ready", () => {
  const panel = show(SidePanelPage, {});
  const names = ["title", "clientId", "clientSecret", "country", "division"];
  expect(names.map((name) => panel.input(name).value)).toEqual([
    "Bakery",
    bakery.clientId,
    "",
    "nl",
    "3977752",
  ]);
  expect(panel.input("clientSecret").type).toBe("password");
  expect(panel.input("clientSecret").autocomplete).toBe("off");
  expect(panel.one('[data-field="clientSecret"]').dataset["state"]).toBe("ready");
});

it("follows the setup except where the person typed", () => {
  const panel = show(SidePanelPage, {});
  panel.type("title", "My bakery");
  panel.give({ view: viewWith({ active: { ...bakery, title: "Taken", country: "be" } }) });
  expect([panel.input("title").value, panel.input("country").value]).toEqual(["My bakery", "be"]);
});

it("saves all five as typed, and empties the secret once it is saved", () => {
  const panel = show(SidePanelPage, {});
  panel.type("clientSecret", "made up value");
  panel.type("country", "Nederland");
  panel.submit();
  const values = { title: "Bakery", clientId: bakery.clientId, country: "Nederland", division: "3977752" };
  expect(panel.asked).toEqual([
    { action: "save-setup", values: { ...values, clientSecret: "made up value" } },
  ]);
  panel.give({ result: { result: "done", code: "saved" } });
  expect([panel.input("clientSecret").value, panel.input("country").value]).toEqual(["", "nl"]);
});

it("keeps everything typed when the save is refused", () => {
  const panel = show(SidePanelPage, { result: { result: "done", code: "saved" } });
  panel.type("clientSecret", "made up value");
  panel.type("country", "Atlantis");
  panel.submit();
  panel.give({ busy: "save-setup" });
  panel.give({
    busy: null,
    result: { result: "refused", code: "countryUnknown", substitutions: ["Atlantis"] },
  });
  expect([panel.input("clientSecret").value, panel.input("country").value]).toEqual([
    "made up value",
    "Atlantis",
  ]);
});

it("keeps what is typed while a save is under way", () => {
  const panel = show(SidePanelPage, {});
  panel.type("title", "First");
  panel.submit();
  panel.type("title", "Second");
  panel.give({ result: { result: "done", code: "saved" } });
  expect(panel.input("title").value).toBe("Second");
});

it("what was typed for one setup never reaches another", () => {
  const panel = show(SidePanelPage, {});
  panel.type("clientSecret", "made up value");
  panel.type("division", "12345");
  panel.give({ view: viewWith({ active: { id: "other", title: "Other", clientId: "", progress: {} } }) });
  expect([panel.input("clientSecret").value, panel.input("division").value]).toEqual(["", ""]);
});

it("a secret that is typed goes when the kept one is forgotten, what else is typed stays", () => {
  const panel = show(SidePanelPage, {});
  panel.type("clientSecret", "made up value");
  panel.type("title", "My bakery");
  panel.give({ view: viewWith({ secret: null }) });
  expect([panel.input("clientSecret").value, panel.input("title").value]).toEqual(["", "My bakery"]);
});

it("a secret that is typed goes when the user asks for forgetting, also where none was kept", () => {
  const panel = show(SidePanelPage, { view: viewWith({ secret: null }) });
  panel.type("clientSecret", "made up value");
  panel.give({ result: { result: "done", code: "secretForgotten" } });
  expect(panel.input("clientSecret").value).toBe("");
});

it("a secret that is typed and left goes after the time for which one is kept", () => {
  vi.useFakeTimers();
  const panel = show(SidePanelPage, { view: viewWith({ keepSecretMinutes: 5 }) });
  panel.type("clientSecret", "made up value");
  vi.advanceTimersByTime(299_000);
  panel.give({});
  expect(panel.input("clientSecret").value).toBe("made up value");
  act(() => void vi.advanceTimersByTime(2_000));
  expect(panel.input("clientSecret").value).toBe("");
  vi.useRealTimers();
});
