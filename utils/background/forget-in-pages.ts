// Forgetting reaches open pages: what stood in a form before a fill may be another connection's secret.
import { apiCenterOrigin } from "../domain/sites.ts";
import { withPatience } from "./patient-deps.ts";
import type { Deps } from "./deps.ts";

/** Has every open page of API Center forget the secret that stood in its form before a fill. Never rejects. */
export async function forgetInPages(deps: Deps): Promise<void> {
  const { askSite } = withPatience(deps);
  const tabs = await deps.tabsOn(apiCenterOrigin).catch(() => []);
  await Promise.allSettled(tabs.map(({ id }) => askSite(id, "forget-former", {})));
}
