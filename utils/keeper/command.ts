// The keyboard command: nobody has popup or panel before them, so what it came to is said on the toolbar button and, where
// it stands, on the page's own button.
import type { ActionResult } from "../setup/view.ts";
import { act } from "./act.ts";
import { showResult } from "./badge.ts";
import { keepResult } from "./fills.ts";
import { lookAt } from "./pages.ts";
import { inChosenLanguage } from "./site-texts.ts";
import type { Surroundings } from "./surroundings.ts";

/** Fills the form in a tab, and says what it came to wherever it can be seen. */
export async function fillByCommand(around: Surroundings, tabId: number): Promise<ActionResult> {
  const result = await act(around, tabId, { action: "fill-form" });
  // Where there is no room to keep it, it is still said.
  await keepResult(around, tabId, result).catch(() => undefined);
  const looked = await lookAt(around, tabId);
  const documentKey = looked?.documentKey ?? "";
  await showResult(around, tabId, result, documentKey).catch(() => undefined);
  if (looked?.facts.kind.startsWith("api-center"))
    await around.askSite(tabId, "show-result", {
      result: await inChosenLanguage(around, result),
      documentKey,
    });
  return result;
}
