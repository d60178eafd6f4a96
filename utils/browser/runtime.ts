// Messages, version and texts: the part of the browser that content scripts use too. It has no access to the storage.
import type { TextKey } from "../domain/text-keys.ts";
import { browser } from "wxt/browser";
import type { Language, Messages } from "../domain/languages.ts";

/** Who sent a message, as the browser reports it. `origin` is `"null"` for sandboxed frames: compare it exactly. */
export interface Sender {
  /** The id of the extension that sent the message. */
  id?: string;
  origin?: string;
  frameId?: number;
  tabId?: number;
}

/** Returns this extension's version, as its manifest says. */
export const version = (): string => browser.runtime.getManifest().version;

/** Returns this extension's id. */
export const ownId = (): string => browser.runtime.id;

/** Returns the origin of the extension's own pages. */
export const ownOrigin = (): string => new URL(browser.runtime.getURL("/popup.html")).origin;

/**
 * Returns the sentence of a locale key, with its substitutions. Returns an empty text where the key has no sentence.
 */
export function textOf(key: TextKey, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key as "extensionName", substitutions);
}

/** Reads all texts of a language from the extension's own files. Returns null when the file cannot be read. */
export async function messagesIn(wanted: Language): Promise<Messages | null> {
  try {
    const file = await fetch(browser.runtime.getURL(`/_locales/${wanted}/messages.json` as "/popup.html"));
    return (await file.json()) as Messages;
  } catch {
    return null;
  }
}

/**
 * Returns the language of the texts as a tag, for example `nl-NL`. This is the browser's own language where the
 * extension has texts in it. Else it is the language of the texts that the browser shows.
 */
export function language(): string {
  const [own, spoken] = [browser.i18n.getUILanguage(), textOf("languageCode")];
  return spoken === "" || own.split(/[-_]/)[0] === spoken ? own : spoken;
}

/** Sends a message to the extension's background and pages. Resolves to the reply, and rejects when nothing listens. */
export function sendMessage(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Returns whether this script's extension is still installed in the same version. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/**
 * Listens for messages. `serve` returns a promise of the reply, or undefined for a message that it does not handle.
 * Returns a function that stops the listening.
 */
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
    // Send undefined after an error: else the sender waits for ever.
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
