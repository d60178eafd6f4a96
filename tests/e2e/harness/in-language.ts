// Makes a copy of the production build in one language. The browser speaks only the machine's languages. So in the copy
// every language's texts are the texts of the wanted one.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { productionBuild } from "./chromium.ts";

/** Copies the build so that it speaks this language in any browser. Returns the folder, and a function that removes it. */
export async function buildIn(language: string): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "exact-setup-"));
  await cp(productionBuild, folder, { recursive: true });
  const texts = join(productionBuild, "_locales", language);
  for (const other of ["en", "nl", "fr"])
    await cp(texts, join(folder, "_locales", other), { recursive: true });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
