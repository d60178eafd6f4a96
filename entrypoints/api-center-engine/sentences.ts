// Makes the sentences that the button says.
import { substitutionsIn } from "../../utils/domain/languages.ts";
import type { ActionResult } from "../../utils/domain/sentences.ts";
import type { TextKey } from "../../utils/domain/text-keys.ts";

/** What the sentences need of the content script. */
interface Sources {
  /** Returns a text in the language that the user chose. Undefined: the user chose none. */
  textIn: (key: string) => string | undefined;
  /** Returns a text in the browser's language. */
  textOf: (key: TextKey, ...substitutions: string[]) => string;
  /** Returns whether the extension is still there. */
  isAlive: () => boolean;
}

/**
 * Returns a function that gives the sentence of a result, for the button. Reads the text of `reloadPage` at the start:
 * once the extension is gone, its texts are gone too.
 */
export function sentences({ textIn, textOf, isAlive }: Sources): (result: ActionResult) => string {
  const reload = textOf("reloadPage");
  return (result) => {
    if (!isAlive()) return textIn("reloadPage") ?? reload;
    const key = result.code;
    return result.said ?? textIn(key) ?? textOf(key, ...substitutionsIn(result, textOf));
  };
}
