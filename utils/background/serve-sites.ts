// What the keeper does for content scripts, once sender, shape and ticket were found right.
import { countryFromHost } from "../domain/countries.ts";
import type { SiteMessage, SiteMessageName } from "../messages/from-sites.ts";
import { takeCredentials } from "./actions/capture.ts";
import { act } from "./act.ts";
import { giveValues, takeReport } from "./actions/fill.ts";
import { goOnLoading, sayInterrupted, takeAdministrations } from "./actions/load-administrations.ts";
import { noteChangedSince, noteProgress } from "./progress.ts";
import { keepResult } from "./fills.ts";
import { clearBadge, clearStaleBadge } from "./result-badge.ts";
import { noteBytes } from "./loading.ts";
import { failed, refused } from "./actions/result.ts";
import { readOptions } from "./stored-options.ts";
import { noteOffered, whyNoPress } from "./page-button.ts";
import { inChosenLanguage } from "./site-texts.ts";
import type { Surroundings } from "./deps.ts";
import type { Ticket } from "./tickets.ts";
import { whatIsTold } from "./page-settings.ts";

/** A top document of one of the six hosts. */
export interface Site {
  tabId: number;
  origin: string;
}

export type SiteServices = {
  [Name in SiteMessageName]: (
    around: Surroundings,
    site: Site,
    message: SiteMessage<Name>,
    ticket: Ticket | null,
  ) => Promise<unknown>;
};

export const siteServices: SiteServices = {
  "page-facts": async (around, { tabId }, { facts, documentKey, again }) => {
    await around.session.set(`page:${tabId}`, facts);
    await noteOffered(around, tabId, { facts, documentKey });
    await clearStaleBadge(around, tabId, documentKey);
    await noteChangedSince(around, tabId, { facts, documentKey });
    await noteProgress(around, facts);
    if (again && (await sayInterrupted(around, tabId, documentKey))) return null;
    await goOnLoading(around, tabId, facts, documentKey);
    return null;
  },
  "bring-craft": async (around, { tabId, origin }) =>
    (await around.bringCraft(tabId, origin)) ? whatIsTold(around) : null,
  "fill-request": async (around, { tabId }, seen) => {
    const { pageButton } = await readOptions(around);
    const stop = pageButton ? await whyNoPress(around, tabId, seen.documentKey) : refused("page-button-off");
    const result = stop ?? (await act(around, tabId, { action: "fill-form" }, seen));
    await keepResult(around, tabId, result);
    await clearBadge(around, tabId);
    return inChosenLanguage(around, result);
  },
  credentials: (around, _site, message, ticket) => takeCredentials(around, ticket!, message),
  "administrations-progress": async (around, { tabId }, { bytes }) => {
    await noteBytes(around, tabId, bytes);
    return null;
  },
  "administrations-text": (around, { tabId, origin }, { text }) => {
    const country = countryFromHost(new URL(origin).host);
    return country
      ? takeAdministrations(around, tabId, country, text)
      : Promise.resolve(failed("country-not-listed"));
  },
  "fill-values": (around, _site, _message, ticket) => giveValues(around, ticket!),
  "fill-report": async (around, _site, message, ticket) => {
    await takeReport(around, ticket!, message);
    return null;
  },
};
