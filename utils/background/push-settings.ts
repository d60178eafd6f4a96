// Tells open pages of API Center what counts now, the button's being wanted above all: at once, without a reload.
import { apiCenterOrigin } from "../domain/sites.ts";
import { noneWhenSilent } from "./patient-deps.ts";
import { lookAt } from "./pages.ts";
import type { Deps } from "./deps.ts";

/** Open pages show or take away the button at once: being looked at tells them. */
export async function pushSettings(deps: Deps): Promise<void> {
  const tabs = await deps.tabsOn(apiCenterOrigin);
  await Promise.all(tabs.map(({ id }) => lookAt(deps, id).catch(noneWhenSilent)));
}
