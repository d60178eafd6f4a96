// The registration dialog: name and redirect URI are written in; terms and Register stay the person's.
import type { Seen } from "../../domain/actions.ts";
import { redirectUri } from "../../domain/sites.ts";
import type { ActionResult } from "../../domain/view.ts";
import { isRefusal, pageShown, setupShown } from "../shown.ts";
import type { Surroundings } from "../deps.ts";
import { answered, refused, refusedBy } from "./result.ts";

export async function fillRegistration(
  around: Surroundings,
  tabId: number | undefined,
  seen: Seen,
): Promise<ActionResult> {
  const setup = await setupShown(around, seen.setupId);
  if (isRefusal(setup)) return setup;
  const looked = await pageShown(around, tabId, seen);
  if (isRefusal(looked)) return looked;
  if (!looked.facts.kind.startsWith("app-centre")) return refused("wrong-page");
  if (looked.facts.problem === "country-not-listed") return refused("country-not-listed");
  if (looked.facts.kind !== "app-centre-register") return refusedBy(looked.facts, "no-registration");
  const { title } = setup;
  const name = title === "" ? "API Center" : `API Center ${title}`.slice(0, 50).trim();
  const { documentKey } = looked;
  return answered(
    await around.askSite(looked.tabId, "fill-registration", { name, redirectUri, documentKey }),
  );
}
