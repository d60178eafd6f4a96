// Bundles the page of each component library, once: the bundles are kept in node_modules/.cache under a name made of
// what they were made from.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, version } from "vite";

const here = import.meta.dirname;
const project = join(here, "../../..");
/** Where the libraries are installed; the project itself, unless they are tried from elsewhere. */
const installed = process.env["LIBRARIES"] ?? project;
const cache = join(project, "node_modules/.cache/library-pages");

async function nameOfAll(): Promise<string> {
  const hash = createHash("sha256").update(version);
  const sources = (await readdir(here, { recursive: true }))
    .filter((name) => /\.[jt]s$/.test(name))
    .toSorted();
  for (const source of sources) hash.update(source).update(await readFile(join(here, source)));
  hash.update(await readFile(join(installed, "package-lock.json")));
  return hash.digest("hex").slice(0, 16);
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

/** The body of a library's page, by its file's name in `apps/`; bundled when it was not, or not as it is now. */
export async function libraryBodies(libraries: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const folder = join(cache, await nameOfAll());
  await mkdir(folder, { recursive: true });
  const bodies = new Map<string, string>();
  for (const library of libraries) {
    const file = join(folder, `${library}.html`);
    if (!existsSync(file)) await writeFile(file, await bundle(library));
    bodies.set(library, await readFile(file, "utf8"));
  }
  return bodies;
}
