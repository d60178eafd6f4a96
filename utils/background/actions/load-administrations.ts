// Loading the list: a signed-in tab of the country fetches XMLDivisions.aspx once; where there is none it is opened,
// and read in place as soon as the user has signed in.
import { parseAdministrations } from "../../exact/parse-administrations.ts";
import type { Shown } from "../../domain/what-was-shown.ts";
import { countryFromHost, type Country } from "../../domain/countries.ts";
import type { PageFacts } from "../../domain/facts.ts";
import type { Setup } from "../../domain/schemas.ts";
import { administrationsUrl, exactOrigin } from "../../domain/sites.ts";
import type { ActionResult } from "../../domain/sentences.ts";
import { keepAdministrations } from "../stored-administrations.ts";
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

/** The page of Exact Online in a tab; null for any other. */
async function exactTab(deps: Deps, tabId: number | undefined): Promise<ExactTab | null> {
  const looked = await lookAt(deps, tabId).catch(async (fault: unknown) => {
    // Only a page of Exact's own is waited for: any other in the tab says nothing of lists.
    const url = tabId === undefined ? undefined : (await deps.tabPlace(tabId))?.url;
    if (url !== undefined && countryFromHost(new URL(url).host)) throw fault;
    return noneWhenSilent(fault);
  });
  return looked && tabId !== undefined && looked.facts.kind.startsWith("exact-")
    ? { tabId, ...looked }
    : null;
}

/** The first signed-in tab of a country. */
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
 * Loads the administrations of the country the user named, else of the page of Exact Online that was shown, else of
 * the setup that was shown. Without a name the page counts most: what they see is what they mean.
 */
export async function loadAdministrations(
  deps: Deps,
  tabId: number | undefined,
  wanted: Country | undefined,
  shown: Shown,
): Promise<ActionResult> {
  // Looking for a page takes its time where pages are busy: it can be cancelled as well.
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
  // The menu of an ended session looks signed in: the page that asks to sign in is the way on.
  return result.code === "signedOut" ? openList(deps, country, tabId) : result;
}

/** Ends the load that is on its way, wherever it was asked for. The earlier list stays. */
export async function cancelLoad(deps: Deps): Promise<ActionResult> {
  const { fetch, any } = await forgetLoading(deps);
  if (!any) return refused("nothingToCancel");
  if (fetch)
    await deps
      .askSite(fetch.tabId, "cancel-administrations", { documentKey: fetch.documentKey })
      .catch(noneWhenSilent);
  return done("loadCancelled");
}

/** Setups whose division was typed, or came from a file, are told its name. */
async function nameTyped(deps: Deps, known: KnownAdministrations): Promise<void> {
  const named = (setup: Setup) => withKnownName(setup, known);
  const { items } = await readSetups(deps);
  if (!items.some((setup) => named(setup) !== setup)) return;
  await changeSetups(deps, (setups) => ({ ...setups, items: setups.items.map(named) })).catch(
    // The list is kept all the same.
    () => undefined,
  );
  void pushSettings(deps).catch(() => undefined);
}

/** Reads and keeps the text a document handed over with its ticket, unless the load was cancelled meanwhile. */
export async function takeAdministrations(
  deps: Deps,
  tabId: number,
  country: Country,
  text: string,
): Promise<ActionResult> {
  const parsed = parseAdministrations(text);
  if ((await readFetch(deps))?.tabId !== tabId) return refused("loadCancelled");
  if (!parsed.ok) return failed(parsed.code);
  const kept = await keepAdministrations(deps, country, parsed.administrations);
  if (!kept) return failed("administrationsTooLarge");
  await nameTyped(deps, knownFrom(country, parsed.administrations));
  return parsed.administrations.length === 0
    ? failed("administrationsNone")
    : done("administrationsLoaded", String(parsed.administrations.length));
}

/**
 * Goes on with a load that waited for a sign-in: in the tab that was opened for it, or in whichever tab of the country
 * the user signed in.
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
  // The menu of an ended session looks signed in: the sign-in is still to come.
  if (result.code === "signedOut" && wanted) return awaitSignIn(deps, pending);
  await keepResult(deps, tabId, result);
  if (askedFrom === undefined) return;
  await keepResult(deps, askedFrom, result);
  if (result.result !== "done" || tabId !== pending.tabId || !facts.listsAdministrations) return;
  await deps.showTab(askedFrom).catch(() => undefined);
  await deps.closeTab(tabId);
}

/** Says of a load that went on by itself in a document that it was interrupted. False when none was. */
export async function sayInterrupted(deps: Deps, tabId: number, documentKey: string): Promise<boolean> {
  const pending = await takeInterrupted(deps, documentKey);
  if (!pending) return false;
  const result = failed("loadInterrupted");
  await keepResult(deps, tabId, result);
  if (pending.askedFrom !== undefined) await keepResult(deps, pending.askedFrom, result);
  return true;
}
