// Tests a keyboard command that is refused: the toolbar button and the button on the page say why, until the user has
// read it.
import type { Page, Worker } from "@playwright/test";
import { english } from "./harness/english.ts";
import { expect, test } from "./harness/fixtures.ts";
import { buttonTexts } from "./harness/page-button.ts";

/** The part of the extension API that runs inside the background worker. */
declare const chrome: {
  commands: { onCommand: { dispatch(name: string, tab: object): void } };
  tabs: { get(id: number): Promise<object> };
  action: Record<"getBadgeText" | "getTitle", (about: { tabId: number }) => Promise<string>>;
};

const why = english["titleMissing"]!.message;
const name = english["extensionShortName"]!.message;

const command = (worker: Worker, tabId: number): Promise<void> =>
  worker.evaluate(async (id) => {
    chrome.commands.onCommand.dispatch("fill-form", await chrome.tabs.get(id));
  }, tabId);

/** Returns what the toolbar button shows while a tab is in front. */
const shown = (worker: Worker, tabId: number): Promise<string[]> =>
  worker.evaluate(
    async (tabId) => [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })],
    tabId,
  );

test("a refused keyboard command is said on the toolbar button and on the page's, until it was read", async ({
  extension,
  openSite,
}) => {
  const page = await openSite();
  const worker = await extension.serviceWorker();
  const tabId = await extension.tabIdOf(page);
  const saysNothing = async () => expect.poll(() => shown(worker, tabId)).toEqual(["", name]);
  const saysWhy = async () => {
    await expect.poll(() => shown(worker, tabId)).toEqual(["!", `${name}: ${why}`]);
  };
  const buttonSays = async (page: Page, words: string) =>
    expect.poll(async () => (await buttonTexts(page)).join()).toContain(words);
  await buttonSays(page, english["buttonFill"]!.message);
  await saysNothing();

  await test.step("until the popup was opened", async () => {
    await command(worker, tabId);
    await saysWhy();
    await buttonSays(page, why);
    const popup = await extension.openPopup(page);
    await expect(popup.locator('[data-result="refused"]')).toContainText(why);
    await saysNothing();
    await popup.close();
  });
  await test.step("until the tab shows another page", async () => {
    await command(worker, tabId);
    await saysWhy();
    await page.goto("https://app.apicenter.io/dashboard/molenwiek-groep");
    await saysNothing();
  });
});
