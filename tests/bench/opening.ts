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
  async measure(given, wanted, add) {
    const { page, extension } = given;
    const floor = await given.openFloor();
    await saveSetup(given);
    const tabId = await extension.tabIdOf(page);
    if (wanted("popupAwake")) {
      const product = async () => timeOf(await extension.openPopup(page));
      const bare = async () => timeOf(await floor.openPopup("bare.html"));
      add({ row: "popupAwake", ...(await inTurn(15, product, bare)) });
    }
    if (wanted("panel")) {
      const product = async () => timeOf(await extension.openPanelInTab(tabId));
      const bare = async () => timeOf(await floor.openTab());
      add({ row: "panel", ...(await inTurn(15, product, bare)) });
    }
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
 * be awake then. Returns null when the browser does not know this command.
 */
async function press(session: CDPSession, { context, extension }: Given): Promise<Page | null> {
  // Playwright's types know neither the filter nor the command.
  const filter = { filter: [{ type: "tab" }] } as object;
  const { targetInfos } = await session.send("Target.getTargets", filter);
  const opened = context.waitForEvent("page", (page) =>
    page.url().startsWith(extension.address("popup.html")),
  );
  opened.catch(() => undefined);
  try {
    const asked = { id: extension.id, targetId: targetInfos[0]?.targetId };
    await session.send("Extensions.triggerAction" as "Browser.getVersion", asked);
  } catch (error) {
    if (/wasn't found/.test(String(error))) return null;
    throw error;
  }
  return ready(await opened);
}

/** Measures the popup after the browser has stopped the background, over a page of no site. */
export const asleep: Scenario = {
  rows: ["popupAsleep"],
  async measure(given, _wanted, add, skip) {
    const { context, extension, page } = given;
    await saveSetup(given);
    await page.goto("about:blank");
    const session = await context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error("This browser is not driven by the debugging protocol");
    const open = async (awake: boolean) => {
      if (awake) await extension.serviceWorker();
      else await extension.killWorker();
      await new Promise((done) => setTimeout(done, untilAtRest));
      if ((await running(session, given)) !== (awake ? 1 : 0)) throw new Error("The background did not rest");
      await page.bringToFront();
      const popup = await press(session, given);
      return popup && timeOf(popup);
    };
    if ((await open(true)) === null) {
      skip("popupAsleep", "this browser cannot open the popup without waking the background");
      return;
    }
    const time = async (awake: boolean) => (await open(awake)) ?? NaN;
    add({
      row: "popupAsleep",
      ...(await inTurn(
        11,
        () => time(false),
        () => time(true),
      )),
    });
  },
};
