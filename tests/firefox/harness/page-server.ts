// Serves a page under test at its real address: over HTTPS on loopback, for every host name that the sandbox plays.
// Nothing reaches the network.
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { answerFor, type Files } from "../../pages/files.ts";
import { makeCertificate } from "../../sandbox/certificate.ts";
import { firefoxPrefs } from "../../sandbox/hosts.ts";

/** A server for the pages under test. */
export interface PageServer {
  /** The preferences that lead the real host names to this server. */
  prefs: Record<string, string>;
  /** Sets what is served from now on. */
  show(files: Files): void;
  close(): Promise<void>;
}

/** Starts the server. */
export async function servePages(): Promise<PageServer> {
  let shown: Files = {};
  const server = createServer(await makeCertificate(), (request, response) => {
    void answerFor(shown, `https://${request.headers.host}${request.url}`).then(
      ({ status, contentType, body }) =>
        response.writeHead(status, { "content-type": contentType, "cache-control": "no-store" }).end(body),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    prefs: firefoxPrefs((server.address() as AddressInfo).port),
    show: (files) => (shown = files),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
