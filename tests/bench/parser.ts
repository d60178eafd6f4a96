// Builds the product's parser of XMLDivisions.aspx alone, to run it in a page without the rest of the product. It is the
// parser of this working tree, whatever build is measured.
import { join } from "node:path";
import { build } from "vite";

const entry = join(import.meta.dirname, "../../utils/exact/parse-administrations.ts");

/** Returns a script that makes a global `parser` with the function `parseAdministrations`. */
export async function parserScript(): Promise<string> {
  const built = await build({
    configFile: false,
    envDir: false,
    logLevel: "warn",
    mode: "production",
    build: { write: false, target: "chrome140", lib: { entry, formats: ["iife"], name: "parser" } },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const [chunk] = result && "output" in result ? result.output : [];
  if (chunk?.type !== "chunk") throw new Error("The parser could not be built");
  return chunk.code;
}
