// Makes the sentences that the button says.
import { textOf } from "../../utils/browser/runtime.ts";
import { siteWire } from "../../utils/browser/site-wire.ts";
import { substitutionsIn } from "../../utils/domain/languages.ts";
import type { ActionResult } from "../../utils/domain/sentences.ts";

/**
 * Returns a function that gives the sentence of a result, for the button. Reads the text of `reloadPage` at the start:
 * once the extension is gone, its texts are gone too.
 */
export function sentences(textIn: (key: string) => string | undefined): (result: ActionResult) => string {
  const reload = textOf("reloadPage");
  return (result) => {
    if (!siteWire.isAlive()) return textIn("reloadPage") ?? reload;
    const key = result.code;
    return result.said ?? textIn(key) ?? textOf(key, ...substitutionsIn(result, textOf));
  };
}
