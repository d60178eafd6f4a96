// Tests two windows: one still shows set-up A while the other works with B. A click in the first is about A, or says why
// not.
import type { Page } from "@playwright/test";
import type { Extension } from "./harness/extension.ts";
import { expect, test } from "./harness/fixtures.ts";
import { anApp, appAddress, formValues, values } from "./harness/prepared.ts";
import { act } from "./harness/surface.ts";

declare const chrome: {
  runtime: { sendMessage(message: { type?: string; content?: { withView?: true } }): Promise<unknown> };
  storage: Record<"session" | "local", { get(key: null): Promise<Record<string, unknown>> }>;
};
/** What these tests set in a page of the extension. */
interface Told {
  held?: boolean;
}

interface Kept {
  title: string;
  clientId: string;
  secret: string | undefined;
  connected: boolean;
}

/** Returns all set-ups with their secrets. */
async function kept({ serviceWorker }: Extension): Promise<Kept[]> {
  const worker = await serviceWorker();
  return worker.evaluate(async () => {
    const { setups } = (await chrome.storage.local.get(null)) as {
      setups: {
        items: { title: string; clientId: string; secretId?: string; progress: { connected?: number } }[];
      };
    };
    const session = (await chrome.storage.session.get(null)) as Record<string, { value?: string }>;
    return setups.items.map(({ title, clientId, secretId, progress }) => ({
      title,
      clientId,
      secret: session[`secret:${secretId}`]?.value,
      connected: progress.connected !== undefined,
    }));
  });
}

/** Holds back every new view from a page, so that it keeps its old content like a slow window. */
const hold = (panel: Page): Promise<void> => panel.evaluate(() => void ((globalThis as Told).held = true));

test.beforeEach(async ({ context }) => {
  await context.addInitScript(() => {
    if (!location.protocol.startsWith("chrome-extension")) return;
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    chrome.runtime.sendMessage = (message) => {
      if (!(globalThis as Told).held) return send(message);
      // An action's answer brings a new view too.
      delete message.content?.withView;
      return message.type === "view" ? new Promise(() => undefined) : send(message);
    };
  });
});

/** Clicks an action without waiting for its result, because the page's new views are held back. */
const press = (panel: Page, action: string): Promise<void> =>
  panel.locator(`[data-action="${action}"]`).first().click();

test("a click where A is shown is about A, whatever another window works on", async ({
  page,
  sandbox,
  extension,
  begin,
}) => {
  const [a, b] = [anApp(sandbox), anApp(sandbox, { name: "Second app" })];
  const first = await begin(
    { ...values(a), title: "A" },
    { hosts: ["app.apicenter.io", "apps.exactonline.com"], shows: "api-center-form" },
  );
  const second = await extension.openPanelInTab(await extension.tabIdOf(page));
  await hold(first);
  expect(await act(second, "new-setup")).toMatchObject({ result: "done" });
  for (const [field, value] of Object.entries({ ...values(b), title: "B" }))
    await second.locator(`[data-input="${field}"]`).fill(value);
  expect(await act(second, "save-setup")).toMatchObject({ result: "done" });
  const ofB = async () => (await kept(extension)).find(({ title }) => title === "B");
  const before = await ofB();
  expect(before?.secret).toBe(b.clientSecret);

  await test.step("fill", async () => {
    await press(first, "fill-form");
    await expect.poll(async () => (await formValues(page))[0]?.[1]).toBe(a.clientId);
  });
  await test.step("tick", async () => {
    await press(first, "tick-connect");
    await expect
      .poll(async () => (await kept(extension)).find(({ title }) => title === "A")?.connected)
      .toBe(true);
  });
  await test.step("forget the secret", async () => {
    await press(first, "forget-secret");
    await expect
      .poll(async () => (await kept(extension)).find(({ title }) => title === "A")?.secret)
      .toBeUndefined();
  });
  await test.step("save", async () => {
    await first.locator('[data-input="title"]').fill("A anew");
    await press(first, "save-setup");
    await expect.poll(async () => (await kept(extension)).map(({ title }) => title)).toContain("A anew");
  });
  expect(await ofB()).toEqual(before);
});

test("a click where A is shown does nothing once A was deleted, and says so @long", async ({
  page,
  sandbox,
  extension,
  begin,
}) => {
  const [a, b] = [anApp(sandbox), anApp(sandbox, { name: "Second app" })];
  const first = await begin(
    { title: "A" },
    {
      at: appAddress(a),
      hosts: ["app.apicenter.io", "apps.exactonline.com"],
      shows: "app-centre-credentials",
    },
  );
  const second = await extension.openPanelInTab(await extension.tabIdOf(page));
  await hold(first);
  await act(second, "delete-setup");
  await second.locator('[data-input="title"]').fill("B");
  await second.locator('[data-input="clientId"]').fill(b.clientId);
  await act(second, "save-setup");
  const before = await kept(extension);
  await press(first, "capture-credentials");
  await first.evaluate(() => void ((globalThis as Told).held = false));
  await expect(second.locator('[data-result="refused"]')).toBeVisible();
  expect(await kept(extension)).toEqual(before);
});
