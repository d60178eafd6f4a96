// What is known of a tab's page: asked afresh whenever it matters, never trusted from before.
import type { Looked } from "../messages/to-sites.ts";
import type { Code } from "../domain/codes.ts";
import type { PageFacts, PageKind } from "../domain/facts.ts";
import { maxLengths } from "../domain/limits.ts";
import { pageFactsSchema } from "../domain/schemas.ts";
import { apiCenterOrigin, appCentreOrigin } from "../domain/sites.ts";
import type { ActionResult } from "../domain/sentences.ts";
import { failed, refused } from "./actions/result.ts";
import type { Deps } from "./deps.ts";

const elsewhere: PageFacts = { kind: "elsewhere" };

/** What a page is, as far as its address alone tells. */
function kindAt(url: string | undefined): PageKind {
  const origin = url !== undefined && URL.canParse(url) ? new URL(url).origin : "";
  if (origin === appCentreOrigin) return "app-centre-other";
  return origin === apiCenterOrigin ? "api-center-other" : "elsewhere";
}

const isKey = (key: unknown): key is string => typeof key === "string" && key.length <= maxLengths.id;

/**
 * What a document answered, parsed. An answer that is none of ours is an answer all the same: somebody is there, and
 * what the page is stays untold, with the reason.
 */
async function parsed(deps: Deps, tabId: number, answer: unknown): Promise<Looked> {
  const { facts, documentKey }: Partial<Record<keyof Looked, unknown>> = Object(answer);
  const { success, data } = pageFactsSchema.safeParse(facts);
  if (success && isKey(documentKey)) return { facts: data, documentKey };
  const place = await deps.tabPlace(tabId);
  return {
    facts: { kind: kindAt(place?.url), problem: "pageAnswerUnread" satisfies Code },
    documentKey: isKey(documentKey) ? documentKey : "",
  };
}

/**
 * Asks the page in a tab what it is, which changes nothing in it. A tab that was open before the extension gets its content script first: only where
 * nobody answered at all, for two of them would work against each other.
 * Returns null when nothing there answers: another site, a closed tab, a page of an older version.
 */
export async function lookAt(deps: Deps, tabId: number | undefined): Promise<Looked | null> {
  if (tabId === undefined) return null;
  const looked = await deps.askSite(tabId, "look", {});
  if (looked !== null) return parsed(deps, tabId, looked);
  const place = await deps.tabPlace(tabId);
  if (!place?.url || place.loading || !(await deps.injectInto(tabId, place.url))) return null;
  const again = await deps.askSite(tabId, "look", {});
  return again === null ? null : parsed(deps, tabId, again);
}

/** A page that does not answer: what its address tells of it, and that it is silent. */
export async function silentPage(deps: Deps, tabId: number | undefined): Promise<PageFacts> {
  const place = tabId === undefined ? null : await deps.tabPlace(tabId);
  return { kind: kindAt(place?.url), problem: "pageSilent" satisfies Code };
}

/** The facts of the page in a tab; `elsewhere` when it is none of ours. */
export async function factsOf(deps: Deps, tabId: number | undefined): Promise<PageFacts> {
  return (await lookAt(deps, tabId))?.facts ?? elsewhere;
}

/** Why no page answered: the tab is closed, the browser keeps us out, or the tab shows nothing of ours. */
export async function whyNoPage(deps: Deps, tabId: number | undefined): Promise<ActionResult> {
  if (tabId === undefined) return refused("wrongPage");
  const place = await deps.tabPlace(tabId);
  if (!place) return failed("pageGone");
  const keptOut = place.url === undefined && !(await deps.mayRunOnSites());
  return refused(keptOut ? "hostNotAllowed" : "wrongPage");
}
