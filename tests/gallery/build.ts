// Builds the gallery's page from the real components. Nothing of it is shipped.
import { join } from "node:path";
import { build, createServer, type InlineConfig } from "vite";

/** The folder for everything that the gallery makes. */
export const outputFolder = join(import.meta.dirname, "../../.output/gallery");
/** The folder of the built page. */
export const builtPage = join(outputFolder, "page");

const configuration: InlineConfig = {
  configFile: false,
  logLevel: "error",
  root: join(import.meta.dirname, "app"),
  publicDir: false,
  base: "./",
};

/** Builds the page into `.output/gallery/page`. */
export async function buildGallery(): Promise<void> {
  await build({
    ...configuration,
    build: {
      outDir: builtPage,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      target: ["chrome140"],
    },
  });
}

/** Serves the page to a developer, and draws it again after each change. Returns the address. */
export async function serveGallery(): Promise<string> {
  const server = await createServer({
    ...configuration,
    server: { fs: { allow: [join(import.meta.dirname, "../..")] } },
  });
  await server.listen();
  return server.resolvedUrls?.local[0] ?? "";
}
