// The extension around `harness.ts`, by which page tests call the readers in a page's isolated world: built once before a run.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";

export const extensionName = "page tests";

/** What each browser's extension adds to `harness.ts`, and to its manifest. */
const browsers = {
  chromium: { entry: "harness.ts", manifest: {} },
  firefox: {
    entry: "../firefox/harness/answering-harness.ts",
    manifest: { browser_specific_settings: { gecko: { id: "page-tests@exact-setup.example" } } },
  },
} as const;

/** Where the unpacked extension lies. */
export const extensionFolder = (browser: keyof typeof browsers): string =>
  join(import.meta.dirname, "../../.output/test-pages", browser);

/** Bundles the content script into an unpacked extension that runs on every address; answers its folder. */
export async function buildHarnessExtension(browser: keyof typeof browsers): Promise<string> {
  const { entry, manifest } = browsers[browser];
  const folder = extensionFolder(browser);
  await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      lib: {
        entry: join(import.meta.dirname, entry),
        formats: ["iife"],
        name: "pageTests",
        fileName: () => "harness.js",
      },
    },
  });
  const whole = {
    manifest_version: 3,
    name: extensionName,
    version: "1",
    content_scripts: [{ matches: ["<all_urls>"], js: ["harness.js"], run_at: "document_idle" }],
    ...manifest,
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "manifest.json"), JSON.stringify(whole));
  return folder;
}
