// Checks that no shipped file contains source maps, console output, code made from text, or addresses it could load
// from.
import { describe, expect, test } from "vitest";
import { builds } from "./builds.ts";
import { filesUnder, textOf } from "./sources.ts";

/** The file name endings that may be shipped. */
const kinds = /\.(?:js|css|html|json|png)$/;

/** Each row says what to find, and how many places hold it: 0, except for known places in libraries. */
const forbidden = [
  { what: "source map", pattern: /[#@]\s*sourceMappingURL/g },
  { what: "console output", pattern: /\bconsole\s*(?:\.|\[|\?\.)/g },
  { what: "eval", pattern: /\beval\s*\(/g },
  { what: "new Function", pattern: /\bnew\s+Function\b|\bFunction\s*\(\s*["'`]/g },
  { what: "a timer that compiles text", pattern: /\bset(?:Timeout|Interval)\s*\(\s*["'`]/g },
  { what: "document.write", pattern: /\bdocument\s*\.\s*writeln?\s*\(/g },
  { what: "a script loaded by hand", pattern: /\bimportScripts\s*\(/g },
  { what: "a debugger statement", pattern: /\bdebugger\s*[;}]/g },
];

/**
 * The only addresses that shipped code may contain: the sites it works on, XML namespaces, and React's page that
 * explains its errors.
 */
const addresses = [
  /^https:\/\/app\.apicenter\.io(?:\/|$)/,
  /^https:\/\/apps\.exactonline\.com(?:\/|$)/,
  /^https:\/\/start\.exactonline\.(?:nl|be|fr|co\.uk)(?:\/|$)/,
  /^http:\/\/www\.w3\.org\/(?:1998\/Math\/MathML|1999\/xhtml|1999\/xlink|2000\/svg|XML\/1998\/namespace)$/,
  /^https:\/\/react\.dev\/errors\//,
  // The hosts of the countries, composed from their table.
  /^https:\/\/\$\{[\w$]+\[[\w$]+\]\.host\}$/,
];

/** Markup and style sheets that load from an address. */
const loading = [
  /\b(?:src|href|action|poster)\s*=\s*["']?\s*(?:[a-z]+:)?\/\//i,
  /@import\b/,
  /\burl\(\s*["']?\s*(?:https?:)?\/\//i,
];

describe.each(builds)("the files shipped to $name", ({ folder }) => {
  const files = filesUnder([folder]);
  const texts = files.filter((file) => !file.endsWith(".png")).map((file) => ({ file, text: textOf(file) }));

  test("are of known kinds, and none is a source map", () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !kinds.test(file) || file.endsWith(".map"))).toEqual([]);
  });

  test.each(forbidden)("hold no $what", ({ pattern }) => {
    const found = texts.flatMap(({ file, text }) =>
      file.endsWith(".js") || file.endsWith(".html")
        ? [...text.matchAll(pattern)].map(({ index }) => `${file}: ${text.slice(index - 40, index + 60)}`)
        : [],
    );
    expect(found).toEqual([]);
  });

  test("that run in pages hold no event or message of their own for the page's world", () => {
    const inPages = texts.filter(({ file }) =>
      /(?:content-scripts\/|-engine\.js|page-report\.js)/.test(file),
    );
    expect(inPages).toHaveLength(7);
    const own = /\bCustomEvent\b|\bBroadcastChannel\b|\bwxt:|\b(?:window|self|globalThis)\.postMessage\b/;
    expect(inPages.filter(({ text }) => own.test(text)).map(({ file }) => file)).toEqual([]);
  });

  test("name no address but those of the sites, of XML, and of React's explanations", () => {
    const named = texts.flatMap(({ file, text }) =>
      [...text.matchAll(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>\\)|,]*/g)].map(([address]) => ({
        file,
        address,
      })),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ address }) => !addresses.some((known) => known.test(address)))).toEqual([]);
  });

  test("load nothing from an address", () => {
    const marked = texts.filter(({ file }) => /\.(?:html|css)$/.test(file));
    expect(marked.length).toBeGreaterThan(3);
    expect(marked.filter(({ text }) => loading.some((one) => one.test(text)))).toEqual([]);
  });

  test("have no script or style within a page, only files", () => {
    const inner = texts.filter(
      ({ file, text }) => file.endsWith(".html") && /<script(?![^>]*\bsrc=)|<style|\son\w+\s*=/i.test(text),
    );
    expect(inner.map(({ file }) => file)).toEqual([]);
  });
});
