// Exact Online: says who is signed in to what, and fetches or reads the list of administrations with a ticket.
import { defineContentScript } from "wxt/utils/define-content-script";
import { watchPage } from "../utils/page/watch.ts";
import { siteWire } from "../utils/browser/site-wire.ts";
import { fetchAdministrations, type FetchedText } from "../utils/exact/fetch-administrations.ts";
import { mainWindowOf, readExactPage } from "../utils/exact/signed-in.ts";
import { administrationsXmlOf } from "../utils/exact/xml-page.ts";
import { linkSite, resultOfRefusal } from "../utils/messages/site-link.ts";
import { countryFromHost } from "../utils/setup/countries.ts";
import { administrationsUrl, exactOrigins } from "../utils/setup/sites.ts";
import type { ActionResult } from "../utils/setup/view.ts";

export default defineContentScript({
  matches: exactOrigins.map((origin) => `${origin}/*`),
  runAt: "document_idle",
  noScriptStartedPostMessage: true,
  main({ signal }) {
    const country = countryFromHost(location.host);
    if (window.top !== window || !country) return;
    const listText = async (): Promise<FetchedText> => {
      const shown = administrationsXmlOf(document);
      if (shown !== null) return { ok: true, text: shown };
      return fetchAdministrations((...request) => fetch(...request), administrationsUrl(country), signal);
    };
    const link = linkSite(
      siteWire,
      (ask) => ({
        look: () => readExactPage(document, new URL(location.href)),
        asks: {
          "fetch-administrations": async ({ ticket }) => {
            const fetched = await listText();
            if (!fetched.ok)
              return { result: fetched.code === "signed-out" ? "refused" : "failed", code: fetched.code };
            const reply = await ask<ActionResult>("administrations-text", { ticket, text: fetched.text });
            return reply.ok ? reply.answer : resultOfRefusal(reply);
          },
        },
      }),
      signal,
    );
    // MainWindow is another document: what happens in it is seen when it has loaded.
    let mainWindow: Element | null = null;
    const look = async () => {
      const frame = mainWindowOf(document);
      if (frame && frame !== mainWindow) frame.addEventListener("load", () => void link.tell(), { signal });
      mainWindow = frame;
      await link.tell();
      return [document];
    };
    watchPage(document, look, signal);
  },
});
