// Defines a visit to a site, an answer, and the table of routes between them.
import type { IncomingMessage } from "node:http";

export interface Visit {
  method: string;
  /** The host's name without a port, in lower case. */
  host: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  cookies: ReadonlyMap<string, string>;
  body: string;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /**
   * A text, bytes, or pieces that arrive one after the other. If the pieces throw, the connection ends before the
   * answer is complete.
   */
  body?: string | Buffer | AsyncIterable<string>;
}

/** The named groups of the route's path. */
export type PathParts = Readonly<Record<string, string>>;

export interface Route {
  method: "GET" | "POST" | "PUT";
  path: RegExp;
  answer: (visit: Visit, parts: PathParts) => Answer | Promise<Answer>;
}

const bodyLimit = 1_000_000;

/**
 * Reads a request to its end. The host comes from the Host header, never from the socket. Throws when the body is too
 * large.
 */
export async function readVisit(request: IncomingMessage): Promise<Visit> {
  const host = (request.headers.host ?? "").toLowerCase().replace(/:\d+$/, "");
  const url = new URL(request.url ?? "/", `https://${host || "localhost"}`);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) throw new Error("The body is too large");
    chunks.push(chunk);
  }
  return {
    method: request.method === "HEAD" ? "GET" : (request.method ?? "GET"),
    host,
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    cookies: readCookies(request.headers.cookie),
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

function readCookies(header: string | undefined): Map<string, string> {
  const pairs = (header ?? "").split(/;\s*/).map((pair) => pair.split("=", 2));
  return new Map(pairs.flatMap(([name, value]) => (name && value !== undefined ? [[name, value]] : [])));
}

/** Returns the answer of the first route that fits the visit, or undefined when none fits. */
export async function followRoutes(routes: readonly Route[], visit: Visit): Promise<Answer | undefined> {
  for (const route of routes) {
    const match = route.method === visit.method && route.path.exec(visit.path);
    if (match) return route.answer(visit, match.groups ?? {});
  }
  return undefined;
}

/** Returns the fields of a posted form. */
export function form(visit: Visit): URLSearchParams {
  return new URLSearchParams(visit.body);
}

/** Returns an answer with an HTML page. */
export function sendHtml(body: string, status = 200): Answer {
  return {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
    body,
  };
}

/** Returns an answer with a value as JSON. */
export function sendJson(value: unknown, status = 200): Answer {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
    body: JSON.stringify(value),
  };
}

/** Returns an answer that redirects to this address. */
export function redirect(location: string, headers: Record<string, string> = {}): Answer {
  return { status: 302, headers: { location, "cache-control": "no-store", ...headers } };
}
