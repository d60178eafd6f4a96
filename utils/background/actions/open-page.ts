// Ways to the right page of the right country: a tab that is there already is brought to the front.
import type { Seen } from "../../domain/actions.ts";
import { countryFromAppCentrePath, type Country } from "../../domain/countries.ts";
import {
  apiCenterOrigin,
  appCentreOrigin,
  appCentreUrl,
  exactOnlineUrl,
  exactOrigin,
} from "../../domain/sites.ts";
import type { ActionResult } from "../../domain/view.ts";
import { lookAt } from "../pages.ts";
import { isRefusal, setupShown } from "../shown.ts";
import type { Surroundings } from "../deps.ts";
import { done, failed, refused } from "./result.ts";

async function open(
  around: Surroundings,
  url: string,
  origin: string,
  tabId: number | undefined,
  fits: (url: URL) => boolean = () => true,
): Promise<ActionResult> {
  const there = (await around.tabsOn(origin)).filter(({ url }) => url !== undefined && fits(new URL(url)));
  if (there.some(({ id }) => id === tabId)) return done("already-here");
  if (there[0]) {
    await around.showTab(there[0].id);
    return done("opened");
  }
  return (await around.openTab(url, tabId)) === null ? failed("page-gone") : done("opened");
}

/** The country the person named, else that of the setup that was shown, else of the page that was. */
async function countryFor(
  around: Surroundings,
  tabId: number | undefined,
  wanted: Country | undefined,
  { setupId, documentKey }: Seen,
): Promise<Country | ActionResult> {
  if (wanted) return wanted;
  const setup = await setupShown(around, setupId);
  if (isRefusal(setup)) return setup;
  if (setup.country) return setup.country;
  const looked = await lookAt(around, tabId);
  const ofPage = looked?.documentKey === documentKey ? looked?.facts.country : undefined;
  return ofPage ?? refused("country-missing");
}

export function openApiCenter(around: Surroundings, tabId: number | undefined): Promise<ActionResult> {
  return open(around, `${apiCenterOrigin}/`, apiCenterOrigin, tabId);
}

export async function openAppCentre(
  around: Surroundings,
  tabId: number | undefined,
  wanted: Country | undefined,
  seen: Seen,
): Promise<ActionResult> {
  const country = await countryFor(around, tabId, wanted, seen);
  if (typeof country !== "string") return country;
  const fits = ({ pathname }: URL) => countryFromAppCentrePath(pathname) === country;
  return open(around, appCentreUrl(country), appCentreOrigin, tabId, fits);
}

export async function openExactOnline(
  around: Surroundings,
  tabId: number | undefined,
  wanted: Country | undefined,
  seen: Seen,
): Promise<ActionResult> {
  const country = await countryFor(around, tabId, wanted, seen);
  return typeof country === "string"
    ? open(around, exactOnlineUrl(country), exactOrigin(country), tabId)
    : country;
}
