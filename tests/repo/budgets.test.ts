// Checks how many bytes each of the extension's pages loads, and that each page names its colour schemes before anything
// is drawn.
import { describe, expect, test } from "vitest";
import { builds } from "./builds.ts";
import { textOf } from "./sources.ts";

const thousand = 1_000;

/** Bytes, minified: all scripts that a page loads by itself, and all its styles. */
const budgets = [
  { page: "popup", scripts: 300 * thousand, styles: 40 * thousand },
  { page: "sidepanel", scripts: 340 * thousand, styles: 40 * thousand },
  { page: "options", scripts: 300 * thousand, styles: 40 * thousand },
] as const;

const staticImports = /\b(?:import|export)\s*(?:[\w$*{},\s]+?\bfrom\s*)?["'](?<file>\.[^"']+)["']/g;

/** Returns the scripts that a page loads and the scripts that those import at once, by their paths in the build. */
function scriptsOf(folder: string, html: string): string[] {
  const named = [...html.matchAll(/(?:src|href)="\/(?<file>[^"]+\.js)"/g)].map(
    ({ groups }) => groups!["file"]!,
  );
  const reached = new Set<string>();
  for (const file of named) {
    reached.add(file);
    for (const { groups } of textOf(`${folder}/${file}`).matchAll(staticImports)) {
      const imported = new URL(groups!["file"]!, `https://build.example/${file}`).pathname.slice(1);
      if (!named.includes(imported)) named.push(imported);
    }
  }
  return [...reached];
}

const stylesOf = (html: string): string[] =>
  [...html.matchAll(/href="\/(?<file>[^"]+\.css)"/g)].map(({ groups }) => groups!["file"]!);

const weight = (folder: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + Buffer.byteLength(textOf(`${folder}/${file}`)), 0);

describe.each(builds)("the pages shipped to $name", ({ folder }) => {
  test.each(budgets)(
    "$page: at most $scripts bytes of scripts and $styles of styles",
    ({ page, ...most }) => {
      const html = textOf(`${folder}/${page}.html`);
      const [scripts, styles] = [scriptsOf(folder, html), stylesOf(html)];
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
