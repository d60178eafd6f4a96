// The production build as people of one language have it. A browser speaks only the languages its machine has: so the build is
// copied, and what it says to everybody else is that language.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { productionBuild } from "./chromium.ts";

/** A copy of the build that speaks this language whatever the browser's own is, and how to remove it. */
export async function buildIn(language: string): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "exact-setup-"));
  await cp(productionBuild, folder, { recursive: true });
  const texts = join(productionBuild, "_locales", language);
  for (const other of ["en", "nl", "fr"])
    await cp(texts, join(folder, "_locales", other), { recursive: true });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
