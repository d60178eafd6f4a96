// The registration dialog: name and redirect URI are written in; terms and Register stay the person's.
import { redirectUri } from "../../setup/sites.ts";
import type { ActionResult } from "../../setup/view.ts";
import { lookAt, whyNoPage } from "../pages.ts";
import { activeOf, readSetups } from "../setups.ts";
import type { Surroundings } from "../surroundings.ts";
import { answered, refused, refusedBy } from "./result.ts";

export async function fillRegistration(
  around: Surroundings,
  tabId: number | undefined,
): Promise<ActionResult> {
  const looked = await lookAt(around, tabId);
  if (!looked || tabId === undefined) return whyNoPage(around, tabId);
  if (!looked.facts.kind.startsWith("app-centre")) return refused("wrong-page");
  if (looked.facts.problem === "country-not-listed") return refused("country-not-listed");
  if (looked.facts.kind !== "app-centre-register") return refusedBy(looked.facts, "no-registration");
  const { title } = activeOf(await readSetups(around));
  const name = title === "" ? "API Center" : `API Center ${title}`.slice(0, 50).trim();
  const { documentKey } = looked;
  return answered(await around.askSite(tabId, "fill-registration", { name, redirectUri, documentKey }));
}
