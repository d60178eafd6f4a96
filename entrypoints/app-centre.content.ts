// Works in the App Centre: says what the page is, sends credentials with a ticket and fills the registration dialog.
import { defineContentScript } from "wxt/utils/define-content-script";
import { siteWire } from "../utils/browser/site-wire.ts";
import { createEngine } from "../utils/messages/engine.ts";
import { linkSite, resultOfRefusal } from "../utils/messages/site-link.ts";
import { watchPage } from "../utils/dom/watch.ts";
import { credentialsWithin } from "../utils/domain/within-limits.ts";
import { appCentreOrigin } from "../utils/domain/sites.ts";
import type { ActionResult } from "../utils/domain/sentences.ts";
import type { AppCentreEngine } from "./app-centre-engine.ts";

const notLoaded: ActionResult = { result: "failed", code: "interrupted" };

export default defineContentScript({
  matches: [`${appCentreOrigin}/*`],
  runAt: "document_idle",
  main({ signal }) {
    if (window.top !== window) return;
    const url = () => new URL(location.href);
    let roots: readonly Node[] = [document];
    let cost = 0;
    const link = linkSite(
      siteWire,
      (ask) => {
        const own = createEngine<AppCentreEngine>(ask);
        return {
          kind: "app-centre-other",
          applySettings: own.apply,
          look: async () => {
            const engine = await own.load();
            if (!engine) return { kind: "app-centre-other" };
            const start = performance.now();
            roots = engine.rootsOf(document, { frames: true });
            const facts = engine.readAppCentre(document, url());
            cost = performance.now() - start;
            return facts;
          },
          asks: {
            capture: async ({ ticket }) => {
              const engine = await own.load();
              if (!engine) return notLoaded;
              const reading = engine.readCredentials(document, url());
              if (!reading.ok) return { result: "refused", code: reading.code };
              const { ok: _ok, ...credentials } = reading;
              const reply = await ask("credentials", credentialsWithin(credentials), ticket);
              return reply.ok ? reply.answer : resultOfRefusal(reply);
            },
            point: async ({ field }) => {
              if (field !== "clientId" && field !== "clientSecret")
                return { result: "refused", code: "wrongPage" };
              const engine = await own.load();
              return engine ? engine.pointCredential(document, field) : notLoaded;
            },
            "fill-registration": async (wanted) => {
              const engine = await own.load();
              return engine ? engine.fillRegistration(document, wanted) : notLoaded;
            },
          },
        };
      },
      signal,
    );
    addEventListener(
      "pageshow",
      ({ isTrusted, persisted }) => isTrusted && persisted && void link.tellAgain(),
      {
        signal,
      },
    );
    watchPage(
      document,
      async () => {
        await link.tell();
        return { roots, cost };
      },
      link.watching,
    );
  },
});
