// Lists the events that a page could send to the content scripts, and those that it could hear from them.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const scripts = [
  "content-scripts/api-center.js",
  "content-scripts/app-centre.js",
  "content-scripts/exact-online.js",
  "api-center-engine.js",
  "app-centre-engine.js",
  "exact-online-engine.js",
  "page-report.js",
];

/** Events that extension frameworks are known to send, and one with the extension's own name. */
const known = [
  "wxt:content-script-started",
  "wxt:locationchange",
  "wxt:reload-extension",
  "data-exact-setup-fill",
];

/** Finds a string that could be the name of an event: `focusin`, `wxt:locationchange`. */
const literal = /(["'`])((?:(?!\1)[\w:.-]){2,40})\1/g;

/**
 * Returns every text in the built content scripts that could be the name of an event. Also returns the names that a
 * framework makes from its own: the extension's ID and the script's name come first.
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

/** The names of events that a page heard although no user and no page sent them. */
export interface Hearing {
  heard: string[];
}

/**
 * Runs first in the page: listens to all of these names, and to messages. Events that the page itself sends are not
 * counted.
 */
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

/** Runs in the page: sends each of these events in every way in which a content script could listen for it. */
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
