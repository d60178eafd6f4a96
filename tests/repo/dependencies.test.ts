// Checks the dependencies: runtime packages are approved, the lock file is complete, and no shipped package runs code at
// install.
import { expect, test } from "vitest";
import { jsonOf } from "./sources.ts";

interface Approved {
  licence: string;
  reason: string;
}

interface Locked {
  version?: string;
  integrity?: string;
  license?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
}

const { dependencies, devDependencies } = jsonOf("package.json") as Record<string, Record<string, string>>;
const approved = jsonOf("tests/repo/approved/runtime-dependencies.json") as Record<string, Approved>;
const locked = Object.entries(
  (jsonOf("package-lock.json") as { packages: Record<string, Locked> }).packages,
).filter(([path]) => path !== "");

/**
 * Returns a package's entry in the lock file. A package inside another package is listed deeper, so the first entry is
 * the shipped one.
 */
function lockedAs(name: string): Locked | undefined {
  return locked.find(([path]) => path === `node_modules/${name}`)?.[1];
}

test("every runtime dependency is approved, with its licence and reason, and none is approved for nothing", () => {
  expect(Object.keys(dependencies!).toSorted()).toEqual(Object.keys(approved).toSorted());
  for (const [name, { licence, reason }] of Object.entries(approved)) {
    expect(lockedAs(name)?.license, name).toBe(licence);
    expect(reason.length, name).toBeGreaterThan(10);
  }
});

test("every dependency is one exact version, and locked as that", () => {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    expect(lockedAs(name)?.version, name).toBe(version);
  }
});

test("every locked package has its fingerprint, but tools made for other machines", () => {
  const bare = locked.filter(([, { integrity }]) => !integrity);
  expect(locked.length).toBeGreaterThan(500);
  const unexplained = bare.filter(
    ([path, { optional, dev, os }]) =>
      !(optional && dev && os && /^node_modules\/@?(?:oxfmt|oxlint|oxlint-tsgolint)\//.test(path)),
  );
  expect(unexplained.map(([path]) => path)).toEqual([]);
});

test("no package that is shipped runs a script at install", () => {
  const running = locked.filter(([, { hasInstallScript, dev }]) => hasInstallScript && !dev);
  expect(running.map(([path]) => path)).toEqual([]);
  expect(locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([
    "node_modules/node",
  ]);
});
