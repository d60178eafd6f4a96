import { fileURLToPath } from "node:url";
import { defineConfig } from "wxt";
import { hostPatterns } from "./utils/domain/sites.ts";

/** Pages of the extension load nothing from anywhere and ask nothing of anyone (docs/promises.md, 6). */
const extensionPagesPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What this file reads of a built chunk. */
interface Chunk {
  type: "chunk" | "asset";
  imports?: string[];
  dynamicImports?: string[];
  viteMetadata?: { importedCss: Set<string> };
}

/** Returns these chunks and all that they import, each once, and each after what it imports. */
function withImports(bundle: Readonly<Record<string, Chunk>>, files: readonly string[]): string[] {
  return [...new Set(files.flatMap((file) => [...withImports(bundle, bundle[file]?.imports ?? []), file]))];
}

/**
 * Makes the scripts of the extension's own pages. A page's first script is small: it asks the background, and then
 * imports what draws the page. So there are few files: `first` and `page` for all pages, and one for each. The document
 * names all of them, so that no file waits for another one. The first script also waits for no style.
 */
const ownPages = {
  name: "own-pages",
  outputOptions: (options: { format?: string }) =>
    options.format === "es"
      ? {
          ...options,
          codeSplitting: {
            groups: [
              { name: "first", tags: ["$initial" as const], minShareCount: 2, priority: 1 },
              { name: "page", minShareCount: 2 },
            ],
          },
        }
      : null,
  transformIndexHtml: {
    order: "post" as const,
    handler(html: string, { chunk, bundle = {} }: { chunk?: Chunk; bundle?: Record<string, Chunk> }) {
      // In development nothing is bundled.
      if (!chunk) return html;
      const drawing = withImports(bundle, chunk.dynamicImports ?? []);
      const styles = new Set(drawing.flatMap((file) => [...(bundle[file]?.viteMetadata?.importedCss ?? [])]));
      const link = (rel: string, file: string) => ({
        tag: "link",
        attrs: { rel, crossorigin: true, href: `/${file}` },
        injectTo: "head" as const,
      });
      const [script = "", src = ""] =
        /<script type="module" crossorigin src="([^"]+)"><\/script>/.exec(html) ?? [];
      if (src === "") throw new Error("The document of an own page has no script of its own");
      return {
        html: html.replace(script, ""),
        tags: [
          // Asked for before what draws the page.
          link("modulepreload", src.slice(1)),
          ...drawing
            .filter((file) => !html.includes(`"/${file}"`))
            .map((file) => link("modulepreload", file)),
          ...Array.from(styles, (file) => link("stylesheet", file)),
          // The last one: when it runs, the document knows all others and loads none twice.
          {
            tag: "script",
            attrs: { type: "module", async: true, crossorigin: true, src },
            injectTo: "head" as const,
          },
        ],
      };
    },
  },
};

export default defineConfig({
  imports: false,
  modules: ["@wxt-dev/module-react", "@wxt-dev/webextension-polyfill"],
  manifestVersion: 3,
  outDir: ".output",
  webExt: { disabled: true },
  hooks: {
    // Whatever NODE_ENV is around: a build to ship is always the same.
    "build:before": ({ config }) => {
      if (config.command === "build") process.env["NODE_ENV"] = "production";
    },
  },
  zip: {
    name: "exact-setup",
    // All that `npm ci && npm run build:firefox` needs: reviewers build from these.
    includeSources: [
      "{entrypoints,components,utils,public}/**",
      "{package,package-lock,tsconfig}.json",
      "wxt.config.ts",
      ".npmrc",
      "{README.md,LICENSE}",
      "tests/run/{prepare,newer-node}.mjs",
    ],
  },
  manifest: ({ browser, command }) => ({
    name: "__MSG_extensionName__",
    short_name: "__MSG_extensionShortName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    permissions: ["storage", "alarms", "scripting", ...(browser === "firefox" ? [] : ["sidePanel"])],
    host_permissions: [...hostPatterns],
    incognito: "not_allowed",
    ...(command === "build" && { content_security_policy: { extension_pages: extensionPagesPolicy } }),
    action: { default_title: "__MSG_extensionShortName__" },
    commands: {
      "fill-form": { suggested_key: { default: "Alt+Shift+F" }, description: "__MSG_commandFillForm__" },
      "open-checklist": {
        suggested_key: { default: "Alt+Shift+E" },
        description: "__MSG_commandOpenChecklist__",
      },
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "exact-setup@exact-setup.example",
              strict_min_version: "142.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : {
          minimum_chrome_version: "140",
          // What an administrator may set. Firefox knows no such file: utils/domain/read-policy.ts checks for both.
          storage: { managed_schema: "managed-schema.json" },
        }),
  }),
  vite: () => ({
    plugins: [ownPages],
    // WXT's own starts and ends content scripts by events that every page can hear and send.
    resolve: {
      alias: {
        "wxt/utils/content-script-context": fileURLToPath(
          new URL("utils/browser/content-script-context.ts", import.meta.url),
        ),
      },
    },
    build: {
      sourcemap: false,
      target: ["chrome140", "firefox142"],
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          // What libraries would write to the console is left out: an error's text may hold what was on a page.
          minify: { compress: { dropConsole: true } },
          // Chromium puts no script into a page that holds characters like U+EFFFF. The XML parser names one.
          charset: "ascii",
        },
      },
    },
  }),
});
