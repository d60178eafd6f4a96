// Checks that two clean builds give the same bytes in any folder, time zone and language and with any NODE_ENV. The same
// holds for the zip of the sources.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { commandFile, run, toolEnvironment } from "../run/newer-node.mjs";
import { proves } from "../run/promise.ts";
import { root } from "./sources.ts";

/**
 * The files that a build reads. Nothing else is copied, so a build that needs more fails here, as it would for a
 * reviewer.
 */
const needed = [
  "entrypoints components utils public package.json package-lock.json tsconfig.json wxt.config.ts .npmrc README.md LICENSE",
  "tests/run/prepare.mjs tests/run/newer-node.mjs",
].flatMap((line) => line.split(" "));

const stores = [
  { name: "chrome", words: ["zip"] },
  { name: "firefox", words: ["zip", "-b", "firefox"] },
];

/** Another environment to build in. The time zone matters because a zip stores time stamps. */
const elsewhere = {
  TZ: "Pacific/Kiritimati",
  LANG: "tr_TR.UTF-8",
  LC_ALL: "tr_TR.UTF-8",
  LANGUAGE: "tr",
  // With this value Vite would take React's development build.
  NODE_ENV: "development",
};

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function copyOfProject(): string {
  const folder = join(mkdtempSync(join(tmpdir(), "Build elsewhere-")), "een andere map é");
  mkdirSync(folder);
  folders.push(folder);
  for (const name of needed) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}

/** Returns a fingerprint of each file of the builds and of each zip. */
function fingerprints(folder: string): Record<string, string> {
  const zips = readdirSync(join(folder, ".output")).filter((name) => name.endsWith(".zip"));
  const built = ["chrome-mv3", "firefox-mv3"].flatMap((build) =>
    readdirSync(join(folder, ".output", build), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, ".output").length + 1)),
  );
  return Object.fromEntries(
    [...zips, ...built].toSorted().map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, ".output", name)))
        .digest("hex"),
    ]),
  );
}

async function build(folder: string, environment: Record<string, string>): Promise<void> {
  for (const { words } of stores) {
    const { code, output } = await run(process.execPath, [commandFile("wxt", "wxt"), ...words], {
      cwd: folder,
      env: { ...toolEnvironment(), ...environment },
      timeLimit: 120_000,
    });
    expect(code, output.slice(-2_000)).toBe(0);
  }
}

test(
  "builds give the same bytes in another folder, time zone, language and NODE_ENV, from the files that the sources zip holds",
  {
    timeout: 240_000,
  },
  async ({ task }) => {
    const folder = copyOfProject();
    await build(folder, elsewhere);
    const [here, there] = [fingerprints(root), fingerprints(folder)];
    expect(Object.keys(here)).toHaveLength(Object.keys(there).length);
    expect(there).toEqual(here);
    const same = Object.keys(here).filter((name) => here[name] === there[name]);
    expect(same.filter((name) => name.endsWith(".zip"))).toHaveLength(3);
    expect(same.length).toBeGreaterThan(50);
    proves(
      task,
      14,
      `two clean builds for ${stores.length} browsers and 3 zips: ${Object.keys(here).length - same.length} files differ`,
    );
  },
);
