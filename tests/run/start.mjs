// `npm start`: builds the extension and opens it in Chromium with the sandbox. Without a display, or with `-- --tour`,
// it does the whole job by itself. `--dev`: starts WXT's development mode, which reloads after every change.
import { spawn } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium } from "./browsers.mjs";
import { commandFile, root, run, toolEnvironment } from "./newer-node.mjs";
import { getting, giveUp, prepare, say } from "./prepare.mjs";

await prepare();
process.env.CHROMIUM_PATH = await ensureChromium();
const asked = new Set(process.argv.slice(2));
const display = process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

if (asked.has("--dev")) await develop();
else if (asked.has("--tour") || !display) await walk();
else await open();

async function build() {
  const built = await run(process.execPath, [commandFile("wxt", "wxt"), "build"], { env: toolEnvironment() });
  if (built.code !== 0) giveUp(`${built.output.trim()}\n\nThe extension could not be built.`);
}

async function walk() {
  await build();
  const { tour } = await import("./tour.ts");
  process.exit((await tour(say)) ? 0 : 1);
}

async function open() {
  await build();
  const { openForPerson } = await import("./open.ts");
  await openForPerson(join(root, ".output/chrome-mv3"), say);
  process.exit(0);
}

async function develop() {
  if (!display)
    giveUp("Development mode opens a browser, and there is no display here. Try: npm start -- --tour");
  const folder = join(root, ".output/chrome-mv3-dev");
  rmSync(folder, { recursive: true, force: true });
  const server = spawn(process.execPath, [commandFile("wxt", "wxt")], {
    cwd: root,
    env: toolEnvironment(),
    stdio: ["ignore", "inherit", "inherit"],
  });
  server.on("exit", (code) => process.exit(code ?? 1));
  await getting("the development build", () => fileAppears(join(folder, "manifest.json")));
  const { openForPerson } = await import("./open.ts");
  await openForPerson(folder, say);
  server.kill();
}

/** Waits until the development server has written its build. */
async function fileAppears(file) {
  while (!existsSync(file)) await new Promise((done) => setTimeout(done, 200));
  return { code: 0, output: "" };
}
