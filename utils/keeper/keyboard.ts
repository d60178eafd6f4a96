// The keyboard's fill: no page of ours is there to say what was shown, so the set-up and the document are named here, at once.
import { act } from "./act.ts";
import { keepResult } from "./fills.ts";
import { lookAt } from "./pages.ts";
import { readSetups } from "./setups.ts";
import type { Surroundings } from "./surroundings.ts";

/** Fills the form that the tab shows at the press with the set-up that is the active one then, whatever becomes of both. */
export async function fillByKeyboard(around: Surroundings, tabId: number): Promise<void> {
  const [{ activeId }, looked] = await Promise.all([readSetups(around), lookAt(around, tabId)]);
  const seen = { setupId: activeId, ...(looked && { documentKey: looked.documentKey }) };
  await keepResult(around, tabId, await act(around, tabId, { action: "fill-form" }, seen));
}
