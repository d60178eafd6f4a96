// Sends thousands of messages, from the isolated world of a content script or from another extension's page.
import { createHash } from "node:crypto";
import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import type { Worker } from "@playwright/test";
import { contents, messageNames } from "../unit/background/broker-fuzz-content.ts";
import { formShown, sequence, theWay, type Step } from "../unit/background/broker-sequences.ts";

/** The part of the extension API that is called here. */
declare const chrome: {
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    connect(): unknown;
    getManifest(): { version: string };
    onMessage: Record<"addListener" | "removeListener", (listener: unknown) => void>;
  };
  scripting: {
    executeScript(injection: object): Promise<{ frameId: number; result?: unknown }[]>;
  };
  storage: Record<
    "local" | "session",
    { get(keys: null): Promise<object>; set(items: object): Promise<void> }
  >;
};

/** Runs in a page: adds a frame of the page's own site. */
export function addFrame(): Promise<unknown> {
  return new Promise((loaded) => {
    const frame = document.createElement("iframe");
    frame.addEventListener("load", loaded);
    frame.src = location.href;
    document.body.append(frame);
  });
}

/** Stands for a very long text until the text is made. */
export const hugeMark = "@huge";

/** Returns `count` messages as JSON: every name, with right and wrong contents and right and wrong versions. */
export function fuzzedMessages(
  count: number,
  version: string,
  tickets: readonly string[],
  seed: number,
): string {
  const each = Math.ceil(count / messageNames.length);
  const messages = messageNames.flatMap((type) =>
    fc.sample(contents(type, tickets), { numRuns: each, seed }).map((content, index) => ({
      type: index % 29 === 28 ? `${type}.` : type,
      version: index % 7 === 6 ? "0.0.1" : version,
      content,
    })),
  );
  // A very long text is made only in the page that sends it.
  return JSON.stringify(messages.slice(0, count), (_key, value: unknown) =>
    typeof value === "string" && value.length > 5_000 ? hugeMark : value,
  );
}

/** Returns `count` sequences of messages as JSON. No step of them waits. */
export function fuzzedSequences(count: number, seed: number): string {
  const quick = sequence.map((steps) => steps.filter((step) => !("waits" in step)));
  return longTextsMarked(fc.sample(quick, { numRuns: count, seed }));
}

/** Returns the sequence that does return a secret in the front tab, twice in one text. */
export function theWayTwice(): string {
  const way = theWay.filter((step) => !("waits" in step));
  return longTextsMarked([way, way]);
}

function longTextsMarked(sent: readonly (readonly Step[])[]): string {
  return JSON.stringify(sent, (_key, value: unknown) =>
    typeof value === "string" && value.length > 5_000 ? hugeMark : value,
  );
}

/**
 * Runs in the extension's isolated world of a page: says that the form is there, answers the background before the
 * extension's own script does, and plays the sequences. Returns every reply as JSON.
 */
async function playSequences(
  text: string,
  { mark, form, pause, setupId }: { mark: string; form: object; pause: number; setupId: string },
): Promise<string[]> {
  const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
  const { version } = api.runtime.getManifest();
  const sequences = JSON.parse(text, (_key, value: unknown) =>
    value === mark ? "x".repeat(300_000) : value,
  ) as {
    say?: string;
    content?: unknown;
    stolen?: true;
    answers?: string;
  }[][];
  const stolen: string[] = [];
  let answers = "form";
  const listener = (
    { type, content }: { type: string; content: { ticket: string; reportTickets: string[] } },
    _sender: unknown,
    send: (reply: unknown) => void,
  ) => {
    if (type === "look")
      send({
        facts: answers === "nothing" ? { kind: "elsewhere" } : form,
        documentKey: answers === "another-document" ? "document-3" : "document-2",
      });
    if (type !== "fill") return type === "look";
    stolen.push(...content.reportTickets, content.ticket);
    send({ result: "done", code: "filled" });
    return true;
  };
  api.runtime.onMessage.addListener(listener);
  const replies: string[] = [];
  const send = async (type: string, content: unknown) => {
    const reply = await api.runtime.sendMessage({ type, version, content }).catch(() => null);
    replies.push(JSON.stringify(reply) ?? "null");
  };
  await send("page-facts", { facts: form, documentKey: "document-2" });
  await new Promise((waited) => setTimeout(waited, pause));
  for (const steps of sequences)
    for (const { say, content, stolen: steals, answers: now } of steps) {
      if (now !== undefined) answers = now;
      if (say !== undefined)
        await send(
          say,
          steals
            ? { ticket: stolen.at(-1) ?? crypto.randomUUID() }
            : Object.assign({}, content, say === "fill-request" && { setupId }),
        );
    }
  api.runtime.onMessage.removeListener(listener);
  return replies;
}

