// Makes open pages forget the value that a form had before a fill. That value may be the secret of another connection.
import { apiCenterOrigin } from "../domain/sites.ts";
import { withPatience } from "./patient-deps.ts";
import type { Deps } from "./deps.ts";

/** Asks every open page of API Center to forget the secret that its form had before a fill. Never rejects. */
export async function forgetInPages(deps: Deps): Promise<void> {
  const { askSite } = withPatience(deps);
  const tabs = await deps.tabsOn(apiCenterOrigin).catch(() => []);
  await Promise.allSettled(tabs.map(({ id }) => askSite(id, "forget-former", {})));
}
