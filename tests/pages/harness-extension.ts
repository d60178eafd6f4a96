// Builds, once before a run, the extension around `harness.ts`. Through it page tests call the readers in a page's
// isolated world.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";

/** The name of the extension. */
export const extensionName = "page tests";

/** What each browser's extension adds to `harness.ts` and to its manifest. */
const browsers = {
  chromium: { entry: "harness.ts", manifest: {} },
  firefox: {
    entry: "../firefox/harness/answering-harness.ts",
    manifest: { browser_specific_settings: { gecko: { id: "page-tests@exact-setup.example" } } },
  },
} as const;

/** Returns the folder of the unpacked extension. */
export const extensionFolder = (browser: keyof typeof browsers): string =>
  join(import.meta.dirname, "../../.output/test-pages", browser);

/** Bundles the content script into an unpacked extension that runs on every address. Returns its folder. */
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
