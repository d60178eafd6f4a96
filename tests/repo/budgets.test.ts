// Checks how many bytes the background and each of the extension's pages load, that no file of a page waits for another
// one, and that each page names its colour schemes before anything is drawn.
import { describe, expect, test } from "vitest";
import { builds } from "./builds.ts";
import { textOf } from "./sources.ts";

const thousand = 1_000;

/** Bytes, minified: all scripts that a page loads by itself, and all its styles. */
const budgets = [
  { page: "popup", scripts: 270 * thousand, styles: 20 * thousand },
  { page: "sidepanel", scripts: 300 * thousand, styles: 25 * thousand },
  { page: "options", scripts: 280 * thousand, styles: 20 * thousand },
] as const;

/** Bytes, minified: what a page loads before it asks the background what to show. */
const firstBudget = 25 * thousand;

/** Bytes, minified: what the browser loads at each start of the background. */
const wakeBudget = 155 * thousand;

const staticImports = /\b(?:import|export)\s*(?:[\w$*{},\s]+?\bfrom\s*)?["'](?<file>\.[^"']+)["']/g;

const dynamicImports = /\bimport\(\s*["'`](?<file>\.[^"'`]+)["'`]\s*\)/g;

/** Returns the scripts that a script imports, by their paths in the build. */
function importedBy(folder: string, file: string, imports: RegExp): string[] {
  return [...textOf(`${folder}/${file}`).matchAll(imports)].map(({ groups }) =>
    new URL(groups!["file"]!, `https://build.example/${file}`).pathname.slice(1),
  );
}

/** Returns these scripts and the scripts that they import at once. */
function withImports(folder: string, files: readonly string[]): string[] {
  const reached = new Set(files);
  for (const file of reached)
    for (const imported of importedBy(folder, file, staticImports)) reached.add(imported);
  return [...reached];
}

/** Returns the files of this kind that a document names. */
const namedIn = (html: string, ending: "js" | "css"): string[] =>
  [...html.matchAll(/(?:src|href)="\/(?<file>[^"]+\.(?:js|css))"/g)].flatMap(({ groups }) => {
    const file = groups!["file"]!;
    return file.endsWith(`.${ending}`) ? [file] : [];
  });

/** Returns the first script of a page with all that it imports at once. */
function firstOf(folder: string, html: string): string[] {
  const [first] = [...html.matchAll(/<script\b[^>]*\bsrc="\/(?<file>[^"]+)"/g)];
  return withImports(folder, [first!.groups!["file"]!]);
}

/** Returns the scripts that draw a page: those that its first script imports later. */
const drawingOf = (folder: string, html: string): string[] =>
  withImports(
    folder,
    firstOf(folder, html).flatMap((file) => importedBy(folder, file, dynamicImports)),
  );

const weight = (folder: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + Buffer.byteLength(textOf(`${folder}/${file}`)), 0);

test.each(builds)("the background shipped to $name loads at most 155 kB at each start", ({ folder }) => {
  expect(weight(folder, ["background.js"])).toBeLessThanOrEqual(wakeBudget);
});

describe.each(builds)("the pages shipped to $name", ({ folder }) => {
  test.each(budgets)("$page asks the background before what draws it is loaded", ({ page }) => {
    const html = textOf(`${folder}/${page}.html`);
    const [first, drawing] = [firstOf(folder, html), drawingOf(folder, html)];
    expect(weight(folder, first), first.join(", ")).toBeLessThanOrEqual(firstBudget);
    // React is in what draws.
    expect(weight(folder, drawing)).toBeGreaterThan(100 * thousand);
    // It waits for no style and for no other script of the document.
    expect(html.match(/<script\b[^>]*>/g)).toEqual([expect.stringMatching(/\basync\b/)]);
  });

  test.each(budgets)("$page names in its document every script that it loads by itself", ({ page }) => {
    const html = textOf(`${folder}/${page}.html`);
    const loaded = new Set([...firstOf(folder, html), ...drawingOf(folder, html)]);
    expect([...loaded].filter((file) => !namedIn(html, "js").includes(file))).toEqual([]);
    expect(namedIn(html, "css").length).toBeGreaterThan(0);
  });

  test.each(budgets)(
    "$page: at most $scripts bytes of scripts and $styles of styles",
    ({ page, ...most }) => {
      const html = textOf(`${folder}/${page}.html`);
      const [scripts, styles] = [withImports(folder, namedIn(html, "js")), namedIn(html, "css")];
      // React alone is more than 100,000 bytes. A smaller sum means that the scripts were not found.
      expect(weight(folder, scripts)).toBeGreaterThan(100 * thousand);
      expect(weight(folder, scripts), scripts.join(", ")).toBeLessThanOrEqual(most.scripts);
      expect(weight(folder, styles)).toBeGreaterThan(thousand);
      expect(weight(folder, styles), styles.join(", ")).toBeLessThanOrEqual(most.styles);
    },
  );

  test.each(budgets)(
    '$page says that it is light and dark before its first script and style (add <meta name="color-scheme">)',
    ({ page }) => {
      const html = textOf(`${folder}/${page}.html`);
      const said = html.search(/<meta name="color-scheme" content="light dark"\s*\/?>/);
      expect(said).toBeGreaterThan(0);
      expect(said).toBeLessThan(html.search(/<script|<link/));
    },
  );
});
