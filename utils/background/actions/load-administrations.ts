// Loads the list of administrations: a signed-in tab of the country fetches XMLDivisions.aspx once. Where there is no
// such tab, it opens one and fetches the list there after the user has signed in.
import type { Shown } from "../../domain/what-was-shown.ts";
import { countryFromHost, type Country } from "../../domain/countries.ts";
import type { PageFacts } from "../../domain/facts.ts";
import type { Setup } from "../../domain/schemas.ts";
import { administrationsUrl, exactOrigin } from "../../domain/sites.ts";
import type { ActionResult } from "../../domain/sentences.ts";
import { checkedList, keepAdministrations } from "../stored-administrations.ts";
import { keepResult } from "../fills.ts";
import {
  awaitSignIn,
  beginPending,
  endPending,
  forgetAsked,
  forgetLoading,
  isAsked,
  noteAsked,
  noteFetch,
  readFetch,
  takeInterrupted,
  whatBecomesOf,
} from "../loading.ts";
import { noneWhenSilent } from "../patient-deps.ts";
import { lookAt } from "../pages.ts";
import { knownFrom, withKnownName, type KnownAdministrations } from "../known-administrations.ts";
import { changeSetups, readSetups } from "../stored-setups.ts";
import { isRefusal, setupShown } from "../shown.ts";
import type { Deps } from "../deps.ts";
import { pushSettings } from "../push-settings.ts";
import { makeTicket } from "../tickets.ts";
import { answered, done, failed, refused } from "./result.ts";

interface ExactTab {
  tabId: number;
  documentKey: string;
  facts: PageFacts;
}

/** Returns the page of Exact Online in a tab. Returns null for any other page. */
async function exactTab(deps: Deps, tabId: number | undefined): Promise<ExactTab | null> {
  const looked = await lookAt(deps, tabId).catch(async (fault: unknown) => {
    // A silent page of Exact Online is an error. Any other silent page has nothing to do with the list.
    const url = tabId === undefined ? undefined : (await deps.tabPlace(tabId))?.url;
    if (url !== undefined && countryFromHost(new URL(url).host)) throw fault;
    return noneWhenSilent(fault);
  });
  return looked && tabId !== undefined && looked.facts.kind.startsWith("exact-")
    ? { tabId, ...looked }
    : null;
}

/** Finds the first signed-in tab of a country. Returns null where there is none. */
async function signedInTab(deps: Deps, country: Country): Promise<ExactTab | null> {
  for (const { id } of await deps.tabsOn(exactOrigin(country))) {
    const tab = await exactTab(deps, id).catch(noneWhenSilent);
    if (tab?.facts.kind === "exact-signed-in") return tab;
  }
  return null;
}

async function fetchIn(deps: Deps, { tabId, documentKey, facts }: ExactTab): Promise<ActionResult> {
  if (!facts.country) return refused("countryNotListed");
  const ended = await noteFetch(deps, { tabId, documentKey, country: facts.country });
  const ticket = await makeTicket(deps, { kind: "administrations", tabId, documentKey });
  const result = await Promise.race([
    deps.askSite(tabId, "fetch-administrations", { ticket, documentKey }).then(answered),
    whatBecomesOf(deps, documentKey).then((end) =>
      end === "silent" ? failed("pageSilent") : refused("loadCancelled"),
    ),
  ]);
  await ended();
  return result;
}

async function openList(deps: Deps, country: Country, askedFrom: number | undefined): Promise<ActionResult> {
  const tabId = await deps.openTab(administrationsUrl(country), askedFrom);
  if (tabId === null) return failed("pageGone");
  await awaitSignIn(deps, { tabId, country, ...(askedFrom !== undefined && { askedFrom }) });
  return { result: "partly", code: "administrationsOpened" };
}

/**
 * Loads the administrations of a country: the one that the user chose, else that of the page of Exact Online that was
 * shown, else that of the setup that was shown. The page comes before the setup, because the user sees the page.
 * Returns the result.
 */
export async function loadAdministrations(
  deps: Deps,
  tabId: number | undefined,
  wanted: Country | undefined,
  shown: Shown,
): Promise<ActionResult> {
  // Save the load before the search for a page: the search takes time where pages are busy, and the user can cancel it.
  const asked = await noteAsked(deps, wanted);
  try {
    return await load(deps, tabId, wanted, shown, asked);
  } finally {
    await forgetAsked(deps, asked);
  }
}

