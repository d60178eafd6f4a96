// The texts of our own pages: the browser's, or those of the language the user chose, which are brought in only then.
import { browser } from "wxt/browser";
import { filledText, isLanguage, type Language, type Messages } from "../domain/languages.ts";
import type { TextKey } from "../domain/text-keys.ts";
import { language, messagesIn, textOf } from "./runtime.ts";
import { onStorageChanged } from "./storage.ts";

let chosen: { language: Language; messages: Messages } | null = null;

/** The sentence behind a locale key in the user's language, with its substitutions filled; empty when there is none. */
export function ownText(key: TextKey, ...substitutions: string[]): string {
  return chosen ? filledText(chosen.messages[key], substitutions) : textOf(key, ...substitutions);
}

/** The language of these texts; the browser's own way of writing it where it is the same. */
const ownLanguage = (): string =>
  !chosen || language().split("-")[0] === chosen.language ? language() : chosen.language;

async function chosenLanguage(): Promise<Language | null> {
  const { options } = await browser.storage.local.get("options");
  const named = (options as { language?: unknown } | undefined)?.language;
  return isLanguage(named) ? named : null;
}

/**
 * Shows a page in the user's language: nothing is shown before its texts are there. `show` is called again when another
 * language was chosen: what was typed and where the focus is stays.
 */
export async function showInOwnLanguage(show: () => void): Promise<void> {
  const draw = async () => {
    const wanted = await chosenLanguage().catch(() => null);
    if (wanted !== (chosen?.language ?? null)) {
      const messages = wanted && (await messagesIn(wanted));
      chosen = wanted && messages && { language: wanted, messages };
    }
    document.documentElement.lang = ownLanguage();
    document.title = ownText("extensionShortName");
    show();
  };
  onStorageChanged((keys) => {
    if (keys.includes("options")) void draw();
  });
  await draw();
}
