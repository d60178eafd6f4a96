// Fills the form after the keyboard command. No popup or panel is open to say what was shown, so this file reads the
// setup and the document itself, at once. It shows the result on the toolbar button, and on the button in the page
// where there is one.
import type { ActionResult } from "../domain/sentences.ts";
import { act } from "./act.ts";
import { showResult } from "./result-badge.ts";
import { withCheckedWrites } from "./checked-writes.ts";
import { keepResult } from "./fills.ts";
import { noneWhenSilent, withPatience } from "./patient-deps.ts";
import { lookAt } from "./pages.ts";
import { readSetups } from "./stored-setups.ts";
import { inChosenLanguage } from "./site-texts.ts";
import type { Deps } from "./deps.ts";

/**
 * Fills the form in the tab with the active setup. Both are those at the moment of the key press, even where the tab or
 * the active setup changes afterwards. Shows the result, and returns it.
 */
export async function fillByKeyboard(world: Deps, tabId: number): Promise<ActionResult> {
  const deps = withPatience(withCheckedWrites(world));
  const [{ activeId }, looked] = await Promise.all([
    readSetups(deps),
    lookAt(deps, tabId).catch(noneWhenSilent),
  ]);
  const shown = { setupId: activeId, ...(looked && { documentKey: looked.documentKey }) };
  const result = await act(deps, tabId, { action: "fill-form" }, shown);
  // Show the result even where the session has no room to store it.
  await keepResult(deps, tabId, result).catch(() => undefined);
  const now = await lookAt(deps, tabId).catch(noneWhenSilent);
  const documentKey = now?.documentKey ?? "";
  await showResult(deps, tabId, result, documentKey).catch(() => undefined);
  if (now?.facts.kind.startsWith("api-center"))
    await deps
      .askSite(tabId, "show-result", { result: await inChosenLanguage(deps, result), documentKey })
      .catch(noneWhenSilent);
  return result;
}
