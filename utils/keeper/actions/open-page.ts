// Ways to the right page of the right country: a tab that is there already is brought to the front.
import { countryFromAppCentrePath, type Country } from "../../setup/countries.ts";
import {
  apiCenterOrigin,
  appCentreOrigin,
  appCentreUrl,
  exactOnlineUrl,
  exactOrigin,
} from "../../setup/sites.ts";
import type { ActionResult } from "../../setup/view.ts";
import { factsOf } from "../pages.ts";
import { activeOf, readSetups } from "../setups.ts";
import type { Surroundings } from "../surroundings.ts";
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

async function countryFor(
  around: Surroundings,
  tabId: number | undefined,
  wanted: Country | undefined,
): Promise<Country | undefined> {
  return wanted ?? activeOf(await readSetups(around)).country ?? (await factsOf(around, tabId)).country;
}

export function openApiCenter(around: Surroundings, tabId: number | undefined): Promise<ActionResult> {
  return open(around, `${apiCenterOrigin}/`, apiCenterOrigin, tabId);
}

export async function openAppCentre(
  around: Surroundings,
  tabId: number | undefined,
  wanted: Country | undefined,
): Promise<ActionResult> {
  const country = await countryFor(around, tabId, wanted);
  if (!country) return refused("country-missing");
  const fits = ({ pathname }: URL) => countryFromAppCentrePath(pathname) === country;
  return open(around, appCentreUrl(country), appCentreOrigin, tabId, fits);
}

export async function openExactOnline(
  around: Surroundings,
  tabId: number | undefined,
  wanted: Country | undefined,
): Promise<ActionResult> {
  const country = await countryFor(around, tabId, wanted);
  return country
    ? open(around, exactOnlineUrl(country), exactOrigin(country), tabId)
    : refused("country-missing");
}
