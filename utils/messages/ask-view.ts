// Asks the background for the view of a tab. It stands apart from the other questions of an own page, because it is asked
// before they are loaded.
import { fromOwnPage } from "../domain/patience.ts";
import type { View } from "../domain/view.ts";
import type { OwnMessage } from "./from-own-pages.ts";
import { askBackground, type Wire } from "./send.ts";

/** Returns what to show for a tab. Returns null when the background did not answer. */
export async function askForView(wire: Wire, tabId: number | null): Promise<View | null> {
  const content: OwnMessage<"view"> = { tabId: tabId ?? undefined };
  const reply = await askBackground<View>(wire, "view", content, fromOwnPage.view);
  return reply.ok ? reply.answer : null;
}
