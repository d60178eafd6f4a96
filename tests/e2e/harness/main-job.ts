// Does the main job step by step, as a user does it: with the real popup, the real side panel and the sites. The tour
// takes a picture after each step; the end-to-end tests run the steps in every variant.
import type { Page } from "@playwright/test";
import type { Sandbox } from "../../sandbox/server.ts";
import type { Country } from "../../../utils/domain/countries.ts";
import type { Extension } from "./extension.ts";
import {
  acceptAndRegister,
  authorise,
  openForm,
  openRegistration,
  reopen,
  save,
  signIn,
  testConnection,
  type Way,
} from "./sites.ts";
import { act, click, fields, row, saveValues, shows, states, step, type Result } from "./surface.ts";

/** How the main job is done. */
export interface JobOptions {
  extension: Extension;
  sandbox: Sandbox;
  country: Country;
  way: Way;
  /** Where each act is clicked. A pop-up window has neither popup nor panel, so there the fill is clicked on the page. */
  clickIn: ClickIn;
  title?: string;
}

/** Where the fill is clicked, and where everything else is. */
export interface ClickIn {
  acts: "popup" | "panel";
  fill: "popup" | "panel" | "page";
}

/** A division in each country. It is never the one that the user's session is in, and it differs from its HID. */
export const divisions: Readonly<Record<Country, string>> = {
  nl: "3977760",
  be: "11300427",
  fr: "1580977",
  uk: "3301277",
};

/** One step of the main job. */
export interface JobStep {
  name: string;
  run(): Promise<void>;
  /** The pages that the user sees after this step: the site's page, and the popup or side panel beside it. */
  shows(): Page[];
}

