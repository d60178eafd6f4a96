// Lists places that are not the exact target: frames of every kind, other documents of the site, similar hosts, other
// ports, http.
import type { ServedPage } from "./targets-server.ts";

/** The target of an attack: a site's exact origin, the path of its page, and the page. */
export interface Target {
  host: string;
  path: string;
  page: ServedPage;
}

/** One place. */
export interface Place {
  name: string;
  /** The address that the user opens. */
  address: string;
  /** The pages that are served, by full address. */
  pages: Readonly<Record<string, ServedPage>>;
  /** True where the page opens a new window, and the attack happens there. */
  opensWindow?: boolean;
  /** True for a frame that is part of the site's own top document: nothing is written there, but it may be read. */
  ownFrame?: boolean;
}

type Kinds = Readonly<Record<string, (target: Target) => Omit<Place, "name">>>;

const addressOf = ({ host, path }: Target) => `https://${host}${path}`;
const literal = (text: string) => JSON.stringify(text).replaceAll("<", "\\u003c");
const quoted = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
const around = (frame: string): ServedPage => ({ body: `<!doctype html><h1>Applications</h1>${frame}` });
const size = "width=900 height=700";

/** A page of the site that contains a frame. The target's page has its usual address. */
const inside =
  (frame: (target: Target) => string) =>
  (target: Target): Omit<Place, "name"> => ({
    address: `https://${target.host}/outer`,
    pages: { [`https://${target.host}/outer`]: around(frame(target)), [addressOf(target)]: target.page },
  });

/** The same, and the frame has the site's own origin. */
const ownInside =
  (frame: (target: Target) => string) =>
  (target: Target): Omit<Place, "name"> => ({ ...inside(frame)(target), ownFrame: true });

const sandboxed = (page: ServedPage): ServedPage => ({
  ...page,
  headers: { ...page.headers, "content-security-policy": "sandbox allow-scripts allow-forms" },
});

const frames: Kinds = {
  "a frame of the site itself": ownInside(({ path }) => `<iframe ${size} src="${path}"></iframe>`),
  "a frame in another site's page": (target) => ({
    address: "https://evil.example/",
    pages: {
      "https://evil.example/": around(`<iframe ${size} src="${addressOf(target)}"></iframe>`),
      [addressOf(target)]: target.page,
    },
  }),
  "a frame in a frame": (target) => ({
    address: `https://${target.host}/outer`,
    pages: {
      [`https://${target.host}/outer`]: around(`<iframe ${size} src="/middle"></iframe>`),
      [`https://${target.host}/middle`]: around(`<iframe ${size} src="${target.path}"></iframe>`),
      [addressOf(target)]: target.page,
    },
    ownFrame: true,
  }),
  "a sandboxed frame": inside(
    ({ path }) => `<iframe ${size} sandbox="allow-scripts" src="${path}"></iframe>`,
  ),
  "a sandboxed frame of the same origin": ownInside(
    ({ path }) => `<iframe ${size} sandbox="allow-scripts allow-same-origin" src="${path}"></iframe>`,
  ),
  "a srcdoc frame": ownInside(({ page }) => `<iframe ${size} srcdoc="${quoted(page.body)}"></iframe>`),
  "a sandboxed srcdoc frame": inside(
    ({ page }) => `<iframe ${size} sandbox="allow-scripts" srcdoc="${quoted(page.body)}"></iframe>`,
  ),
  "a frame at about:blank": ownInside(
    ({ page }) =>
      `<iframe ${size}></iframe><script>frames[0].document.write(${literal(page.body)}); frames[0].document.close()</script>`,
  ),
  "a blob: frame": ownInside(
    ({ page }) =>
      `<iframe ${size}></iframe><script>document.querySelector("iframe").src = URL.createObjectURL(new Blob([${literal(page.body)}], { type: "text/html" }))</script>`,
  ),
  "a data: frame": inside(
    ({ page }) => `<iframe ${size} src="data:text/html,${encodeURIComponent(page.body)}"></iframe>`,
  ),
  "a frame whose own policy sandboxes it": (target) => {
    const place = inside(({ path }) => `<iframe ${size} src="${path}"></iframe>`)(target);
    return { ...place, pages: { ...place.pages, [addressOf(target)]: sandboxed(target.page) } };
  },
  "an object": ownInside(({ path }) => `<object ${size} type="text/html" data="${path}"></object>`),
  "an embed": ownInside(({ path }) => `<embed ${size} type="text/html" src="${path}">`),
  "a frameset": (target) => ({
    address: `https://${target.host}/outer`,
    pages: {
      [`https://${target.host}/outer`]: {
        body: `<html><frameset cols="100%"><frame src="${target.path}"></frameset></html>`,
      },
      [addressOf(target)]: target.page,
    },
    ownFrame: true,
  }),
};

