// Measures how long popup and panel take from the start of their navigation to `data-ready`: with the background awake,
// in turn with a bare page of an extension, and asleep, in turn with awake.
import type { CDPSession, Page } from "@playwright/test";
import { ready } from "../e2e/harness/extension.ts";
import { inTurn } from "./figures.ts";
import { saveSetup, type Given, type Scenario } from "./given.ts";
import { readyTimeOf } from "./surface.ts";

/** Reads the time of an opened page, and closes it. */
async function timeOf(opened: Page): Promise<number> {
  const time = await readyTimeOf(opened);
  await opened.close();
  return time;
}

/** Measures popup and panel beside API Center's form, with the background awake. */
export const awake: Scenario = {
  rows: ["popupAwake", "panel"],
  async measure(given, take) {
    const { page, extension } = given;
    const floor = await given.openFloor();
    await saveSetup(given);
    const tabId = await extension.tabIdOf(page);
    await take(["popupAwake"], async () => {
      const product = async () => timeOf(await extension.openPopup(page));
      const bare = async () => timeOf(await floor.openPopup("bare.html"));
      return [{ row: "popupAwake", ...(await inTurn(15, product, bare)) }];
    });
    await take(["panel"], async () => {
      const product = async () => timeOf(await extension.openPanelInTab(tabId));
      const bare = async () => timeOf(await floor.openTab());
      return [{ row: "panel", ...(await inTurn(15, product, bare)) }];
    });
  },
};

/** How long, in milliseconds, the browser gets to end what the background ran in. A user comes minutes later. */
const untilAtRest = 1_000;

/** Returns how many scripts of the extension are running. */
async function running(session: CDPSession, { extension }: Given): Promise<number> {
  const { targetInfos } = await session.send("Target.getTargets");
  return targetInfos.filter(({ url }) => url.startsWith(extension.address(""))).length;
}

/**
 * Opens the real popup as a click on the toolbar button does: unlike `openPopup`, without the background, which would
 * be awake then. Throws where the browser does not know this command.
 */
async function press(session: CDPSession, { context, extension }: Given): Promise<Page> {
  // Playwright's types know neither the filter nor the command.
  const filter = { filter: [{ type: "tab" }] } as object;
  const { targetInfos } = await session.send("Target.getTargets", filter);
  const asked = { id: extension.id, targetId: targetInfos[0]?.targetId };
  const [popup] = await Promise.all([
    context.waitForEvent("page", (page) => page.url().startsWith(extension.address("popup.html"))),
    session.send("Extensions.triggerAction" as "Browser.getVersion", asked),
  ]);
  return ready(popup);
}

/**
 * Measures the popup after the browser has stopped the background, over a page of no site. Playwright attaches itself to
 * a background that starts, as to everything: that takes a moment, which a user does not wait for.
 */
export const asleep: Scenario = {
  rows: ["popupAsleep"],
  async measure(given, take) {
    const { context, extension, page } = given;
    await saveSetup(given);
    await page.goto("about:blank");
    const session = await context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error("This browser is not driven by the debugging protocol");
    const open = async (isAwake: boolean) => {
      if (isAwake) await extension.serviceWorker();
      else await extension.killWorker();
      await new Promise((done) => setTimeout(done, untilAtRest));
      const scripts = await running(session, given);
      if (scripts !== (isAwake ? 1 : 0)) throw new Error(`${scripts} scripts of the extension were running`);
      await page.bringToFront();
      return timeOf(await press(session, given));
    };
    const afterKill = () => open(false);
    const whileAwake = () => open(true);
    await take(["popupAsleep"], async () => [
      { row: "popupAsleep", ...(await inTurn(11, afterKill, whileAwake)) },
    ]);
  },
};
