// The events of a page: what it could send to our content scripts, and what it could hear of them.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const scripts = [
  "content-scripts/api-center.js",
  "content-scripts/app-centre.js",
  "content-scripts/exact-online.js",
  "api-center-engine.js",
  "app-centre-engine.js",
  "page-report.js",
];

/** Events that frameworks of extensions are known to send, and that of the extension's own names. */
const known = [
  "wxt:content-script-started",
  "wxt:locationchange",
  "wxt:reload-extension",
  "data-exact-setup-fill",
];

/** Nothing but names that could be an event's: `focusin`, `wxt:locationchange`. */
const literal = /(["'`])((?:(?!\1)[\w:.-]){2,40})\1/g;

/**
 * Every text of the built content scripts that could be the name of an event, alone and as a framework would make it one
 * extension's own: with the extension's id and the script's name before it.
 */
export function eventNames(build: string, id: string): string[] {
  const found = scripts.flatMap((file) =>
    [...readFileSync(join(build, file), "utf8").matchAll(literal)].map(([, , name]) => name!),
  );
  const plain = [...new Set([...known, ...found])];
  const owned = ["api-center", "app-centre", "exact-online"].flatMap((entry) =>
    known.map((name) => `${id}:${entry}:${name}`),
  );
  return [...plain, ...owned];
}

/** What a page heard that no user and no page sent: names of events. */
export interface Hearing {
  heard: string[];
}

/** Runs in the page, first of all: listens to all of these, and to messages. What the page itself sends is not counted. */
export function listenToEverything(names: readonly string[]): void {
  const hearing: Hearing = { heard: [] };
  Object.defineProperty(globalThis, "hearing", { value: hearing, enumerable: false });
  const hear = (event: Event) => {
    const ours = (event as { detail?: { own?: boolean } }).detail?.own === true;
    if (!ours && (!event.isTrusted || event.type === "message")) hearing.heard.push(event.type);
  };
  for (const target of [window, document])
    for (const name of [...names, "message", "messageerror"]) target.addEventListener(name, hear, true);
}

/** Runs in the page: sends each of these in every way a content script could listen for it. */
export function sendEverything(names: readonly string[]): void {
  for (const name of names) {
    const [id, contentScriptName] = name.split(":");
    const detail = { own: true, id, contentScriptName, messageId: "the page's", type: name };
    for (const target of [document, window, document.documentElement])
      target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    for (const script of ["api-center", "app-centre", "exact-online"])
      document.dispatchEvent(
        new CustomEvent(name, { detail: { ...detail, contentScriptName: script }, bubbles: true }),
      );
  }
}