/** A page whose script opens a new window. */
const opening =
  (script: (target: Target) => string) =>
  (target: Target): Omit<Place, "name"> => ({
    address: `https://${target.host}/outer`,
    pages: { [`https://${target.host}/outer`]: around(`<script>${script(target)}</script>`) },
    opensWindow: true,
  });

const documents: Kinds = {
  "a document that its policy gives an opaque origin": (target) => ({
    address: addressOf(target),
    pages: { [addressOf(target)]: sandboxed(target.page) },
  }),
  "a window at about:blank, written by the site": opening(
    ({ page }) =>
      `const opened = open(); opened.document.write(${literal(page.body)}); opened.document.close()`,
  ),
  "a blob: window of the site": opening(
    ({ page }) => `open(URL.createObjectURL(new Blob([${literal(page.body)}], { type: "text/html" })))`,
  ),
  "a data: document": ({ page }) => ({
    address: `data:text/html,${encodeURIComponent(page.body)}`,
    pages: {},
  }),
};

/** Addresses with the same page. Each differs from the exact one in one way. `HOST` and `PATH` are the target's. */
const lookalikes: Readonly<Record<string, string>> = {
  "the site's name before another one": "https://HOST.evil.example",
  "the site's name under another top": "https://HOST.example",
  "letters before the name": "https://xHOST",
  "a name below it": "https://www.HOST",
  "the name above it": "https://ABOVE",
  "a dash for a dot": "https://DASHED",
  "a dot after the name": "https://HOST.",
  "a letter of another script": "https://FOREIGN",
  "an escaped dot": "https://HOST%2Eevil.example",
  "the site's name as a user": "https://HOST@evil.example",
  "the site's name as a user with a password": "https://HOST:443@evil.example",
  "another port": "https://HOST:8443",
  "a port close by": "https://HOST:444",
  "plain http": "http://HOST",
  "plain http on another port": "http://HOST:8080",
};

function lookalike(template: string, target: Target): Omit<Place, "name"> {
  const { host, path, page } = target;
  const origin = template
    .replace("HOST", host)
    .replace("ABOVE", host.slice(host.indexOf(".") + 1))
    .replace("DASHED", host.replace(".", "-"))
    // The Cyrillic letter that looks like a Latin one.
    .replace("FOREIGN", host.replace("a", "\u0430"));
  const served = new URL(origin);
  return { address: `${origin}${path}`, pages: { [`${served.protocol}//${served.host}${path}`]: page } };
}

/** Returns every place for a target. */
export function placesAround(target: Target): Place[] {
  const named = Object.entries({ ...frames, ...documents }).map(([name, place]) => ({
    name,
    ...place(target),
  }));
  const alike = Object.entries(lookalikes).map(([name, template]) => ({
    name,
    ...lookalike(template, target),
  }));
  return [...named, ...alike];
}

/** Returns the exact target itself. The attack must work here: otherwise its failure at the other places proves nothing. */
export function exactPlace(target: Target): Place {
  return {
    name: "the exact target",
    address: addressOf(target),
    pages: { [addressOf(target)]: target.page },
  };
}
