// Messages, version and texts: the part of the browser that content scripts use too. No storage here.
import type { TextKey } from "../domain/text-keys.ts";
import { browser } from "wxt/browser";
import type { Language, Messages } from "../domain/languages.ts";

/** Who sent a message, as the browser says. `origin` is `"null"` for sandboxed frames: compare it exactly. */
export interface Sender {
  /** The extension that sent it. */
  id?: string;
  origin?: string;
  frameId?: number;
  tabId?: number;
}

export const version = (): string => browser.runtime.getManifest().version;

/** This extension's id. */
export const ownId = (): string => browser.runtime.id;

/** The origin of the extension's own pages. */
export const ownOrigin = (): string => new URL(browser.runtime.getURL("/popup.html")).origin;

/** The sentence behind a locale key, with its substitutions filled; empty when there is none. */
export function textOf(key: TextKey, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key as "extensionName", substitutions);
}

/** All texts of a language, read from the extension itself; null when they could not be read. */
export async function messagesIn(wanted: Language): Promise<Messages | null> {
  try {
    const file = await fetch(browser.runtime.getURL(`/_locales/${wanted}/messages.json` as "/popup.html"));
    return (await file.json()) as Messages;
  } catch {
    return null;
  }
}

/** The language of the texts, `nl-NL`: the browser's own where there are texts in it, else that of the texts it shows. */
export function language(): string {
  const [own, spoken] = [browser.i18n.getUILanguage(), textOf("languageCode")];
  return spoken === "" || own.split(/[-_]/)[0] === spoken ? own : spoken;
}

/** Sends a message to the extension's background and pages; rejects when nobody is there. */
export function sendMessage(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Whether the extension this script belongs to is still installed in this version. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** Serves messages: `serve` answers a promise of the reply, or undefined when the message is not its own. */
export function onMessage(
  serve: (message: unknown, sender: Sender) => Promise<unknown> | undefined,
): () => void {
  const listener = (
    message: unknown,
    sender: { id?: string; origin?: string; frameId?: number; tab?: { id?: number } },
    sendResponse: (reply: unknown) => void,
  ): true | undefined => {
    const reply = serve(message, {
      ...(sender.id !== undefined && { id: sender.id }),
      ...(sender.origin !== undefined && { origin: sender.origin }),
      ...(sender.frameId !== undefined && { frameId: sender.frameId }),
      ...(sender.tab?.id !== undefined && { tabId: sender.tab.id }),
    });
    if (!reply) return undefined;
    // A fault is no answer: whoever asks must not wait for one for ever.
    reply.then(sendResponse, () => sendResponse(undefined));
    return true;
  };
  browser.runtime.onMessage.addListener(
    listener as Parameters<typeof browser.runtime.onMessage.addListener>[0],
  );
  return () =>
    browser.runtime.onMessage.removeListener(
      listener as Parameters<typeof browser.runtime.onMessage.addListener>[0],
    );
}
