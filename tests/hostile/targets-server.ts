// Answers every host, port and scheme, with the pages that a test sets for their addresses. Nothing reaches the network.
import { createServer as createPlain, type RequestListener, type Server } from "node:http";
import { createServer as createSecure } from "node:https";
import type { AddressInfo } from "node:net";
import { makeCertificate } from "../sandbox/certificate.ts";

/** A page that is served. */
export interface ServedPage {
  body: string;
  headers?: Readonly<Record<string, string>>;
}

/** The server. */
export interface AnyHost {
  /** The argument that leads all host names to this server in Chromium. */
  resolverRules: string;
  /** Returns the preferences that lead these host names to this server in Firefox, on the usual port and on 80. */
  firefoxPrefs(hosts: readonly string[]): Record<string, string>;
  /** Sets what is served from now on, by full address without its query. */
  show(pages: Readonly<Record<string, ServedPage>>): void;
  /** How often each address was asked for. */
  asked: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** Starts the server. Requests on port 80 or 8080 are plain HTTP; on any other port they are HTTPS. */
export async function serveAnyHost(): Promise<AnyHost> {
  let shown: Readonly<Record<string, ServedPage>> = {};
  const asked = new Map<string, number>();
  const answer =
    (scheme: string): RequestListener =>
    (request, response) => {
      const address = `${scheme}://${request.headers.host}${request.url?.split("?")[0]}`;
      asked.set(address, (asked.get(address) ?? 0) + 1);
      const page = shown[address];
      // Chromium tries HTTPS first, even for an http address. Only a broken connection makes it use HTTP.
      if (!page && shown[address.replace("https:", "http:")]) return void request.socket.destroy();
      const headers = { "content-type": "text/html; charset=utf-8", ...page?.headers };
      response.writeHead(page ? 200 : 404, headers).end(page?.body ?? "");
    };
  const secure = createSecure(await makeCertificate(), answer("https"));
  const plain = createPlain(answer("http"));
  const [securePort, plainPort] = await Promise.all([listening(secure), listening(plain)]);
  return {
    asked,
    resolverRules: `--host-resolver-rules=${[
      `MAP *:80 127.0.0.1:${plainPort}`,
      `MAP *:8080 127.0.0.1:${plainPort}`,
      `MAP * 127.0.0.1:${securePort}`,
    ].join(", ")}`,
    firefoxPrefs: (hosts) => ({
      "network.dns.localDomains": hosts.join(","),
      "network.socket.forcePort": [443, 444, 8443]
        .map((port) => `${port}=${securePort}`)
        .concat([80, 8080].map((port) => `${port}=${plainPort}`))
        .join(";"),
    }),
    show: (pages) => (shown = pages),
    close: async () => {
      await Promise.all([closed(secure), closed(plain)]);
    },
  };
}

function listening(server: Server | ReturnType<typeof createSecure>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

function closed(server: Server | ReturnType<typeof createSecure>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
