// Starts the sandbox: one HTTPS server on loopback that acts as Exact Online and API Center. The Host header chooses
// the site.
import type { ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import { accountById } from "./accounts.ts";
import { administrationsRoutes } from "./administrations-xml.ts";
import { apiCenterBundle } from "./api-center-bundle.ts";
import { apiCenterRoutes } from "./api-center-server.ts";
import { appCentreRoutes } from "./app-centre.ts";
import { makeCertificate } from "./certificate.ts";
import { exactOnlineRoutes } from "./exact-online.ts";
import { exactLoginRoutes, exactSignInRoutes } from "./exact-sign-in.ts";
import {
  apiCenterHost,
  appCentreHost,
  chromiumResolverRules,
  countries,
  exactLoginHost,
  firefoxPrefs,
  hosts,
} from "./hosts.ts";
import { type Answer, type Route, type Visit, followRoutes, readVisit, sendHtml } from "./http.ts";
import { oauthRoutes } from "./oauth-pages.ts";
import { beginSession, cookieName } from "./sessions.ts";
import { type Settings, defaultSettings } from "./settings.ts";
import { type State, emptyState } from "./state.ts";

export interface SandboxOptions {
  /** The port. 0, the default, takes a free port. */
  port?: number;
  settings?: Partial<Settings>;
}

/** A session cookie as Playwright's `context.addCookies` expects it. */
export interface SessionCookie {
  name: string;
  value: string;
  domain: string;
  path: string;
  secure: boolean;
  httpOnly: boolean;
  sameSite: "Lax";
}

export interface Sandbox {
  port: number;
  hosts: readonly string[];
  /** The data of the sites. A test may read and set it. */
  state: State;
  /** The settings of the sites. A change takes effect at the next request. */
  settings: Settings;
  chromiumResolverRules(): string;
  firefoxPrefs(): Record<string, string>;
  /** Signs an account in on a host without its sign-in page. Add the returned cookie to the browser. */
  signIn(host: string, account: string): SessionCookie;
  /** Deletes all data and restores the settings of the start. */
  reset(): void;
  close(): Promise<void>;
}

/**
 * Starts the sandbox. The first start builds API Center's pages, which takes some seconds. Later starts read them from
 * a cache.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const world = { state: emptyState(), settings: { ...defaultSettings(), ...options.settings } };
  const [certificate, bundle] = await Promise.all([makeCertificate(), apiCenterBundle()]);
  const exact = [
    ...exactSignInRoutes(world),
    ...administrationsRoutes(world),
    ...oauthRoutes(world),
    ...exactOnlineRoutes(world),
  ];
  const sites = new Map<string, readonly Route[]>([
    [appCentreHost, appCentreRoutes(world)],
    [exactLoginHost, exactLoginRoutes(world)],
    [apiCenterHost, apiCenterRoutes(world, bundle)],
    ...countries.map((row): [string, Route[]] => [row.host, exact]),
  ]);
  const server = createServer(certificate, (request, response) => {
    void readVisit(request)
      .then((visit) => answerOf(sites, visit))
      .catch((error: unknown): Answer => ({ status: 500, body: String(error) }))
      .then((answer) => send(response, request.method === "HEAD" ? { ...answer, body: "" } : answer));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    hosts,
    ...world,
    chromiumResolverRules: () => chromiumResolverRules(port),
    firefoxPrefs: () => firefoxPrefs(port),
    signIn: (host, id) => {
      const account = accountById(id);
      if (!account || !hosts.includes(host)) throw new Error(`No account ${id} on ${host}`);
      const value = beginSession(world.state, host, account);
      return {
        name: cookieName,
        value,
        domain: host,
        path: "/",
        secure: true,
        httpOnly: true,
        sameSite: "Lax",
      };
    },
    reset: () => {
      Object.assign(world.state, emptyState());
      Object.assign(world.settings, defaultSettings(), options.settings);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function send(response: ServerResponse, { status, headers, body = "" }: Answer): Promise<void> {
  response.writeHead(status, headers);
  if (typeof body === "string" || body instanceof Buffer) response.end(body);
  // The browser or a test may end the connection on purpose. That is not an error of the sandbox.
  else await pipeline(body, response).catch(() => undefined);
}

async function answerOf(sites: ReadonlyMap<string, readonly Route[]>, visit: Visit): Promise<Answer> {
  if (visit.path === "/favicon.ico") return { status: 204 };
  const routes = sites.get(visit.host);
  if (!routes) return sendHtml("<h1>The sandbox does not play this host.</h1>", 421);
  return (
    (await followRoutes(routes, visit)) ??
    sendHtml("<!DOCTYPE html><title>404</title><h1>Page not found</h1>", 404)
  );
}

if (import.meta.main) {
  void import("./command.ts").then(({ main }) => main(process.argv.slice(2)));
}
