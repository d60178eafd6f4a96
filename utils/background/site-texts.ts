// The texts that the button on the page shows, where the person chose another language than the browser's.
import type { ButtonTexts } from "../messages/engine.ts";
import { filledText, gapsIn, sentenceKey, type Language } from "../domain/languages.ts";
import type { ActionResult } from "../domain/view.ts";
import { readOptions } from "./stored-options.ts";
import type { Surroundings } from "./deps.ts";

/** What the document says by itself: all else is told in the answer to a press. */
const ownKeys = [
  "buttonFill",
  "buttonFillFor",
  "code_filled",
  "code_filled_partly",
  "code_filled_changed",
  "code_filled_unseen",
  "code_fill_undone",
  "code_interrupted",
  "code_reload_page",
] as const;

/** The texts the document needs by itself, `title` in them; null where the browser's own language counts. */
export async function textsForButton(
  around: Surroundings,
  language: Language | undefined,
  title = "",
): Promise<ButtonTexts | null> {
  const messages = language ? await around.messagesIn(language) : null;
  return messages && Object.fromEntries(ownKeys.map((key) => [key, filledText(messages[key], [title])]));
}

/** A result with its sentence, where the browser's own language does not count. */
export async function inChosenLanguage(around: Surroundings, result: ActionResult): Promise<ActionResult> {
  const { language } = await readOptions(around);
  const messages = language ? await around.messagesIn(language) : null;
  if (!messages) return result;
  const gaps = gapsIn(result, (key) => filledText(messages[key], []));
  return { ...result, said: filledText(messages[sentenceKey(result.code)], gaps) };
}
