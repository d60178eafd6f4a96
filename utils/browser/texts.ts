// Returns the texts of our own pages, in the browser's language or in the language that the user chose. The chosen
// language's texts are loaded only then.
import { browser } from "wxt/browser";
import { filledText, isLanguage, type Language, type Messages } from "../domain/languages.ts";
import type { TextKey } from "../domain/text-keys.ts";
import { language, messagesIn, textOf } from "./runtime.ts";
import { onStorageChanged } from "./storage.ts";

let chosen: { language: Language; messages: Messages } | null = null;

/**
 * Returns the sentence of a locale key in the user's language, with its substitutions. Returns an empty text where the
 * key has no sentence.
 */
export function ownText(key: TextKey, ...substitutions: string[]): string {
  return chosen ? filledText(chosen.messages[key], substitutions) : textOf(key, ...substitutions);
}

/**
 * Returns the language tag of these texts. This is the browser's own tag (`nl-NL`) where it names the same language.
 */
const ownLanguage = (): string =>
  !chosen || language().split("-")[0] === chosen.language ? language() : chosen.language;

async function chosenLanguage(): Promise<Language | null> {
  const { options } = await browser.storage.local.get("options");
  const named = (options as { language?: unknown } | undefined)?.language;
  return isLanguage(named) ? named : null;
}

async function loadTexts(): Promise<void> {
  const wanted = await chosenLanguage().catch(() => null);
  if (wanted === (chosen?.language ?? null)) return;
  const messages = wanted && (await messagesIn(wanted));
  chosen = wanted && messages && { language: wanted, messages };
}

let loaded: Promise<void> | undefined;
let draw: (() => void) | undefined;

/**
 * Begins to load the texts of the user's language, and loads others when the user chooses another language. A page calls
 * this before what draws it is loaded.
 */
export function beginTexts(): Promise<void> {
  if (loaded) return loaded;
  onStorageChanged((keys) => {
    if (keys.includes("options")) loaded = loadTexts().then(() => draw?.());
  });
  return (loaded = loadTexts());
}

/**
 * Draws a page in the user's language. Calls `show` when the texts are loaded, and again when the user chooses another
 * language. React keeps the typed text and the focus then.
 */
export async function showInOwnLanguage(show: () => void): Promise<void> {
  await beginTexts();
  draw = () => {
    document.documentElement.lang = ownLanguage();
    document.title = ownText("extensionShortName");
    show();
  };
  draw();
}
