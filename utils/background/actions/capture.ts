// Capture: the user clicks, the App Centre's document reads its credentials and hands them over with a ticket.
import type { Shown } from "../../domain/what-was-shown.ts";
import { redirectUri as ourRedirectUri } from "../../domain/sites.ts";
import { isClientId, tidyClientId, tidyClientSecret } from "../../domain/formats.ts";
import { cut, longest } from "../../domain/limits.ts";
import type { Setup } from "../../domain/schemas.ts";
import type { ActionResult } from "../../domain/sentences.ts";
import type { SiteMessage } from "../../messages/from-sites.ts";
import { withoutSecret, withSecret } from "../secrets.ts";
import { changeShown, isRefusal, pageShown, setupShown } from "../shown.ts";
import type { Deps } from "../deps.ts";
import { makeTicket, type Ticket } from "../tickets.ts";
import { answered, done, refused, refusedBy } from "./result.ts";

/** Asks the document that was shown to hand over its credentials, for the setup that was shown. */
export async function captureCredentials(
  deps: Deps,
  tabId: number | undefined,
  shown: Shown,
): Promise<ActionResult> {
  const setup = await setupShown(deps, shown.setupId);
  if (isRefusal(setup)) return setup;
  const looked = await pageShown(deps, tabId, shown);
  if (isRefusal(looked)) return looked;
  if (!looked.facts.kind.startsWith("app-centre")) return refused("wrongPage");
  // An app of a country that API Center does not list works nowhere.
  if (looked.facts.problem === "countryNotListed") return refused("countryNotListed");
  if (looked.facts.kind !== "app-centre-credentials") return refusedBy(looked.facts, "noCredentials");
  const { tabId: id, documentKey } = looked;
  const ticket = await makeTicket(deps, { kind: "capture", tabId: id, setupId: setup.id, documentKey });
  return answered(await deps.askSite(id, "capture", { ticket, documentKey }));
}

function withApp(setup: Setup, clientId: string, app: SiteMessage<"credentials">, now: number): Setup {
  const country = app.country ?? setup.country;
  const sameApp = setup.clientId === clientId;
  const { captured: _captured, filled, authorised, connected, ...progress } = setup.progress;
  return {
    ...setup,
    clientId,
    ...(country && { country }),
    app: {
      ...(app.name !== undefined && { name: app.name }),
      ...(app.redirectUri !== undefined && { redirectUri: app.redirectUri }),
      ...(app.testing !== undefined && { testing: app.testing }),
      ...(app.country && { country: app.country }),
    },
    progress: {
      ...progress,
      captured: now,
      ...(sameApp && {
        ...(filled !== undefined && { filled }),
        ...(authorised !== undefined && { authorised }),
        ...(connected !== undefined && { connected }),
      }),
    },
  };
}

/** Stores what the document handed over: the secret in the session, the rest on disk. */
export async function takeCredentials(
  deps: Deps,
  ticket: Ticket,
  app: SiteMessage<"credentials">,
): Promise<ActionResult> {
  const clientId = tidyClientId(app.clientId);
  if (!isClientId(clientId)) return refused("clientIdFormat");
  const secret = tidyClientSecret(app.clientSecret ?? "");
  const refusal = await changeShown(
    deps,
    ticket.setupId,
    (setup) => withApp(setup, clientId, app, deps.now()),
    // A secret belongs to its client ID: another app's must not stay behind.
    (before) => {
      if (secret !== "") return withSecret(deps, before.id, secret);
      return before.clientId === clientId ? {} : withoutSecret(before.id);
    },
  );
  if (refusal) return refusal;
  if (secret === "")
    return {
      result: "partly",
      code: app.secretState === "missing" ? "capturedSecretNotFound" : "capturedSecretMissing",
    };
  if (app.redirectUri !== undefined && app.redirectUri !== ourRedirectUri)
    return {
      result: "partly",
      code: "redirectUriDiffers",
      substitutions: [cut(app.redirectUri, longest.saidUri), ourRedirectUri],
    };
  return app.testing ? { result: "partly", code: "testingApp" } : done("captured");
}
