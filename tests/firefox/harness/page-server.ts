// Serves a page under test at its real address: the names the sandbox plays, over HTTPS on loopback. The network is never reached.
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { answerFor, type Files } from "../../pages/files.ts";
import { makeCertificate } from "../../sandbox/certificate.ts";
import { firefoxPrefs } from "../../sandbox/hosts.ts";

export interface PageServer {
  /** The preferences that lead the real host names here. */
  prefs: Record<string, string>;
  /** What is served from now on. */
  show(files: Files): void;
  close(): Promise<void>;
}

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
