// Finds the texts of the button in the page, where the user chose another language than the browser's.
import type { ButtonTexts } from "../messages/to-sites.ts";
import { filledText, substitutionsIn, type Language } from "../domain/languages.ts";
import type { ActionResult } from "../domain/sentences.ts";
import { readOptions } from "./stored-options.ts";
import type { Deps } from "./deps.ts";

/** The texts that the document shows by itself. All others come with the reply to a press. */
const ownKeys = [
  "buttonFill",
  "buttonFillFor",
  "filled",
  "filledPartly",
  "filledChanged",
  "filledUnseen",
  "fillUndone",
  "interrupted",
  "reloadPage",
] as const;

/**
 * Returns the texts that the document shows by itself, with `title` filled in. Returns null for the browser's language.
 */
export async function textsForButton(
  deps: Deps,
  language: Language | undefined,
  title = "",
): Promise<ButtonTexts | null> {
  const messages = language ? await deps.messagesIn(language) : null;
  return messages && Object.fromEntries(ownKeys.map((key) => [key, filledText(messages[key], [title])]));
}

/**
 * Adds the sentence to a result in the language that the user chose. Returns the result unchanged for the browser's
 * language.
 */
export async function inChosenLanguage(deps: Deps, result: ActionResult): Promise<ActionResult> {
  const { language } = await readOptions(deps);
  const messages = language ? await deps.messagesIn(language) : null;
  if (!messages) return result;
  const substitutions = substitutionsIn(result, (key) => filledText(messages[key], []));
  return { ...result, said: filledText(messages[result.code], substitutions) };
}
