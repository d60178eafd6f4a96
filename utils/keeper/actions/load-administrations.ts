// Loading the list: a signed-in tab of the country fetches XMLDivisions.aspx once; where there is none it is opened,
// and read in place as soon as the person has signed in.
import * as z from "zod/mini";
import { parseAdministrations } from "../../exact/administrations.ts";
import type { Country } from "../../setup/countries.ts";
import type { PageFacts } from "../../setup/facts.ts";
import { countrySchema } from "../../setup/schemas.ts";
import { administrationsUrl, exactOrigin } from "../../setup/sites.ts";
import type { ActionResult } from "../../setup/view.ts";
import { keepAdministrations } from "../administrations.ts";
import { keepResult } from "../fills.ts";
import { lookAt } from "../pages.ts";
import { activeOf, readSetups } from "../setups.ts";
import type { Surroundings } from "../surroundings.ts";
import { makeTicket } from "../tickets.ts";
import { answered, done, failed, refused } from "./result.ts";

const pendingKey = "pending-load";
/** How long an opened page is awaited, in milliseconds: signing in takes a code from a telephone. */
const patience = 10 * 60_000;

const pendingSchema = z.strictObject({
  tabId: z.number(),
  country: countrySchema,
  /** The tab the person came from: where the result is shown. */
  askedFrom: z.exactOptional(z.number()),
  expires: z.number(),
});

interface ExactTab {
  tabId: number;
  documentKey: string;
  facts: PageFacts;
}

async function exactTab(around: Surroundings, tabId: number | undefined): Promise<ExactTab | null> {
  const looked = await lookAt(around, tabId);
  return looked && tabId !== undefined && looked.facts.kind.startsWith("exact-")
    ? { tabId, ...looked }
    : null;
}

/** The first signed-in tab of a country. */
async function signedInTab(around: Surroundings, country: Country): Promise<ExactTab | null> {
  for (const { id } of await around.tabsOn(exactOrigin(country))) {
    const tab = await exactTab(around, id);
    if (tab?.facts.kind === "exact-signed-in") return tab;
  }
  return null;
}

async function fetchIn(around: Surroundings, { tabId, documentKey }: ExactTab): Promise<ActionResult> {
  const { activeId } = await readSetups(around);
  const ticket = await makeTicket(around, { kind: "administrations", tabId, setupId: activeId, documentKey });
  return answered(await around.askSite(tabId, "fetch-administrations", { ticket, documentKey }));
}

async function openList(
  around: Surroundings,
  country: Country,
  askedFrom: number | undefined,
): Promise<ActionResult> {
  const tabId = await around.openTab(administrationsUrl(country), askedFrom);
  if (tabId === null) return failed("page-gone");
  await around.session.set(pendingKey, {
    tabId,
    country,
    ...(askedFrom !== undefined && { askedFrom }),
    expires: around.now() + patience,
  });
  return { result: "partly", code: "administrations-opened" };
}

/**
 * Loads the administrations of the country of the page in the tab, else of the given one, else of the setup.
 * A page the person is on counts most: what they see is what they mean.
 */
export async function loadAdministrations(
  around: Surroundings,
  tabId: number | undefined,
  wanted: Country | undefined,
): Promise<ActionResult> {
  const here = await exactTab(around, tabId);
  const country = here?.facts.country ?? wanted ?? activeOf(await readSetups(around)).country;
  if (!country) return refused("country-missing");
  const tab = here?.facts.kind === "exact-signed-in" ? here : await signedInTab(around, country);
  if (!tab) return openList(around, country, tabId);
  const result = await fetchIn(around, tab);
  // The menu of an ended session looks signed in: the page that asks to sign in is the way on.
  return result.code === "signed-out" ? openList(around, country, tabId) : result;
}

/** Reads and keeps the text a document handed over with its ticket. */
export async function takeAdministrations(
  around: Surroundings,
  country: Country,
  text: string,
): Promise<ActionResult> {
  const parsed = parseAdministrations(text);
  if (!parsed.ok) return failed(parsed.code);
  const kept = await keepAdministrations(around, country, parsed.administrations);
  if (!kept) return failed("administrations-too-large");
  return parsed.administrations.length === 0
    ? failed("administrations-none")
    : done("administrations-loaded", String(parsed.administrations.length));
}

/** Goes on with a load that waited for this tab: the list is open, or the person has signed in. */
export async function goOnLoading(
  around: Surroundings,
  tabId: number,
  facts: PageFacts,
  documentKey: string,
): Promise<void> {
  if (facts.kind !== "exact-signed-in") return;
  const pending = await around.exclusively(pendingKey, async () => {
    const { success, data } = pendingSchema.safeParse(await around.session.get(pendingKey));
    if (!success || data.tabId !== tabId || data.country !== facts.country) return null;
    await around.session.remove(pendingKey);
    return data.expires > around.now() ? data : null;
  });
  if (!pending) return;
  const result = await fetchIn(around, { tabId, documentKey, facts });
  const { askedFrom } = pending;
  await keepResult(around, tabId, result);
  if (askedFrom === undefined) return;
  await keepResult(around, askedFrom, result);
  if (result.result !== "done" || !facts.listsAdministrations) return;
  await around.showTab(askedFrom).catch(() => undefined);
  await around.closeTab(tabId);
}
