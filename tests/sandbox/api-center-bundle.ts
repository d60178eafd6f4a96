// Builds API Center's Vue application when the sandbox starts. A later start with the same sources reads it from a
// cache.
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Answer } from "./http.ts";

export interface Bundle {
  /** The text of index.html. `__START__` in it is the place for the page's first data. */
  document: string;
  /** The files under /assets/, each as a finished answer. */
  assets: ReadonlyMap<string, Answer>;
}

const source = join(import.meta.dirname, "api-center");
const cache = join(import.meta.dirname, "../../node_modules/.cache/sandbox-api-center");
/** The files of the sandbox that the application imports. */
const shared = ["hosts.ts", "html.ts", "icons.ts"].map((name) => join(import.meta.dirname, name));
const types: Record<string, string> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};

/** Returns the built application. Builds it at most once for each state of its sources. */
export async function apiCenterBundle(): Promise<Bundle> {
  const folder = join(cache, await fingerprint());
  const built = await read(folder);
  if (built) return built;
  await build(folder);
  const fresh = await read(folder);
  if (!fresh) throw new Error("API Center's pages could not be built");
  return fresh;
}

/** Returns a hash over the sources, this file, and the versions of the build tools. */
async function fingerprint(): Promise<string> {
  const hash = createHash("sha256").update(await readFile(import.meta.filename));
  const own = (await readdir(source)).toSorted().map((name) => join(source, name));
  for (const file of [...own, ...shared]) hash.update(file).update(await readFile(file));
  const require = createRequire(import.meta.url);
  for (const name of ["vite", "vue", "vue-multiselect"]) {
    const { version } = require(`${name}/package.json`) as { version: string };
    hash.update(version);
  }
  return hash.digest("hex").slice(0, 20);
}

/**
 * Builds into a temporary folder and then moves it into place, so that two starts at the same time do not disturb each
 * other.
 */
async function build(folder: string): Promise<void> {
  const [{ build: viteBuild }, { default: vue }] = await Promise.all([
    import("vite"),
    import("@vitejs/plugin-vue"),
  ]);
  const making = `${folder}.${process.pid}.${Date.now()}`;
  await mkdir(cache, { recursive: true });
  await inProduction(() =>
    viteBuild({
      root: source,
      configFile: false,
      envDir: false,
      logLevel: "warn",
      plugins: [vue()],
      build: { outDir: making, emptyOutDir: true, modulePreload: { polyfill: false } },
    }),
  );
  await rename(making, folder).catch(() => rm(making, { recursive: true, force: true }));
}

/**
 * Runs the build with NODE_ENV "production". Vite and Vue read NODE_ENV, and a test runner sets it to "test". The pages
 * must not depend on who builds them.
 */
async function inProduction(run: () => Promise<unknown>): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  try {
    await run();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

async function read(folder: string): Promise<Bundle | undefined> {
  const document = await readFile(join(folder, "index.html"), "utf8").catch(() => undefined);
  if (document === undefined) return undefined;
  const names = await readdir(join(folder, "assets"));
  const assets = names.map(async (name): Promise<[string, Answer]> => {
    const type = types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
    const body = await readFile(join(folder, "assets", name));
    return [name, { status: 200, headers: { "content-type": type, "cache-control": "max-age=60" }, body }];
  });
  return { document, assets: new Map(await Promise.all(assets)) };
}