/** Returns the steps in their order. The last step ends when the page shows the green check; otherwise it throws. */
export function mainJob({
  extension,
  sandbox,
  country,
  way,
  clickIn,
  title = "Molenwiek",
}: JobOptions): JobStep[] {
  const { context } = extension;
  const division = divisions[country];
  let apiCenter: Page;
  let exact: Page;
  let panel: Page;
  let form: Page;
  let popup: Page | null = null;
  let front: Page;

  /** Brings a tab to the front, as a user does before working in it. */
  async function goTo(page: Page): Promise<void> {
    await popup?.close().catch(() => undefined);
    popup = null;
    front = page;
    await page.bringToFront();
  }

  /** Clicks an action in the popup over a page, or in the side panel beside it. Returns the popup or panel. */
  async function actOn(
    page: Page,
    kind: string,
    action: string,
    where: "popup" | "panel" = clickIn.acts,
  ): Promise<Page> {
    await goTo(page);
    if (where === "popup") popup = await extension.openPopup(page);
    const surface = popup ?? panel;
    await shows(surface, kind);
    const result = await act(surface, action);
    if (result.result === "partly") await expectFilled(surface);
    expectDone(action, result);
    return surface;
  }

  const steps: [name: string, run: () => Promise<void>][] = [
    [
      "API Center: sign in",
      async () => {
        apiCenter = context.pages()[0] ?? (await context.newPage());
        await goTo(apiCenter);
        await apiCenter.goto("https://app.apicenter.io/");
        await signIn(apiCenter);
        await apiCenter.waitForURL(/\/dashboard\//);
      },
    ],
    [
      "Side panel: open the checklist",
      async () => {
        panel = await extension.openSidePanel(apiCenter);
        await step(panel, "api-center").waitFor();
      },
    ],
    [
      "Side panel: name the set-up",
      async () => expectDone("save-setup", await saveValues(panel, { title, country })),
    ],
    [
      "App Centre: open it and sign in",
      async () => {
        exact = await opened("app-centre", "open-app-centre");
        await signIn(exact);
        await exact.getByRole("button").first().waitFor();
      },
    ],
    [
      "App Centre: fill in the registration",
      async () => {
        await openRegistration(exact);
        await actOn(exact, "app-centre-register", "fill-registration");
      },
    ],
    [
      "App Centre: accept the terms and register",
      async () => {
        await goTo(exact);
        await acceptAndRegister(exact);
      },
    ],
    [
      "App Centre: capture the credentials",
      async () => {
        const surface = await actOn(exact, "app-centre-credentials", "capture-credentials");
        for (const field of ["clientId", "clientSecret"] as const) {
          await row(surface, field).and(surface.locator('[data-state="ready"]')).waitFor();
        }
      },
    ],
    [
      "Exact Online: sign in and load the administrations",
      async () => {
        exact = await opened("administration", "open-exact-online");
        await signIn(exact);
        await exact.locator("#Administration").waitFor();
        await actOn(exact, "exact-signed-in", "load-administrations");
        await panel.locator("[data-division]").first().waitFor();
      },
    ],
    [
      "Side panel: choose the administration",
      async () => {
        await panel.locator('[data-input="administration-search"]').fill(division);
        expectDone("use-administration", await click(panel, panel.locator(`[data-division="${division}"]`)));
      },
    ],
    [
      "API Center: open the form",
      async () => {
        await goTo(apiCenter);
        form = await openForm(apiCenter, way);
        front = form;
      },
    ],
    [
      "API Center: fill the form with one click",
      async () => {
        if (clickIn.fill === "page") return fillByButton();
        const surface = await actOn(form, "api-center-form", "fill-form", clickIn.fill);
        await expectFilled(surface);
      },
    ],
    [
      "API Center: save",
      async () => {
        await goTo(form);
        await save(form);
        if (way === "application list" || way === "app store") await reopen(form, title);
      },
    ],
    [
      "API Center: authorize at Exact Online",
      async () => {
        const round = await authorise(form, division);
        await round.close();
        await form.locator('[data-test="authorised"]').waitFor();
      },
    ],
    [
      "API Center: Test Connection shows the green check",
      async () => {
        const shown = await testConnection(form);
        if (shown !== "green") throw new Error(`Test Connection: ${shown}`);
        const known = sandbox.state.applications.at(-1);
        if (known?.connection !== "green")
          throw new Error(`The sandbox says: ${known?.error ?? "nothing was saved"}`);
        await step(panel, "connect").and(panel.locator('[data-state="done"]')).waitFor();
        await step(panel, "connect").scrollIntoViewIfNeeded();
      },
    ],
  ];

  /** Opens one of Exact's pages by its link in the checklist. Returns the new tab. */
  async function opened(stepName: string, action: string): Promise<Page> {
    await goTo(front);
    const [page] = await Promise.all([
      context.waitForEvent("page", (one) => !one.url().startsWith("chrome-extension:")),
      step(panel, stepName).locator(`[data-action="${action}"]`).first().click(),
    ]);
    await page.waitForLoadState();
    front = page;
    return page;
  }

  /**
   * Presses the button beside the form, in the middle of its host, because its shadow root is closed. A press counts
   * only after the button has stood still and visible for a moment. So a press that came too soon is repeated.
   */
  async function fillByButton(): Promise<void> {
    await goTo(form);
    const secret = sandbox.state.apps.at(-1)?.clientSecret ?? "";
    for (let tries = 0; tries < 10; tries += 1) {
      await form.locator("[data-exact-setup-fill]").click();
      const begun = form.waitForFunction(
        (wanted) => [...document.querySelectorAll("input")].some(({ value }) => value === wanted),
        secret,
        { timeout: 2_000 },
      );
      if (await begun.then(Boolean, () => false)) return outcomesOf(form);
    }
    throw new Error("The button beside the form does not fill it");
  }

  /**
   * A pop-up window has no popup and no side panel. Read the result of its fill in the popup's page, bound to the
   * window.
   */
  async function outcomesOf(page: Page): Promise<void> {
    const view = await extension.openPopupInTab(await extension.tabIdOf(page));
    for (const field of fields) await row(view, field).and(view.locator("[data-outcome]")).waitFor();
    await expectFilled(view);
    await view.close();
    await goTo(page);
  }

  return steps.map(([name, run]) => ({
    name,
    run,
    shows: () => [front, popup ?? panel].filter((page) => page !== undefined && !page.isClosed()),
  }));
}

/** Expects that every field was filled. Otherwise the error names each field's outcome. */
async function expectFilled(surface: Page): Promise<void> {
  const outcomes = await states(surface, "data-outcome");
  if (outcomes.every((outcome) => outcome === "filled")) return;
  throw new Error(`fill-form: ${fields.map((field, index) => `${field} ${outcomes[index]}`).join(", ")}`);
}

function expectDone(action: string, { result, text }: Result): void {
  if (result !== "done") throw new Error(`${action}: ${result}: ${text}`);
}
