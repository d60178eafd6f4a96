// Serves the messages of content scripts, after `broker.ts` has checked their sender, shape and ticket.
import { countryFromHost } from "../domain/countries.ts";
import {
  fromSites,
  type PlainMessageName,
  type SiteAnswer,
  type SiteMessage,
  type TicketMessageName,
} from "../messages/from-sites.ts";
import { takeCredentials } from "./actions/capture.ts";
import { act } from "./act.ts";
import { giveValues, takeReport } from "./actions/request-fill.ts";
import { goOnLoading, sayInterrupted, takeAdministrations } from "./actions/load-administrations.ts";
import { notePage } from "./note-page.ts";
import { keepResult } from "./fills.ts";
import { clearBadge } from "./result-badge.ts";
import { noteBytes } from "./loading.ts";
import { failed, refused } from "./actions/result.ts";
import { readOptions } from "./stored-options.ts";
import { whyNoPress } from "./page-button.ts";
import { inChosenLanguage } from "./site-texts.ts";
import type { Deps } from "./deps.ts";
import type { Ticket } from "./tickets.ts";
import { pageSettings } from "./page-settings.ts";

/** The top document of a tab, on one of the six hosts. */
export interface SiteDocument {
  tabId: number;
  origin: string;
}

/** One function for each message without a ticket. */
export type SiteServices = {
  readonly [Name in PlainMessageName]: (
    deps: Deps,
    site: SiteDocument,
    message: SiteMessage<Name>,
  ) => Promise<SiteAnswer<Name>>;
};

/** One function for each message with a ticket. The ticket is used up already and is passed in. */
export type TicketServices = {
  readonly [Name in TicketMessageName]: (
    deps: Deps,
    site: SiteDocument,
    message: SiteMessage<Name>,
    ticket: Ticket,
  ) => Promise<SiteAnswer<Name>>;
};

/** The functions that serve messages without a ticket. */
export const siteServices: SiteServices = {
  "page-facts": async (deps, { tabId, origin }, { facts, documentKey, again }) => {
    const settings = await notePage(deps, tabId, { facts, documentKey });
    const interrupted = again && (await sayInterrupted(deps, tabId, documentKey));
    if (!interrupted) await goOnLoading(deps, tabId, facts, documentKey);
    return fromSites["load-engine"].from.includes(origin) ? settings : null;
  },
  "load-engine": async (deps, { tabId, origin }) =>
    (await deps.loadEngine(tabId, origin)) ? pageSettings(deps) : null,
  "load-list-engine": (deps, { tabId, origin }) => deps.loadEngine(tabId, origin),
  "fill-request": async (deps, { tabId }, shown) => {
    const { pageButton } = await readOptions(deps);
    const stop = pageButton ? await whyNoPress(deps, tabId, shown.documentKey) : refused("pageButtonOff");
    const result = stop ?? (await act(deps, tabId, { action: "fill-form" }, shown));
    await keepResult(deps, tabId, result);
    await clearBadge(deps, tabId);
    return inChosenLanguage(deps, result);
  },
  "administrations-progress": async (deps, { tabId }, { bytes }) => {
    await noteBytes(deps, tabId, bytes);
    return null;
  },
};

/** The functions that serve messages with a ticket. */
export const ticketServices: TicketServices = {
  credentials: (deps, _site, message, ticket) => takeCredentials(deps, ticket, message),
  "administrations-list": (deps, { tabId, origin }, { list }) => {
    const country = countryFromHost(new URL(origin).host);
    return country
      ? takeAdministrations(deps, tabId, country, list)
      : Promise.resolve(failed("countryNotListed"));
  },
  "fill-values": (deps, _site, _message, ticket) => giveValues(deps, ticket),
  "fill-report": async (deps, _site, message, ticket) => {
    await takeReport(deps, ticket, message);
    return null;
  },
};
