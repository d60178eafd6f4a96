// Works in Exact Online: says which user and administration are signed in, and fetches or reads the list of
// administrations with a ticket.
import { defineContentScript } from "wxt/utils/define-content-script";
import { watchPage } from "../utils/dom/watch.ts";
import { siteWire } from "../utils/browser/site-wire.ts";
import { fetchAdministrations, type FetchedText } from "../utils/exact/fetch-administrations.ts";
import { mainWindowOf, readExactPage } from "../utils/exact/signed-in.ts";
import { administrationsXmlOf } from "../utils/exact/xml-page.ts";
import { engineOnce } from "../utils/messages/engine.ts";
import { linkSite, resultOfRefusal } from "../utils/messages/site-link.ts";
import { countryFromHost } from "../utils/domain/countries.ts";
import { administrationsUrl, exactOrigins } from "../utils/domain/sites.ts";
import type { ActionResult } from "../utils/domain/sentences.ts";
import type { ExactOnlineEngine } from "./exact-online-engine.ts";

/** How often the page reports the received bytes of the list to the background, in milliseconds. */
const betweenTellings = 250;

export default defineContentScript({
  matches: exactOrigins.map((origin) => `${origin}/*`),
  runAt: "document_idle",
  main({ signal }) {
    const country = countryFromHost(location.host);
    if (window.top !== window || !country) return;
    // Only one fetch runs at a time. The next fetch ends it, and so does a cancel by the user.
    let underWay = new AbortController();
    let cost = 0;
    const listText = async (received: (bytes: number) => void): Promise<FetchedText> => {
      const shown = administrationsXmlOf(document);
      if (shown !== null) return { ok: true, text: shown };
      underWay.abort();
      underWay = new AbortController();
      return fetchAdministrations(
        (...request) => fetch(...request),
        administrationsUrl(country),
        AbortSignal.any([signal, underWay.signal]),
        received,
      );
    };
    const link = linkSite(
      siteWire,
      (ask) => {
        const loadEngine = engineOnce<ExactOnlineEngine>(async () => {
          const reply = await ask("load-list-engine", {});
          return reply.ok && reply.answer;
        });
        return {
          kind: "elsewhere",
          look: () => {
            const start = performance.now();
            const facts = readExactPage(document, new URL(location.href));
            cost = performance.now() - start;
            return facts;
          },
          asks: {
            "fetch-administrations": async ({ ticket }) => {
              // The engine comes while the list comes.
              const engineComes = loadEngine();
              let told = performance.now();
              const fetched = await listText((bytes) => {
                if (performance.now() - told < betweenTellings) return;
                told = performance.now();
                void ask("administrations-progress", { bytes });
              });
              if (!fetched.ok) {
                const own = fetched.code === "signedOut" || fetched.code === "loadCancelled";
                return { result: own ? "refused" : "failed", code: fetched.code };
              }
              const engine = await engineComes;
              if (!engine) return { result: "failed", code: "interrupted" };
              const packed = await engine.packedAnswer(fetched.text);
              if (!packed.ok) return { result: "failed", code: packed.code };
              const reply = await ask("administrations-list", { list: packed.list }, ticket);
              return reply.ok ? reply.answer : resultOfRefusal(reply);
            },
            "cancel-administrations": () => {
              underWay.abort();
              return Promise.resolve<ActionResult>({ result: "done", code: "loadCancelled" });
            },
          },
        };
      },
      signal,
    );
    // MainWindow is another document. A change in it is noticed when it has loaded.
    let mainWindow: Element | null = null;
    const look = async () => {
      const frame = mainWindowOf(document);
      const loaded = ({ isTrusted }: Event) => isTrusted && void link.tell();
      if (frame && frame !== mainWindow) frame.addEventListener("load", loaded, { signal });
      mainWindow = frame;
      await link.tell();
      return { roots: [document], cost };
    };
    watchPage(document, look, link.watching);
  },
});
