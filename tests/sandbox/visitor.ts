// Visits the sandbox without a browser: requests its real addresses, stores cookies, follows redirects.
import { request } from "node:https";
import type { IncomingHttpHeaders } from "node:http";

export interface Page {
  /** The address of the final answer, after all redirects. */
  url: URL;
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

interface Asking {
  /** The body. With a body the request is a POST, unless `method` names another. */
  body?: string | URLSearchParams;
  method?: string;
  headers?: Record<string, string>;
  /** The maximum number of redirects to follow. The default is 10. */
  redirects?: number;
}

export interface Visitor {
  open(address: string, asking?: Asking): Promise<Page>;
}

/** Returns a visitor without cookies. `port` is the sandbox's port. */
export function newVisitor({ port }: { port: number }): Visitor {
  const jar = new Map<string, Map<string, string>>();

  async function open(address: string, asking: Asking = {}): Promise<Page> {
    const url = new URL(address);
    const cookies = jar.get(url.host) ?? new Map<string, string>();
    jar.set(url.host, cookies);
    const page = await ask(
      port,
      url,
      asking,
      [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    );
    for (const line of page.headers["set-cookie"] ?? []) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
      cookies.set(name, value);
    }
    const redirects = asking.redirects ?? 10;
    const { location } = page.headers;
    if (!location || redirects === 0) return page;
    return open(new URL(location, url).href, { redirects: redirects - 1 });
  }

  return { open };
}

function ask(port: number, url: URL, { body, method, headers }: Asking, cookie: string): Promise<Page> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: "127.0.0.1",
        port,
        path: url.pathname + url.search,
        method: method ?? (body === undefined ? "GET" : "POST"),
        headers: { host: url.host, cookie, ...headers },
        rejectUnauthorized: false, // the sandbox signs its own certificate
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () =>
          resolve({
            url,
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(chunks).toString("utf8"),
          }),
        );
      },
    );
    asked.on("error", reject).end(body?.toString());
  });
}
