// Defines at which moments of the main job to take a picture, and what to scroll into view for it.
import type { Page } from "@playwright/test";
import type { Extension } from "../e2e/harness/extension.ts";
import { step } from "../e2e/harness/surface.ts";

export interface Moment {
  name: string;
  kind: "panel" | "popup";
  /**
   * Returns the site's page and the popup or panel beside it, as the user sees them at that moment. Throws when one of
   * them is not open.
   */
  ready(extension: Extension, shown: readonly Page[]): Promise<readonly [page: Page, beside: Page]>;
}

const panelOf = ({ context, address }: Extension): Page => {
  const panel = context.pages().find((page) => page.url().startsWith(address("sidepanel.html")));
  if (!panel) throw new Error("The side panel is not open");
  return panel;
};

/** Returns a moment with this step of the side panel in view: its start at the top, or its middle in the centre. */
const panelAt = (
  name: string,
  kind: string,
  stepName: string,
  block: "start" | "center" = "start",
): Moment => ({
  name,
  kind: "panel",
  async ready(extension, shown) {
    const panel = panelOf(extension);
    const [page] = shown;
    if (!page) throw new Error(`${name}: no page is shown`);
    await panel.locator(`html[data-page="${kind}"]`).waitFor();
    await step(panel, stepName).evaluate((element, place) => element.scrollIntoView({ block: place }), block);
    return [page, panel];
  },
});

const popupAfter = (name: string): Moment => ({
  name,
  kind: "popup",
  async ready({ address }, shown) {
    const [page, popup] = shown;
    if (!page || !popup?.url().startsWith(address("popup.html")))
      throw new Error(`${name}: no popup is open`);
    return [page, popup];
  },
});

/** The moments for pictures, by the step of the job before them (tests/e2e/harness/main-job.ts). */
export const picturesAfter: Readonly<Record<string, readonly Moment[]>> = {
  "App Centre: capture the credentials": [panelAt("1-app-centre", "app-centre-credentials", "credentials")],
  "Exact Online: sign in and load the administrations": [
    panelAt("2-administrations", "exact-signed-in", "administration"),
  ],
  "API Center: fill the form with one click": [
    popupAfter("5-popup"),
    panelAt("3-form", "api-center-form", "fill"),
  ],
  "API Center: Test Connection shows the green check": [
    panelAt("4-green-check", "api-center-form", "connect", "center"),
  ],
};