async function load(
  deps: Deps,
  tabId: number | undefined,
  wanted: Country | undefined,
  shown: Shown,
  asked: string,
): Promise<ActionResult> {
  const page = await exactTab(deps, tabId);
  if (!wanted && page && page.documentKey !== shown.documentKey) return failed("pageGone");
  const here = !wanted || page?.facts.country === wanted ? page : null;
  const setup = wanted || here?.facts.country ? null : await setupShown(deps, shown.setupId);
  if (setup && isRefusal(setup)) return setup;
  const country = wanted ?? here?.facts.country ?? setup?.country;
  if (!country) return refused("countryMissing");
  const tab = here?.facts.kind === "exact-signed-in" ? here : await signedInTab(deps, country);
  if (!(await isAsked(deps, asked))) return refused("loadCancelled");
  if (!tab) return openList(deps, country, tabId);
  const result = await fetchIn(deps, tab);
  // The menu still looks signed in after the session has ended. Then open the page that asks the user to sign in.
  return result.code === "signedOut" ? openList(deps, country, tabId) : result;
}

/** Cancels the current load, whichever page asked for it. The earlier list stays. Returns the result. */
export async function cancelLoad(deps: Deps): Promise<ActionResult> {
  const { fetch, any } = await forgetLoading(deps);
  if (!any) return refused("nothingToCancel");
  if (fetch)
    await deps
      .askSite(fetch.tabId, "cancel-administrations", { documentKey: fetch.documentKey })
      .catch(noneWhenSilent);
  return done("loadCancelled");
}

/** Gives setups the name of their division, where the division was typed or came from a file. */
async function nameTyped(deps: Deps, known: KnownAdministrations): Promise<void> {
  const named = (setup: Setup) => withKnownName(setup, known);
  const { items } = await readSetups(deps);
  if (!items.some((setup) => named(setup) !== setup)) return;
  await changeSetups(deps, (setups) => ({ ...setups, items: setups.items.map(named) })).catch(
    // Ignore a failure here: the list itself is saved already.
    () => undefined,
  );
  void pushSettings(deps).catch(() => undefined);
}

/**
 * Checks and saves the list that a document sent with its ticket, packed and compressed. Refuses where the load was
 * cancelled. Returns the result.
 */
export async function takeAdministrations(
  deps: Deps,
  tabId: number,
  country: Country,
  list: string,
): Promise<ActionResult> {
  const isWanted = async () => (await readFetch(deps))?.tabId === tabId;
  if (!(await isWanted())) return refused("loadCancelled");
  const checked = await checkedList(list);
  // The user may have cancelled the load while the list was unpacked.
  if (!(await isWanted())) return refused("loadCancelled");
  if (!checked) return failed("administrationsBroken");
  const count = await keepAdministrations(deps, country, checked);
  if (count === null) return failed("administrationsTooLarge");
  await nameTyped(deps, knownFrom(country, checked.packed));
  return count === 0 ? failed("administrationsNone") : done("administrationsLoaded", String(count));
}

/**
 * Continues a load that waits for a sign-in, after the user has signed in. The tab may be the one that was opened for
 * the load, or any other tab of the country. Does nothing where no load waits.
 */
export async function goOnLoading(
  deps: Deps,
  tabId: number,
  facts: PageFacts,
  documentKey: string,
): Promise<void> {
  if (facts.kind !== "exact-signed-in") return;
  const pending = await beginPending(deps, facts.country, { tabId, documentKey });
  if (!pending) return;
  const { askedFrom } = pending;
  const result = await fetchIn(deps, { tabId, documentKey, facts });
  const wanted = await endPending(deps, documentKey);
  // The menu still looks signed in after the session has ended. Then wait for the sign-in again.
  if (result.code === "signedOut" && wanted) return awaitSignIn(deps, pending);
  await keepResult(deps, tabId, result);
  if (askedFrom === undefined) return;
  await keepResult(deps, askedFrom, result);
  if (result.result !== "done" || tabId !== pending.tabId || !facts.listsAdministrations) return;
  await deps.showTab(askedFrom).catch(() => undefined);
  await deps.closeTab(tabId);
}

/** Saves the result that the load in this document was interrupted. Returns false where there was no such load. */
export async function sayInterrupted(deps: Deps, tabId: number, documentKey: string): Promise<boolean> {
  const pending = await takeInterrupted(deps, documentKey);
  if (!pending) return false;
  const result = failed("loadInterrupted");
  await keepResult(deps, tabId, result);
  if (pending.askedFrom !== undefined) await keepResult(deps, pending.askedFrom, result);
  return true;
}
