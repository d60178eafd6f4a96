// Finds a Node that is new enough for the tools, and runs tools or the current script with it. Runs on Node 20 without
// dependencies.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * Returns whether a Node of this version can run the tools and TypeScript without a build (22.18, or 23.6 and later).
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/** The path of the Node in the npm package `node`. It exists after the package's install script has run. */
export const packagedNode = join(
  root,
  "node_modules/node/bin",
  process.platform === "win32" ? "node.exe" : "node",
);

/**
 * Returns the path of a Node that is new enough: this process's own, else the packaged one. Returns null while there is
 * none.
 */
export function newerNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  return existsSync(packagedNode) ? packagedNode : null;
}

/** Returns the environment for tools: the newer Node and the project's commands are first on the PATH. */
export function toolEnvironment(node = newerNode() ?? process.execPath) {
  const path = [dirname(node), join(root, "node_modules/.bin"), process.env.PATH ?? ""].join(delimiter);
  return { ...process.env, PATH: path };
}

/**
 * Returns the environment of the machine without the project's commands. npm must not run on a Node that it replaces.
 */
export function machineEnvironment() {
  const path = (process.env.PATH ?? "").split(delimiter).filter((part) => !/node_modules[\\/]/.test(part));
  return { ...process.env, PATH: path.join(delimiter) };
}

/** Returns the script of a command in an installed package: `commandFile("typescript", "tsc")`. */
export function commandFile(packageName, command) {
  const folder = join(root, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[command]);
}

/**
 * Runs a program to its end. Returns its exit code and its output (empty with `show`, which prints directly to the
 * terminal). Returns code 127 and the reason when the program cannot start. `timeLimit` is in ms, 0 is no limit.
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

/** Stops a program and the processes that it started (its process group, except on Windows). */
function stop(child) {
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}

/** Runs this script again with a newer Node when the present one is too old. Ends with its exit code then. */
export async function continueUnderNewerNode() {
  if (isNewEnough(process.versions.node)) return;
  const node = newerNode();
  const child = spawn(node, process.argv.slice(1), { stdio: "inherit", env: toolEnvironment(node) });
  process.on("SIGINT", () => {}); // The terminal tells the child as well; wait for it to tidy up.
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  const code = await new Promise((done) => child.on("close", (code) => done(code ?? 1)));
  process.exit(code);
}
