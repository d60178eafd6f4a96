// What is known of a tab's page: asked afresh whenever it matters, never trusted from before.
import type { Looked } from "../messages/to-sites.ts";
import type { PageFacts } from "../setup/facts.ts";
import { pageFactsSchema } from "../setup/schemas.ts";
import type { ActionResult } from "../setup/view.ts";
import { failed, refused } from "./actions/result.ts";
import type { Surroundings } from "./surroundings.ts";
import { whatIsTold } from "./told.ts";

const elsewhere: PageFacts = { kind: "elsewhere" };

function parsed(looked: Looked | null): Looked | null {
  if (!looked || typeof looked.documentKey !== "string") return null;
  const { success, data } = pageFactsSchema.safeParse(looked.facts);
  return success ? { facts: data, documentKey: looked.documentKey } : null;
}

/**
 * Asks the page in a tab what it is. A tab that was open before the extension gets its content script first.
 * Answers null when nothing there answers: another site, a closed tab, a page of an older version.
 */
export async function lookAt(around: Surroundings, tabId: number | undefined): Promise<Looked | null> {
  if (tabId === undefined) return null;
  const told = await whatIsTold(around);
  const looked = parsed(await around.askSite(tabId, "look", told));
  if (looked) return looked;
  const place = await around.tabPlace(tabId);
  if (!place?.url || place.loading || !(await around.injectInto(tabId, place.url))) return null;
  return parsed(await around.askSite(tabId, "look", told));
}

/** The facts of the page in a tab; `elsewhere` when it is none of ours. */
export async function factsOf(around: Surroundings, tabId: number | undefined): Promise<PageFacts> {
  return (await lookAt(around, tabId))?.facts ?? elsewhere;
}

/** Why no page answered: the tab is closed, the browser keeps us out, or the tab shows nothing of ours. */
export async function whyNoPage(around: Surroundings, tabId: number | undefined): Promise<ActionResult> {
  if (tabId === undefined) return refused("wrong-page");
  const place = await around.tabPlace(tabId);
  if (!place) return failed("page-gone");
  const keptOut = place.url === undefined && !(await around.mayRunOnSites());
  return refused(keptOut ? "host-not-allowed" : "wrong-page");
}
