// Installs what the project needs: its dependencies and, with them, a newer Node. Runs on Node 20 without dependencies.
// To run it alone: `node tests/run/prepare.mjs`. A second run finds everything and installs nothing.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  commandFile,
  continueUnderNewerNode,
  machineEnvironment,
  newerNode,
  packagedNode,
  root,
  run,
  toolEnvironment,
} from "./newer-node.mjs";

const stamp = join(root, "node_modules/.prepared");

/** Prints one line. All commands print through this function. */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** Ends the process with a text. The text names what is missing and the command that installs it. */
export function giveUp(text) {
  process.stderr.write(`\n${text}\n`);
  process.exit(1);
}

/**
 * Runs `get`, which returns `{ code, output }`. Prints what it got and how long that took. Returns the result of `get`.
 */
export async function getting(what, get) {
  const start = Date.now();
  const result = await get();
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  say(`${result.code === 0 ? "Got" : "Could not get"} ${what} (${seconds} s)`);
  return result;
}

function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Returns a fingerprint of everything that decides what `npm ci` installs. */
function dependencyFingerprint() {
  const { dependencies, devDependencies, overrides, allowScripts } = readJson(join(root, "package.json"));
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(JSON.stringify({ dependencies, devDependencies, overrides, allowScripts }))
    .digest("hex");
}

/** Returns whether node_modules holds the versions of package-lock.json, as npm's own record says. */
function installedAsLocked() {
  const record = join(root, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const installed = readJson(record).packages;
  return Object.entries(readJson(join(root, "package-lock.json")).packages).every(
    ([path, { version, optional, devOptional }]) =>
      path === "" || (optional ?? devOptional) || installed[path]?.version === version,
  );
}

/**
 * Runs `npm ci`. It refuses a lock file without the packages of other platforms (EUSAGE). Then installs the locked
 * packages with `npm install`.
 */
async function installDependencies() {
  const npm = (...args) =>
    run("npm", [...args, "--no-progress", "--loglevel=error"], {
      env: machineEnvironment(),
      shell: process.platform === "win32",
    });
  const result = await npm("ci");
  return result.output.includes("EUSAGE") ? npm("install", "--no-save") : result;
}

async function ensureDependencies() {
  const fingerprint = dependencyFingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint) return;
  if (!installedAsLocked()) {
    const { code, output } = await getting("the dependencies", installDependencies);
    if (code !== 0) giveUp(`${output.trim()}\n\nThe dependencies are missing. This brings them: npm ci`);
  }
  writeFileSync(stamp, fingerprint);
}

/** Runs the install script of the packaged Node where npm did not run it: npm may be set not to run such scripts. */
async function ensureNewerNode() {
  if (newerNode()) return;
  const { code, output } = await getting("a newer Node", () =>
    run(process.execPath, ["installArchSpecificPackage.js"], {
      cwd: join(root, "node_modules/node"),
      env: machineEnvironment(),
    }),
  );
  if (code !== 0 || !existsSync(packagedNode)) {
    giveUp(
      `${output.trim()}\n\nNode 22.18 or newer is missing (this is ${process.versions.node}). ` +
        "This brings it: npm rebuild node --foreground-scripts, or install it from https://nodejs.org",
    );
  }
}

async function ensureGeneratedTypes() {
  if (existsSync(join(root, ".wxt/tsconfig.json"))) return;
  const node = newerNode();
  const { code, output } = await run(node, [commandFile("wxt", "wxt"), "prepare"], {
    env: toolEnvironment(node),
  });
  if (code !== 0)
    giveUp(`${output.trim()}\n\nThe generated types are missing. This brings them: npx wxt prepare`);
}

/**
 * Installs the dependencies and a newer Node, and generates WXT's types. Ends the process with a clear text when it
 * cannot get one of them. After it returns, the caller runs on a Node that is new enough. Else it has run the script
 * again with one.
 */
export async function prepare() {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    giveUp(
      `Node 20 or newer is missing (this is ${process.versions.node}). Install it from https://nodejs.org`,
    );
  }
  await ensureDependencies();
  await ensureNewerNode();
  await ensureGeneratedTypes();
  await continueUnderNewerNode();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await prepare();
