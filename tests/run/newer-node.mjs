// The tools need a newer Node than some machines have: finds it, and runs tools or this very script under it.
// Runs on Node 20 without dependencies.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Whether a Node of this version runs the tools and TypeScript as it stands (22.18, or 23.6 and later). */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/** The Node that the npm package `node` brings; it is there once its install script has run. */
export const packagedNode = join(
  root,
  "node_modules/node/bin",
  process.platform === "win32" ? "node.exe" : "node",
);

/** The path of a Node that is new enough: this process's own, or the packaged one; null when there is none yet. */
export function newerNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  return existsSync(packagedNode) ? packagedNode : null;
}

/** The environment for tools: the newer Node and the project's commands come first on the PATH. */
export function toolEnvironment(node = newerNode() ?? process.execPath) {
  const path = [dirname(node), join(root, "node_modules/.bin"), process.env.PATH ?? ""].join(delimiter);
  return { ...process.env, PATH: path };
}

/** The environment of the machine itself, without this project's commands: npm must not run on a Node it replaces. */
export function machineEnvironment() {
  const path = (process.env.PATH ?? "").split(delimiter).filter((part) => !/node_modules[\\/]/.test(part));
  return { ...process.env, PATH: path.join(delimiter) };
}

/** The script behind a command of an installed package, `commandFile("typescript", "tsc")`. */
export function commandFile(packageName, command) {
  const folder = join(root, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[command]);
}

/**
 * Runs a program to its end. Returns its exit code and, unless it wrote to the terminal itself, what it wrote.
 * A program that cannot be started answers code 127 and the reason. `timeLimit` is in ms.
 */
export function run(program, args, { show = false, timeLimit = 0, ...options } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
      detached: timeLimit > 0 && process.platform !== "win32",
      ...options,
    });
    let output = "";
    const collect = (chunk) => (output += chunk);
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    const limit =
      timeLimit > 0 &&
      setTimeout(() => {
        output += `\nStopped after ${Math.round(timeLimit / 1000)} s without an end.\n`;
        stop(child);
      }, timeLimit);
    child.on("error", (error) => done({ code: 127, output: output + error.message }));
    child.on("close", (code) => {
      if (limit) clearTimeout(limit);
      done({ code: code ?? 1, output });
    });
  });
}

/** Ends a program and what it started (its process group, where there are such). */
function stop(child) {
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}

/** Goes on under a newer Node when this one is too old: runs this script again there and ends with its code. */
export async function continueUnderNewerNode() {
  if (isNewEnough(process.versions.node)) return;
  const node = newerNode();
  const child = spawn(node, process.argv.slice(1), { stdio: "inherit", env: toolEnvironment(node) });
  process.on("SIGINT", () => {}); // The terminal tells the child as well; wait for it to tidy up.
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  const code = await new Promise((done) => child.on("close", (code) => done(code ?? 1)));
  process.exit(code);
}
