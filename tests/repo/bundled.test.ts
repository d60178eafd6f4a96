// Checks which packages are really in the shipped code. It reads the bundler's own list of modules, not package.json. It
// builds into another folder, so the shipped builds stay as they are.
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

/** The packages that the project asks for by name, and the packages that they or the bundler add. */
const approved = {
  ...(jsonOf("tests/repo/approved/runtime-dependencies.json") as Record<string, Approved>),
  ...(jsonOf("tests/repo/approved/brought-along.json") as Record<string, Approved>),
};
const { packages: locked } = jsonOf("package-lock.json") as {
  packages: Record<string, { license?: string }>;
};

const folder = mkdtempSync(join(tmpdir(), "bundled-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Returns the package of a module. Null for the project's own files and the bundler's own helper code. */
function packageOf(module: string): string | null {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll("\\", "/"))?.[1] ?? null;
}

/** Adds the packages that have at least one line in the build for this browser. */
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
