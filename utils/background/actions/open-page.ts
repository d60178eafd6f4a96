// Opens the right page of the right country. Shows a tab that is open already instead of a new one.
import type { Shown } from "../../domain/what-was-shown.ts";
import { countryFromAppCentrePath, type Country } from "../../domain/countries.ts";
import {
  apiCenterOrigin,
  appCentreOrigin,
  appCentreUrl,
  exactOnlineUrl,
  exactOrigin,
} from "../../domain/sites.ts";
import type { ActionResult } from "../../domain/sentences.ts";
import { lookAt } from "../pages.ts";
import { isRefusal, setupShown } from "../shown.ts";
import type { Deps } from "../deps.ts";
import { done, failed, refused } from "./result.ts";

async function open(
  deps: Deps,
  url: string,
  origin: string,
  tabId: number | undefined,
  fits: (url: URL) => boolean = () => true,
): Promise<ActionResult> {
  const there = (await deps.tabsOn(origin)).filter((tab) => tab.url !== undefined && fits(new URL(tab.url)));
  if (there.some(({ id }) => id === tabId)) return done("alreadyHere");
  if (there[0]) {
    await deps.showTab(there[0].id);
    return done("opened");
  }
  return (await deps.openTab(url, tabId)) === null ? failed("pageGone") : done("opened");
}

/**
 * Returns the country that the user chose, else that of the setup that was shown, else that of the page that was shown.
 */
async function countryFor(
  deps: Deps,
  tabId: number | undefined,
  wanted: Country | undefined,
  { setupId, documentKey }: Shown,
): Promise<Country | ActionResult> {
  if (wanted) return wanted;
  const setup = await setupShown(deps, setupId);
  if (isRefusal(setup)) return setup;
  if (setup.country) return setup.country;
  const looked = await lookAt(deps, tabId);
  const ofPage = looked?.documentKey === documentKey ? looked?.facts.country : undefined;
  return ofPage ?? refused("countryMissing");
}

/** Opens API Center, or shows its open tab. Returns the result. */
export function openApiCenter(deps: Deps, tabId: number | undefined): Promise<ActionResult> {
  return open(deps, `${apiCenterOrigin}/`, apiCenterOrigin, tabId);
}

/** Opens the App Centre of the country, or shows its open tab. Returns the result. */
export async function openAppCentre(
  deps: Deps,
  tabId: number | undefined,
  wanted: Country | undefined,
  shown: Shown,
): Promise<ActionResult> {
  const country = await countryFor(deps, tabId, wanted, shown);
  if (typeof country !== "string") return country;
  const fits = ({ pathname }: URL) => countryFromAppCentrePath(pathname) === country;
  return open(deps, appCentreUrl(country), appCentreOrigin, tabId, fits);
}

/** Opens Exact Online of the country, or shows its open tab. Returns the result. */
export async function openExactOnline(
  deps: Deps,
  tabId: number | undefined,
  wanted: Country | undefined,
  shown: Shown,
): Promise<ActionResult> {
  const country = await countryFor(deps, tabId, wanted, shown);
  return typeof country === "string"
    ? open(deps, exactOnlineUrl(country), exactOrigin(country), tabId)
    : country;
}
