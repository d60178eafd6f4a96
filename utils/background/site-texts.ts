// The texts that the button on the page shows, where the user chose another language than the browser's.
import type { ButtonTexts } from "../messages/to-sites.ts";
import { filledText, substitutionsIn, type Language } from "../domain/languages.ts";
import type { ActionResult } from "../domain/sentences.ts";
import { readOptions } from "./stored-options.ts";
import type { Deps } from "./deps.ts";

/** What the document says by itself: all else is told in the answer to a press. */
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

/** The texts the document needs by itself, `title` in them; null where the browser's own language counts. */
export async function textsForButton(
  deps: Deps,
  language: Language | undefined,
  title = "",
): Promise<ButtonTexts | null> {
  const messages = language ? await deps.messagesIn(language) : null;
  return messages && Object.fromEntries(ownKeys.map((key) => [key, filledText(messages[key], [title])]));
}

/** A result with its sentence, where the browser's own language does not count. */
export async function inChosenLanguage(deps: Deps, result: ActionResult): Promise<ActionResult> {
  const { language } = await readOptions(deps);
  const messages = language ? await deps.messagesIn(language) : null;
  if (!messages) return result;
  const substitutions = substitutionsIn(result, (key) => filledText(messages[key], []));
  return { ...result, said: filledText(messages[result.code], substitutions) };
}
