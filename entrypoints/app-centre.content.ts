// The App Centre: says what the page is, hands over credentials with a ticket, fills the registration dialog.
import { defineContentScript } from "wxt/utils/define-content-script";
import { siteWire } from "../utils/browser/site-wire.ts";
import { craftBringer } from "../utils/messages/engine.ts";
import { linkSite, resultOfRefusal } from "../utils/messages/site-link.ts";
import { watchPage } from "../utils/dom/watch.ts";
import { credentialsWithin } from "../utils/domain/limits.ts";
import { appCentreOrigin } from "../utils/domain/sites.ts";
import type { ActionResult } from "../utils/domain/view.ts";
import type { AppCentreCraft } from "./app-centre-engine.ts";

const notBrought: ActionResult = { result: "failed", code: "interrupted" };

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
        const bring = craftBringer<AppCentreCraft>(ask);
        return {
          kind: "app-centre-other",
          look: async (told) => {
            const craft = await bring();
            if (!craft) return { kind: "app-centre-other" };
            if (told) craft.learn(told.learned);
            const start = performance.now();
            roots = craft.rootsOf(document, { frames: true });
            const facts = craft.readAppCentre(document, url());
            cost = performance.now() - start;
            return facts;
          },
          asks: {
            capture: async ({ ticket }) => {
              const craft = await bring();
              if (!craft) return notBrought;
              const reading = craft.readCredentials(document, url());
              if (!reading.ok) return { result: "refused", code: reading.code };
              const { ok: _ok, ...credentials } = reading;
              const reply = await ask<ActionResult>("credentials", {
                ticket,
                ...credentialsWithin(credentials),
              });
              return reply.ok ? reply.answer : resultOfRefusal(reply);
            },
            point: async ({ field }) => {
              if (field !== "clientId" && field !== "clientSecret")
                return { result: "refused", code: "wrong-page" };
              const craft = await bring();
              return craft ? craft.pointCredential(document, field) : notBrought;
            },
            "fill-registration": async (wanted) => {
              const craft = await bring();
              return craft ? craft.fillRegistration(document, wanted) : notBrought;
            },
          },
        };
      },
      signal,
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
