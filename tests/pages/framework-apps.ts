// Bundles the framework fixtures once, and makes a page from each of them.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { page } from "./form-html.ts";

const here = import.meta.dirname;
let bundled: Promise<{ code: string; style: string }> | undefined;

async function bundle(): Promise<{ code: string; style: string }> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    define: {
      "process.env.NODE_ENV": '"production"',
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    build: {
      write: false,
      lib: { entry: join(here, "fixtures/forms/apps.ts"), formats: ["iife"], name: "apps" },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && "output" in output ? output.output.find((one) => one.type === "chunk") : undefined;
  if (!chunk) throw new Error("The framework fixtures could not be bundled");
  const style = await readFile(
    join(here, "../../node_modules/vue-multiselect/dist/vue-multiselect.css"),
    "utf8",
  );
  return { code: chunk.code.replaceAll("</script", "<\\/script"), style };
}

/** Returns the page of one fixture of `fixtures/forms/apps.ts`. */
export async function frameworkPage(name: string): Promise<string> {
  const { code, style } = await (bundled ??= bundle());
  return page(
    `<style>${style} .multiselect { width: 220px }</style><div id="app"></div><script>globalThis.fixture = ${JSON.stringify(name)};${code}</script>`,
  );
}
