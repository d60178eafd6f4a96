// Loading the list: a signed-in tab of the country fetches XMLDivisions.aspx once; where there is none it is opened,
// and read in place as soon as the person has signed in.
import { parseAdministrations } from "../../exact/parse-administrations.ts";
import type { Seen } from "../../domain/actions.ts";
import { countryFromHost, type Country } from "../../domain/countries.ts";
import type { PageFacts } from "../../domain/facts.ts";
import type { Setup } from "../../domain/schemas.ts";
import { administrationsUrl, exactOrigin } from "../../domain/sites.ts";
import type { ActionResult } from "../../domain/view.ts";
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
import type { Surroundings } from "../deps.ts";
import { makeTicket } from "../tickets.ts";
import { answered, done, failed, refused } from "./result.ts";

interface ExactTab {
  tabId: number;
  documentKey: string;
  facts: PageFacts;
}

/** The page of Exact Online in a tab; null for any other. */
async function exactTab(around: Surroundings, tabId: number | undefined): Promise<ExactTab | null> {
  const looked = await lookAt(around, tabId).catch(async (fault: unknown) => {
    // Only a page of Exact's own is waited for: any other in the tab says nothing of lists.
    const url = tabId === undefined ? undefined : (await around.tabPlace(tabId))?.url;
    if (url !== undefined && countryFromHost(new URL(url).host)) throw fault;
    return noneWhenSilent(fault);
  });
  return looked && tabId !== undefined && looked.facts.kind.startsWith("exact-")
    ? { tabId, ...looked }
    : null;
}

/** The first signed-in tab of a country. */
async function signedInTab(around: Surroundings, country: Country): Promise<ExactTab | null> {
  for (const { id } of await around.tabsOn(exactOrigin(country))) {
    const tab = await exactTab(around, id).catch(noneWhenSilent);
    if (tab?.facts.kind === "exact-signed-in") return tab;
  }
  return null;
}

async function fetchIn(around: Surroundings, { tabId, documentKey, facts }: ExactTab): Promise<ActionResult> {
  if (!facts.country) return refused("country-not-listed");
  const ended = await noteFetch(around, { tabId, documentKey, country: facts.country });
  const ticket = await makeTicket(around, { kind: "administrations", tabId, documentKey });
  const result = await Promise.race([
    around.askSite(tabId, "fetch-administrations", { ticket, documentKey }).then(answered),
    whatBecomesOf(around, documentKey).then((end) =>
      end === "silent" ? failed("page-silent") : refused("load-cancelled"),
    ),
  ]);
  await ended();
  return result;
}

async function openList(
  around: Surroundings,
  country: Country,
  askedFrom: number | undefined,
): Promise<ActionResult> {
  const tabId = await around.openTab(administrationsUrl(country), askedFrom);
  if (tabId === null) return failed("page-gone");
  await awaitSignIn(around, { tabId, country, ...(askedFrom !== undefined && { askedFrom }) });
  return { result: "partly", code: "administrations-opened" };
}

/**
 * Loads the administrations of the country the person named, else of the page of Exact Online that was shown, else of
 * the setup that was shown. Without a name the page counts most: what they see is what they mean.
 */
export async function loadAdministrations(
  around: Surroundings,
  tabId: number | undefined,
  wanted: Country | undefined,
  seen: Seen,
): Promise<ActionResult> {
  // Looking for a page takes its time where pages are busy: it can be cancelled as well.
  const asked = await noteAsked(around, wanted);
  try {
    return await load(around, tabId, wanted, seen, asked);
  } finally {
    await forgetAsked(around, asked);
  }
}

