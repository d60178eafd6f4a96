// The keyboard's fill: no page of ours is there to say what was shown, so the set-up and the document are named here, at once.
// Nobody has popup or panel before them, so what it came to is said on the toolbar button and, where it stands, on the page's
// own button.
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
 * Fills the form that the tab shows at the press with the set-up that is the active one then, whatever becomes of both; says
 * what it came to wherever it can be seen.
 */
export async function fillByKeyboard(world: Deps, tabId: number): Promise<ActionResult> {
  const deps = withPatience(withCheckedWrites(world));
  const [{ activeId }, looked] = await Promise.all([
    readSetups(deps),
    lookAt(deps, tabId).catch(noneWhenSilent),
  ]);
  const shown = { setupId: activeId, ...(looked && { documentKey: looked.documentKey }) };
  const result = await act(deps, tabId, { action: "fill-form" }, shown);
  // Where there is no room to keep it, it is still said.
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
