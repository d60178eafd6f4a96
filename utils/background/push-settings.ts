// Sends the current settings to open pages, so that they apply at once, without a reload.
import { apiCenterOrigin, appCentreOrigin } from "../domain/sites.ts";
import { pageSettings } from "./page-settings.ts";
import { noneWhenSilent, withPatience } from "./patient-deps.ts";
import type { Deps } from "./deps.ts";

/** Sends the settings to every open page of API Center and the App Centre. A busy page gets them later. */
export async function pushSettings(deps: Deps): Promise<void> {
  const { askSite } = withPatience(deps);
  const tabs = await Promise.all([apiCenterOrigin, appCentreOrigin].map((origin) => deps.tabsOn(origin)));
  const open = tabs.flat();
  if (open.length === 0) return;
  const settings = await pageSettings(deps);
  await Promise.all(open.map(({ id }) => askSite(id, "settings", settings).catch(noneWhenSilent)));
}