/**
 * Returns code for a page of the extension, or for the background. The code plays the sequences in a tab's page, for the
 * set-up that the page's button fills. It first waits until the background must have offered the button.
 */
export function playedIn(api: "chrome" | "browser", tabId: number, text: string, setupId: string): string {
  const how = { mark: hugeMark, form: formShown, pause: 700, setupId };
  return `${api}.scripting.executeScript({ target: { tabId: ${tabId} }, args: ${JSON.stringify([text, how])}, func: ${playSequences.toString()} }).then(([played]) => played.result)`;
}

/** The replies to some messages. */
export interface Replies {
  /** Every reply as JSON, in the messages' order. Null where no reply came. */
  replies: (string | null)[];
}

/** Sends messages from the extension's isolated world in a tab's frame, as a corrupted content script could. */
export async function sendAsContentScript(
  worker: Worker,
  tabId: number,
  messages: string,
  frame: "top" | "inner",
): Promise<(string | null)[]> {
  const results = await worker.evaluate(
    async ({ tabId, messages, hugeMark }) =>
      chrome.scripting.executeScript({
        target: { tabId, allFrames: true },
        args: [messages, hugeMark],
        func: async (text: string, mark: string) => {
          const huge = "x".repeat(300_000);
          const all = JSON.parse(text, (_key, value: unknown) =>
            value === mark ? huge : value,
          ) as unknown[];
          chrome.runtime.connect();
          const replies: (string | null)[] = [];
          for (const message of all) {
            const reply = await chrome.runtime.sendMessage(message).catch(() => null);
            replies.push(reply === null || reply === undefined ? null : JSON.stringify(reply));
          }
          return replies;
        },
      }),
    { tabId, messages, hugeMark },
  );
  const chosen = results.find(({ frameId }) => (frame === "top" ? frameId === 0 : frameId !== 0));
  return (chosen?.result ?? []) as (string | null)[];
}

/** Returns everything in both storage areas, except when a page was seen: a content script may change that. */
export async function kept(worker: Worker): Promise<string> {
  const { local, session } = await worker.evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    session: await chrome.storage.session.get(null),
  }));
  const secrets = Object.entries(session).filter(([key]) => key.startsWith("secret:"));
  return JSON.stringify([local, secrets], (key, value: unknown) => (key === "progress" ? undefined : value));
}

/**
 * Stores tickets that nobody may use here, of each kind: one of another tab, and one that has expired. Returns their
 * IDs.
 */
export async function plantTickets(worker: Worker, tabId: number, setupId: string): Promise<string[]> {
  const kinds = ["capture", "administrations", "fill", "fill-report"];
  const places = [
    { tabId: tabId + 1_000, expires: Date.now() + 600_000 },
    { tabId, expires: Date.now() - 1 },
  ];
  const tickets = kinds.flatMap((kind) =>
    places.map((place) => ({ ...place, id: crypto.randomUUID(), kind, setupId, documentKey: "document" })),
  );
  await worker.evaluate((tickets) => chrome.storage.session.set({ tickets }), tickets);
  return tickets.map(({ id }) => id);
}

/** Writes another extension into a folder. Returns the folder and the address of the extension's page. */
export function anotherExtension(folder: string): { folder: string; page: string } {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: "Another",
    version: "1",
    host_permissions: ["https://app.apicenter.io/*"],
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "attack.html"), "<!doctype html><title>Another</title>");
  // Chromium's ID of an unpacked extension is the hash of its path, in letters.
  const hash = createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 32);
  const id = hash.replace(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));
  return { folder, page: `chrome-extension://${id}/attack.html` };
}
