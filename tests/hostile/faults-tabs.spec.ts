// Tests ten tabs at once (docs/promises.md, 10): no capture is lost or mixed with another, and each form gets the values
// of the set-up it was asked for.
import type { Page } from "@playwright/test";
import type { Extension } from "../e2e/harness/extension.ts";
import { expect, test } from "../e2e/harness/fixtures.ts";
import {
  anApp,
  appAddress,
  formValues,
  newFormAddress,
  signedInOn,
  values,
} from "../e2e/harness/prepared.ts";
import { proves } from "../run/promise.ts";
import { readKept } from "./faults-stop.ts";

declare const chrome: {
  runtime: {
    getManifest(): { version: string };
    sendMessage(message: object): Promise<{
      ok: boolean;
      answer?: { result: string; setup?: { id: string }; documentKey?: string };
    }>;
  };
};

interface Asked {
  tabId?: number;
  request: object;
}

/**
 * Sends all actions to the background at once, each for the set-up that the panel showed for its tab before. Returns how
 * many were done.
 */
function doneOf(panel: Page, asked: readonly Asked[]): Promise<number> {
  return panel.evaluate(async (asked) => {
    const { version } = chrome.runtime.getManifest();
    const contents = await Promise.all(
      asked.map(async ({ tabId, request }) => {
        const reply = await chrome.runtime.sendMessage({ type: "view", version, content: { tabId } });
        const { setup, documentKey } = reply.answer!;
        return { tabId, request, shown: { setupId: setup!.id, documentKey } };
      }),
    );
    const replies = await Promise.all(
      contents.map((content) => chrome.runtime.sendMessage({ type: "act", version, content })),
    );
    return replies.filter(({ ok, answer }) => ok && answer?.result === "done").length;
  }, asked);
}

async function opened(extension: Extension, addresses: readonly string[]): Promise<[Page, number][]> {
  return Promise.all(
    addresses.map(async (address): Promise<[Page, number]> => {
      const page = await extension.context.newPage();
      await page.goto(address);
      return [page, await extension.tabIdOf(page)];
    }),
  );
}

const count = 10;

test("a hundred captures from ten tabs at once: none lost, none mixed @long", async ({
  sandbox,
  extension,
  begin,
}) => {
  const apps = Array.from({ length: count }, (_, index) => anApp(sandbox, { name: `App ${index}` }));
  const panel = await begin({ title: "Molenwiek" }, { at: appAddress(apps[0]!) });
  const tabs = await opened(
    extension,
    apps.map((app) => appAddress(app)),
  );
  const asked = tabs.flatMap(([, tabId]) =>
    Array.from({ length: count }, () => ({ tabId, request: { action: "capture-credentials" } })),
  );
  const lost = asked.length - (await doneOf(panel, asked));
  expect(lost).toBe(0);
  const { local, session } = await readKept(extension);
  const { items } = local["setups"] as { items: { clientId: string; secretId: string }[] };
  const { value } = session[`secret:${items[0]!.secretId}`] as { value: string };
  const whole = apps.filter(
    ({ clientId, clientSecret }) => clientId === items[0]!.clientId && clientSecret === value,
  );
  expect([items.length, whole.length]).toEqual([1, 1]);
  proves(test.info(), 10, `${lost} of ${asked.length} captures from ${count} tabs at once lost, in Chromium`);
});

test("ten tabs filled at once: each form has the values of its own setup @long", async ({
  context,
  sandbox,
  extension,
  begin,
}) => {
  await signedInOn(context, sandbox, "app.apicenter.io");
  const apps = Array.from({ length: count }, (_, index) => anApp(sandbox, { name: `App ${index}` }));
  const typed = apps.map((app, index) => ({
    ...values(app),
    title: `Setup ${index}`,
    division: `${3977760 + index}`,
  }));
  const panel = await begin({ title: "First" }, { at: "https://app.apicenter.io/login", hosts: [] });
  const tabs = await opened(
    extension,
    apps.map(() => newFormAddress),
  );
  for (const [one] of tabs) await one.locator("[data-exact-setup-fill]").waitFor({ state: "attached" });
  // Each fill is asked for like a click that saw its set-up as the active one. None of them waits for another.
  const asked = tabs.flatMap(([, tabId], index): Asked[] => [
    { request: { action: "new-setup" } },
    { request: { action: "save-setup", values: typed[index]! } },
    { tabId, request: { action: "fill-form" } },
  ]);
  const done = await panel.evaluate(async (asked) => {
    const { version } = chrome.runtime.getManifest();
    const send = (content: object) => chrome.runtime.sendMessage({ type: "act", version, content });
    const shown = async ({ tabId }: { tabId?: number }) => {
      const content = tabId === undefined ? {} : { tabId };
      const reply = await chrome.runtime.sendMessage({ type: "view", version, content });
      const { setup, documentKey } = reply.answer!;
      return { setupId: setup!.id, ...(documentKey !== undefined && { documentKey }) };
    };
    const fills: ReturnType<typeof send>[] = [];
    for (const content of asked) {
      const acted = send({ ...content, shown: await shown(content) });
      if (content.tabId === undefined) await acted;
      else fills.push(acted);
    }
    return (await Promise.all(fills)).filter(({ ok, answer }) => ok && answer?.result === "done").length;
  }, asked);
  expect(done).toBe(count);
  const held = await Promise.all(tabs.map(([one]) => formValues(one)));
  const own = held.filter(
    (form, index) => JSON.stringify(form) === JSON.stringify([Object.values(typed[index]!)]),
  ).length;
  expect(own).toBe(count);
  proves(
    test.info(),
    10,
    `${own} of ${count} forms filled at once hold the values of their own setup, in Chromium`,
  );
});
