// Finds a Chromium and a Firefox, or downloads them. Runs on Node 20. Needs the dependencies only to ask Playwright for
// its own browser.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { commandFile, newerNode, root, run, toolEnvironment } from "./newer-node.mjs";
import { getting, giveUp } from "./prepare.mjs";

const downloads = join(root, "node_modules/.cache/browsers");
const programFiles = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) => process.env[name]);
const onWindows = (...ends) =>
  programFiles.flatMap((folder) => (folder ? ends.map((end) => join(folder, end)) : []));

/**
 * For each browser: the variable that names it, the oldest allowed version (from wxt.config.ts), its usual paths, the
 * Debian package, and the command to run without a package. The program itself stands before Debian's wrapper script,
 * which adds its own flags.
 */
const browsers = {
  Chromium: {
    variable: "CHROMIUM_PATH",
    oldest: 140,
    places: [
      "/usr/lib/chromium/chromium",
      "/usr/lib64/chromium-browser/chromium-browser",
      ...onPath("chromium", "chromium-browser"),
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      ...onWindows("Chromium/Application/chrome.exe"),
      "/opt/google/chrome/chrome",
      ...onPath("google-chrome", "google-chrome-stable"),
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      ...onWindows("Google/Chrome/Application/chrome.exe"),
      "/opt/microsoft/msedge/msedge",
      ...onPath("microsoft-edge", "microsoft-edge-stable"),
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      ...onWindows("Microsoft/Edge/Application/msedge.exe"),
    ],
    debianPackage: "chromium",
    download: () => [commandFile("@playwright/test", "playwright"), "install", "chromium"],
    command: "npx playwright install --with-deps chromium",
    own: playwrightsChromium,
  },
  Firefox: {
    variable: "FIREFOX_PATH",
    oldest: 142,
    places: [
      "/usr/lib/firefox-esr/firefox-esr",
      ...onPath("firefox-esr", "firefox"),
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      ...onWindows("Mozilla Firefox/firefox.exe"),
    ],
    debianPackage: "firefox-esr",
    download: () => [
      commandFile("@puppeteer/browsers", "browsers"),
      "install",
      "firefox@esr",
      "--path",
      downloads,
    ],
    command: `npx browsers install firefox@esr --path ${downloads}`,
    own: downloadedFirefox,
  },
};

/** Returns the possible paths of commands with these names on the PATH. */
function onPath(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function playwrightsChromium() {
  try {
    const { chromium } = await import("playwright-core");
    return chromium.executablePath();
  } catch {
    return "";
  }
}

function downloadedFirefox() {
  if (!existsSync(downloads)) return "";
  const listed = spawnSync(
    newerNode() ?? process.execPath,
    [commandFile("@puppeteer/browsers", "browsers"), "list", "--path", downloads],
    {
      encoding: "utf8",
    },
  );
  return /^firefox@\S+ \([^)]*\) (.+)$/m.exec(listed.stdout ?? "")?.[1] ?? "";
}

/**
 * Returns whether the program exists and is new enough. On Windows a program does not print its version, so it only has
 * to exist.
 */
function willDo(program, oldest) {
  if (!program || !existsSync(program)) return false;
  if (process.platform === "win32") return true;
  const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8", timeout: 20_000 });
  const version = /(\d+)\.\d+/.exec(stdout ?? "")?.[1];
  return status === 0 && Number(version) >= oldest;
}

/** Returns the path of a browser on this machine, or null. The user's own choice is not checked for its version. */
async function find({ variable, oldest, places, own }) {
  const chosen = process.env[variable];
  if (chosen) {
    if (!existsSync(chosen)) giveUp(`${variable} names ${chosen}, and there is no such file.`);
    return chosen;
  }
  for (const program of [await own(), ...places]) if (willDo(program, oldest)) return program;
  return null;
}

function isDebianRoot() {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

async function getFromDebian(name, debianPackage) {
  await getting(`${name} (apt-get install ${debianPackage})`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const update = await run("apt-get", ["update", "-q"], { env });
    if (update.code !== 0) return update;
    return run("apt-get", ["install", "-y", "-q", "--no-install-recommends", debianPackage], { env });
  });
}

/**
 * Finds or downloads a browser, and returns the path of its program. Ends the process with a clear text when it cannot
 * get one.
 */
async function ensure(name) {
  const browser = browsers[name];
  const found = await find(browser);
  if (found) return found;
  if (isDebianRoot()) {
    await getFromDebian(name, browser.debianPackage);
    const installed = await find(browser);
    if (installed) return installed;
  }
  const node = newerNode() ?? process.execPath;
  const { output } = await getting(name, () => run(node, browser.download(), { env: toolEnvironment(node) }));
  return (
    (await find(browser)) ??
    giveUp(
      `${output.trim()}\n\n${name} ${browser.oldest} or newer is missing. This brings it: ${browser.command}\n` +
        `Or name one that is already here: ${browser.variable}=/path/to/it`,
    )
  );
}

/** Returns the path of a Chromium that can load the extension. */
export const ensureChromium = () => ensure("Chromium");

/** Returns the path of a Firefox that can load the extension. */
export const ensureFirefox = () => ensure("Firefox");