async function load(
  around: Surroundings,
  tabId: number | undefined,
  wanted: Country | undefined,
  seen: Seen,
  asked: string,
): Promise<ActionResult> {
  const page = await exactTab(around, tabId);
  if (!wanted && page && page.documentKey !== seen.documentKey) return failed("page-gone");
  const here = !wanted || page?.facts.country === wanted ? page : null;
  const setup = wanted || here?.facts.country ? null : await setupShown(around, seen.setupId);
  if (setup && isRefusal(setup)) return setup;
  const country = wanted ?? here?.facts.country ?? setup?.country;
  if (!country) return refused("country-missing");
  const tab = here?.facts.kind === "exact-signed-in" ? here : await signedInTab(around, country);
  if (!(await isAsked(around, asked))) return refused("load-cancelled");
  if (!tab) return openList(around, country, tabId);
  const result = await fetchIn(around, tab);
  // The menu of an ended session looks signed in: the page that asks to sign in is the way on.
  return result.code === "signed-out" ? openList(around, country, tabId) : result;
}

/** Ends the load that is on its way, wherever it was asked for. The earlier list stays. */
export async function cancelLoad(around: Surroundings): Promise<ActionResult> {
  const { fetch, any } = await forgetLoading(around);
  if (!any) return refused("nothing-to-cancel");
  if (fetch)
    await around
      .askSite(fetch.tabId, "cancel-administrations", { documentKey: fetch.documentKey })
      .catch(noneWhenSilent);
  return done("load-cancelled");
}

/** Setups whose division was typed, or came from a file, are told its name. */
async function nameTyped(around: Surroundings, known: KnownAdministrations): Promise<void> {
  const named = (setup: Setup) => withKnownName(setup, known);
  const { items } = await readSetups(around);
  if (items.some((setup) => named(setup) !== setup))
    await changeSetups(around, (setups) => ({ ...setups, items: setups.items.map(named) })).catch(
      // The list is kept all the same.
      () => undefined,
    );
}

/** Reads and keeps the text a document handed over with its ticket, unless the load was cancelled meanwhile. */
export async function takeAdministrations(
  around: Surroundings,
  tabId: number,
  country: Country,
  text: string,
): Promise<ActionResult> {
  const parsed = parseAdministrations(text);
  if ((await readFetch(around))?.tabId !== tabId) return refused("load-cancelled");
  if (!parsed.ok) return failed(parsed.code);
  const kept = await keepAdministrations(around, country, parsed.administrations);
  if (!kept) return failed("administrations-too-large");
  await nameTyped(around, knownFrom(country, parsed.administrations));
  return parsed.administrations.length === 0
    ? failed("administrations-none")
    : done("administrations-loaded", String(parsed.administrations.length));
}

/**
 * Goes on with a load that waited for a sign-in: in the tab that was opened for it, or in whichever tab of the country
 * the person signed in.
 */
export async function goOnLoading(
  around: Surroundings,
  tabId: number,
  facts: PageFacts,
  documentKey: string,
): Promise<void> {
  if (facts.kind !== "exact-signed-in") return;
  const pending = await beginPending(around, facts.country, { tabId, documentKey });
  if (!pending) return;
  const { askedFrom } = pending;
  const result = await fetchIn(around, { tabId, documentKey, facts });
  const wanted = await endPending(around, documentKey);
  // The menu of an ended session looks signed in: the sign-in is still to come.
  if (result.code === "signed-out" && wanted) return awaitSignIn(around, pending);
  await keepResult(around, tabId, result);
  if (askedFrom === undefined) return;
  await keepResult(around, askedFrom, result);
  if (result.result !== "done" || tabId !== pending.tabId || !facts.listsAdministrations) return;
  await around.showTab(askedFrom).catch(() => undefined);
  await around.closeTab(tabId);
}

/** Says of a load that went on by itself in a document that it was interrupted. False when none was. */
export async function sayInterrupted(
  around: Surroundings,
  tabId: number,
  documentKey: string,
): Promise<boolean> {
  const pending = await takeInterrupted(around, documentKey);
  if (!pending) return false;
  const result = failed("load-interrupted");
  await keepResult(around, tabId, result);
  if (pending.askedFrom !== undefined) await keepResult(around, pending.askedFrom, result);
  return true;
}
