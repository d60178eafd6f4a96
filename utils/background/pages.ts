// Asks the page of a tab what it is. It asks again each time, because an earlier reply may be out of date.
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

/** Returns the kind of a page from its address alone. */
function kindAt(url: string | undefined): PageKind {
  const origin = url !== undefined && URL.canParse(url) ? new URL(url).origin : "";
  if (origin === appCentreOrigin) return "app-centre-other";
  return origin === apiCenterOrigin ? "api-center-other" : "elsewhere";
}

const isKey = (key: unknown): key is string => typeof key === "string" && key.length <= maxLengths.id;

/**
 * Parses the reply of a document. Where the reply is malformed, returns the kind from the address, with the problem
 * `pageAnswerUnread`.
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
 * Asks the page in a tab what it is. This does not change the page. A tab that was open before the extension gets its
 * content script first, but only where nothing replied, because two content scripts would disturb each other. Returns
 * null where nothing replies: another site, a closed tab, or a page with an older version.
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

/** Returns the facts of a page that does not reply: its kind from the address, and the problem `pageSilent`. */
export async function silentPage(deps: Deps, tabId: number | undefined): Promise<PageFacts> {
  const place = tabId === undefined ? null : await deps.tabPlace(tabId);
  return { kind: kindAt(place?.url), problem: "pageSilent" satisfies Code };
}

/** Returns the facts of the page in a tab. Returns `elsewhere` where nothing replies. */
export async function factsOf(deps: Deps, tabId: number | undefined): Promise<PageFacts> {
  return (await lookAt(deps, tabId))?.facts ?? elsewhere;
}

/**
 * Returns why no page replied: the tab is closed, the user does not allow the extension there, or it is another site.
 */
export async function whyNoPage(deps: Deps, tabId: number | undefined): Promise<ActionResult> {
  if (tabId === undefined) return refused("wrongPage");
  const place = await deps.tabPlace(tabId);
  if (!place) return failed("pageGone");
  const keptOut = place.url === undefined && !(await deps.mayRunOnSites());
  return refused(keptOut ? "hostNotAllowed" : "wrongPage");
}
