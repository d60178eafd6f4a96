// Captures credentials: the user clicks, the document of the App Centre reads them and sends them with a ticket.
import type { Shown } from "../../domain/what-was-shown.ts";
import { redirectUri as ourRedirectUri } from "../../domain/sites.ts";
import { isClientId, tidyClientId, tidyClientSecret } from "../../domain/formats.ts";
import { cut, maxLengths } from "../../domain/limits.ts";
import type { PageFacts } from "../../domain/facts.ts";
import type { Setup } from "../../domain/schemas.ts";
import type { ActionResult } from "../../domain/sentences.ts";
import type { SiteMessage } from "../../messages/from-sites.ts";
import type { ToSite } from "../../messages/to-sites.ts";
import { secretsIn, secretWants, withoutSecret, withSecret } from "../secrets.ts";
import { changeShown, isRefusal, pageShown, setupAmong } from "../shown.ts";
import type { Deps } from "../deps.ts";
import { newTicket, withTickets, type Ticket } from "../tickets.ts";
import { sessionRecords } from "../store/records.ts";
import { change } from "../store/store.ts";
import { answered, done, refused, refusedBy } from "./result.ts";

/** Returns the refusal where a page has no credentials to capture, else null. */
function whyNot(facts: PageFacts): ActionResult | null {
  if (!facts.kind.startsWith("app-centre")) return refused("wrongPage");
  // API Center does not list this country, so an app of this country cannot be used.
  if (facts.problem === "countryNotListed") return refused("countryNotListed");
  return facts.kind === "app-centre-credentials" ? null : refusedBy(facts, "noCredentials");
}

interface Asked {
  tabId: number;
  ask: ToSite["capture"]["content"];
}

/** Asks the document that was shown to send its credentials, for the setup that was shown. Returns the result. */
export async function captureCredentials(
  deps: Deps,
  tabId: number | undefined,
  shown: Shown,
): Promise<ActionResult> {
  if (shown.setupId === undefined) return refused("setupNotNamed");
  const looked = await pageShown(deps, tabId, shown);
  const wants = { tickets: sessionRecords.tickets };
  const asked = await change<ActionResult | Asked, typeof wants>(
    deps,
    () => wants,
    ({ setups, memory: { tickets } }) => {
      const setup = setupAmong(setups.items, shown.setupId);
      if (isRefusal(setup)) return { answer: setup };
      if (isRefusal(looked)) return { answer: looked };
      const stop = whyNot(looked.facts);
      if (stop) return { answer: stop };
      const { tabId: id, documentKey } = looked;
      const ticket = newTicket(deps, { kind: "capture", tabId: id, setupId: setup.id, documentKey });
      const ask = { ticket: ticket.id, documentKey };
      return { answer: { tabId: id, ask }, memory: withTickets(deps, tickets, [ticket]) };
    },
    { sessionOnly: true },
  );
  return isRefusal(asked) ? asked : answered(await deps.askSite(asked.tabId, "capture", asked.ask));
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

/**
 * Saves the credentials that the document sent: the secret in the session, the rest on disk. Returns the result. It is
 * `partly` where the secret is missing, the redirect URI differs, or the app is a testing app.
 */
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
    secretWants,
    (before, { setups, options, memory: { secrets } }) => {
      const setup = withApp(before, clientId, app, deps.now());
      if (secret !== "") {
        const kept = secretsIn(setups.items, secrets, options, deps.now());
        return withSecret(deps, setup, secret, kept, options);
      }
      // Remove the stored secret where the client ID changed: it belongs to the other app.
      return before.clientId === clientId ? { setup } : withoutSecret(setup);
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
      substitutions: [cut(app.redirectUri, maxLengths.saidUri), ourRedirectUri],
    };
  return app.testing ? { result: "partly", code: "testingApp" } : done("captured");
}
