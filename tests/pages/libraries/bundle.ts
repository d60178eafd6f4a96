// Bundles the page of each component library before a run. What was bundled is kept in node_modules/.cache, under a name made
// of what it was made from.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, version } from "vite";

const here = import.meta.dirname;
const project = join(here, "../../..");
/** Where the libraries are installed; the project itself, unless they are tried from elsewhere. */
const installed = process.env["LIBRARIES"] ?? project;
const cache = join(project, "node_modules/.cache/library-pages");

/** What all bundles have in common: the sources beside this file, the bundler, and what is installed. */
async function fingerprintOfAll(): Promise<string> {
  const hash = createHash("sha256").update(version);
  const shared = (await readdir(here)).filter(
    (name) => /\.[jt]s$/.test(name) && name !== "rows.ts" && name !== "page.ts",
  );
  for (const source of shared.toSorted()) hash.update(source).update(await readFile(join(here, source)));
  hash.update(await readFile(join(installed, "package-lock.json")));
  return hash.digest("hex");
}

let common: Promise<string> | undefined;

/** The file that holds a library's page, which may not be there yet. */
async function fileOf(app: string): Promise<string> {
  const hash = createHash("sha256").update(await (common ??= fingerprintOfAll()));
  hash.update(await readFile(join(here, "apps", `${app}.js`)));
  return join(cache, `${app}-${hash.digest("hex").slice(0, 16)}.html`);
}

/** Resolves what a page imports by name from where the libraries are installed. */
const fromInstalled = {
  name: "from-installed",
  enforce: "pre" as const,
  async resolveId(
    this: { resolve(id: string, from: string): Promise<{ id: string } | null> },
    id: string,
    from?: string,
  ) {
    if (!from?.startsWith(here) || /^[./\0]/.test(id)) return null;
    return this.resolve(id, join(installed, "package.json"));
  },
};

async function bundle(library: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    root: installed,
    plugins: installed === project ? [] : [fromInstalled],
    define: {
      "process.env.NODE_ENV": '"production"',
      "process.env": "{}",
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    build: {
      write: false,
      cssCodeSplit: false,
      lib: { entry: join(here, "apps", `${library}.js`), formats: ["iife"], name: "page" },
    },
  });
  const output = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
  const code = output.flatMap((one) => (one.type === "chunk" ? [one.code] : [])).join("\n");
  const style = output.flatMap((one) =>
    one.type === "asset" && one.fileName.endsWith(".css") ? [String(one.source)] : [],
  );
  return `<style>${style.join("\n")}</style><div id="app"></div><script>${code.replaceAll("</script", "<\\/script")}</script>`;
}

/** Bundles the pages that were not bundled before, or not as they are now; two at a time. */
export async function bundleLibraries(apps: readonly string[]): Promise<void> {
  await mkdir(cache, { recursive: true });
  const waiting = new Set(apps);
  const work = async () => {
    for (const app of waiting) {
      waiting.delete(app);
      const file = await fileOf(app);
      if (existsSync(file)) continue;
      await writeFile(`${file}.part`, await bundle(app));
      await rename(`${file}.part`, file);
    }
  };
  await Promise.all([work(), work()]);
}

/** The body of a library's page, by its file's name in `apps/`. */
export const libraryBody = async (app: string): Promise<string> => readFile(await fileOf(app), "utf8");
