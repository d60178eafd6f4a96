// Tests messages in Firefox too: no message of a corrupted content script returns a secret, and the user is told about a
// site that was withdrawn.
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { english } from "../e2e/harness/english.ts";
import { act, shows } from "../firefox/harness/surface.ts";
import { panelBeside, saveValues, withSandbox, type WithSandbox } from "../firefox/harness/with-sandbox.ts";
import { typedWith } from "../unit/made-up-setups.ts";
import { proves } from "../run/promise.ts";
import {
  addFrame,
  fuzzedMessages,
  fuzzedSequences,
  hugeMark,
  playedIn,
  theWayTwice,
} from "./messages-attack.ts";

/** The part of the extension API that runs inside its pages. */
declare const browser: {
  runtime: { getManifest(): { version: string }; sendMessage(message: unknown): Promise<unknown> };
  permissions: { remove(permissions: { origins: string[] }): Promise<boolean> };
  scripting: { executeScript(injection: object): Promise<{ frameId: number; result?: unknown }[]> };
  storage: Record<"local" | "session", { get(keys: null): Promise<object> }>;
};

const canary = "CanaryFox123";
const messages = 210;

let begun: WithSandbox;
let site: Page;
let panel: Page;
let tabId: number;

beforeAll(async () => {
  begun = await withSandbox();
  const { firefox } = begun;
  site = await firefox.open("https://app.apicenter.io/login");
  panel = await panelBeside(firefox, site);
  tabId = await firefox.tabIdOf(site, panel);
  expect(await saveValues(panel, typedWith(canary))).toBe("done");
}, 120_000);

afterAll(() => begun.close());

function kept(): Promise<string> {
  return panel.evaluate(async () => {
    const { setups } = (await browser.storage.local.get(null)) as { setups: unknown };
    const session = await browser.storage.session.get(null);
    const secrets = Object.entries(session).filter(([key]) => key.startsWith("secret:"));
    return JSON.stringify([setups, secrets], (key, value: unknown) =>
      key === "progress" ? undefined : value,
    );
  });
}

test("a content script gone bad gets no secret, at the top and in a frame", async ({ task }) => {
  await site.evaluate(addFrame);
  const before = await kept();
  expect(before.includes(canary)).toBe(true);
  const version = await panel.evaluate(() => browser.runtime.getManifest().version);
  const text = fuzzedMessages(messages, version, [crypto.randomUUID()], 11);
  const frames = await panel.evaluate(
    (tabId, text, hugeMark) =>
      browser.scripting.executeScript({
        target: { tabId, allFrames: true },
        args: [text, hugeMark],
        func: async (messages: string, mark: string) => {
          const huge = "x".repeat(300_000);
          const all = JSON.parse(messages, (_key, value: unknown) =>
            value === mark ? huge : value,
          ) as unknown[];
          const replies: string[] = [];
          for (const message of all) {
            const reply = await browser.runtime.sendMessage(message).catch(() => null);
            replies.push(JSON.stringify(reply) ?? "null");
          }
          return replies;
        },
      }),
    tabId,
    text,
    hugeMark,
  );
  expect(frames).toHaveLength(2);
  const replies = frames.flatMap(({ result }) => result as string[]);
  const leaked = replies.filter((reply) => reply.includes(canary)).length;
  const inFrame = frames.find(({ frameId }) => frameId !== 0)!.result as string[];
  expect(inFrame.filter((reply) => reply.includes('"ok":true'))).toEqual([]);
  expect(replies.filter((reply) => reply.includes('"ok":true')).length).toBeGreaterThan(0);
  expect([replies.length, leaked, (await kept()) === before]).toEqual([2 * messages, 0, true]);
  proves(
    task,
    3,
    `${leaked} secrets in the replies to ${replies.length} messages of a content script gone bad, in Firefox`,
  );
});

test("no sequence of messages brings a secret without a press in the tab in front, and there one in three seconds", async ({
  task,
}) => {
  const activeId = await panel.evaluate(async () => {
    const { setups } = (await browser.storage.local.get(null)) as { setups: { activeId: string } };
    return setups.activeId;
  });
  const play = async (text: string): Promise<number> => {
    const replies = (await panel.evaluate(playedIn("browser", tabId, text, activeId))) as string[];
    expect(replies.length).toBeGreaterThan(1);
    return replies.filter((reply) => reply.includes(canary)).length;
  };
  const sequences = 40;
  await panel.bringToFront();
  const leaked = await play(fuzzedSequences(sequences, 3));
  expect(leaked).toBe(0);
  await site.bringToFront();
  expect(await play(theWayTwice())).toBe(1);
  proves(
    task,
    3,
    `${leaked} secrets in the replies to ${sequences} sequences of messages without a press in the tab in front, in Firefox`,
  );
});

test("a site that was taken away is said to be", async ({ task }) => {
  const origins = ["https://app.apicenter.io/*"];
  expect(await panel.evaluate((origins) => browser.permissions.remove({ origins }), origins)).toBe(true);
  await site.reload();
  await shows(panel, "elsewhere");
  const said = await act(panel, '[data-action="fill-form"]');
  expect(said).toBe(`refused: ${english["hostNotAllowed"]!.message}`);
  const filled = await site.evaluate(
    () => [...document.querySelectorAll("input")].filter(({ value }) => value !== "").length,
  );
  expect(filled).toBe(0);
  proves(task, 13, `${filled} fields filled on a site that was taken away, in Firefox; the panel says so`);
});
