// @vitest-environment happy-dom
// Tests the welcome. It shows until the user did the first thing or closed it, and it never contains the primary
// action.
import { expect, test, vi } from "vitest";
import { PopupPage } from "../../../components/PopupPage.tsx";
import { SidePanelPage } from "../../../components/SidePanelPage.tsx";
import { serveOptions } from "../../../utils/background/serve-options.ts";
import { changeSetup, readSetups } from "../../../utils/background/stored-setups.ts";
import { readView } from "../../../utils/background/read-view.ts";
import { show, viewWith } from "./page.tsx";
import { click, fakeDeps } from "../background/background-deps.ts";

const fresh = { id: "new", title: "", clientId: "", progress: {} };
const values = { title: "Bakery", clientId: "", clientSecret: "", country: "", division: "" };

test("is there after installation", async () => {
  expect(await readView(fakeDeps(), undefined)).toMatchObject({ welcome: true });
});

test("goes once a value was kept", async () => {
  const deps = fakeDeps();
  await click(deps, undefined, { action: "save-setup", values });
  expect(await readView(deps, undefined)).not.toHaveProperty("welcome");
});

test("goes once a step was seen done", async () => {
  const deps = fakeDeps();
  const { activeId } = await readSetups(deps);
  await changeSetup(deps, activeId, (setup) => ({ ...setup, progress: { formSeen: 1 } }));
  expect(await readView(deps, undefined)).not.toHaveProperty("welcome");
});

test("stays closed, whatever options are chosen later", async () => {
  const deps = fakeDeps();
  const { options } = await serveOptions(deps, {});
  await serveOptions(deps, { closeWelcome: true });
  await serveOptions(deps, { save: { ...options, forgetAfterFill: true } });
  expect(await readView(deps, undefined)).not.toHaveProperty("welcome");
});

test("in the panel leaves the first step what stands out, and its closing goes on there", () => {
  const closeWelcome = vi.fn<() => void>();
  const page = show(SidePanelPage, { view: { ...viewWith({ active: fresh }), welcome: true }, closeWelcome });
  expect(page.all('[data-part="welcome"]')).toHaveLength(1);
  expect(page.all(".button.primary")).toHaveLength(1);
  expect(page.all('[data-part="welcome"] .button.primary')).toEqual([]);
  page.press('[data-action="close-welcome"]');
  expect(closeWelcome).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(page.one(".button.primary"));
});

test("in the popup leads to the checklist", () => {
  const page = show(PopupPage, { view: { ...viewWith({ active: fresh }), welcome: true } });
  expect(page.one(".hint").textContent).toBe("welcomePopup");
  expect(page.one('[data-action="open-checklist"]').className).toBe("button plain");
});
