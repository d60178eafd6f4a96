// Whose code is really in what is shipped: read from the builder's own list of modules, not from package.json. The builds are
// made beside the shipped ones, which stay as they are.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { build } from "wxt";
import { jsonOf, root } from "./sources.ts";

interface Approved {
  licence: string;
  reason: string;
}

interface Chunk {
  modules?: Record<string, { renderedLength: number }>;
}

/** What is asked for by name, and what comes along with it or with the builder. */
const approved = {
  ...(jsonOf("tests/repo/approved/runtime-dependencies.json") as Record<string, Approved>),
  ...(jsonOf("tests/repo/approved/brought-along.json") as Record<string, Approved>),
};
const { packages: locked } = jsonOf("package-lock.json") as {
  packages: Record<string, { license?: string }>;
};

const folder = mkdtempSync(join(tmpdir(), "bundled-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The package a module is of; null for the project's own files and the builder's few lines. */
function packageOf(module: string): string | null {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll("\\", "/"))?.[1] ?? null;
}

/** Adds the packages of which at least one line is in a build for this browser. */
async function addPackages(found: Set<string>, browser: string): Promise<void> {
  const whichPackages = {
    name: "which-packages",
    generateBundle(_options: unknown, bundle: Record<string, Chunk>) {
      for (const { modules = {} } of Object.values(bundle))
        for (const [module, { renderedLength }] of Object.entries(modules)) {
          const name = packageOf(module);
          if (name !== null && renderedLength > 0) found.add(name);
        }
    },
  };
  await build({
    root,
    browser,
    outDir: folder,
    hooks: {
      "vite:build:extendConfig": (_entries, config) => void (config.plugins ??= []).push(whichPackages),
    },
  });
}

test("every package whose code is shipped is approved, with its licence", { timeout: 240_000 }, async () => {
  const found = new Set<string>();
  for (const browser of ["chrome", "firefox"]) await addPackages(found, browser);
  expect([...found].toSorted()).toEqual(Object.keys(approved).toSorted());
  for (const [name, { licence }] of Object.entries(approved))
    expect(locked[`node_modules/${name}`]?.license, name).toBe(licence);
});
