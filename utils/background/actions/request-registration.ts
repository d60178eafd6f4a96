// Fills the name and the redirect URI of an app into the registration dialog. The user accepts the terms and registers.
import type { Shown } from "../../domain/what-was-shown.ts";
import { redirectUri } from "../../domain/sites.ts";
import type { ActionResult } from "../../domain/sentences.ts";
import { isRefusal, pageShown, setupShown } from "../shown.ts";
import type { Deps } from "../deps.ts";
import { answered, refused, refusedBy } from "./result.ts";

/** Asks the document that was shown to fill its registration dialog. Returns the result. */
export async function requestRegistration(
  deps: Deps,
  tabId: number | undefined,
  shown: Shown,
): Promise<ActionResult> {
  const setup = await setupShown(deps, shown.setupId);
  if (isRefusal(setup)) return setup;
  const looked = await pageShown(deps, tabId, shown);
  if (isRefusal(looked)) return looked;
  if (!looked.facts.kind.startsWith("app-centre")) return refused("wrongPage");
  if (looked.facts.problem === "countryNotListed") return refused("countryNotListed");
  if (looked.facts.kind !== "app-centre-register") return refusedBy(looked.facts, "noRegistration");
  const { title } = setup;
  const name = title === "" ? "API Center" : `API Center ${title}`.slice(0, 50).trim();
  const { documentKey } = looked;
  return answered(await deps.askSite(looked.tabId, "fill-registration", { name, redirectUri, documentKey }));
}
