// Copies the project, so that guards can be removed from the copy. The project itself is never changed.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GuardRow } from "./row.ts";

/** A copy of the project. */
export interface Copy {
  folder: string;
  /**
   * Removes a guard. Returns a function that puts it back, or null when the guard's text does not stand exactly once in
   * its file.
   */
  without(row: GuardRow): (() => void) | null;
  remove(): void;
}

const notCopied: ReadonlySet<string> = new Set([".git", ".output", ".wxt", "node_modules"]);

/** Copies the project's files into a new folder. Dependencies are linked, not copied. */
export function copyProject(root: string): Copy {
  const folder = mkdtempSync(join(tmpdir(), "guards-"));
  for (const name of readdirSync(root))
    if (!notCopied.has(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
  cpSync(join(root, ".wxt"), join(folder, ".wxt"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  return {
    folder,
    without({ file, find, replace }) {
      const path = join(folder, file);
      const before = readFileSync(path, "utf8");
      const parts = before.split(find);
      if (parts.length !== 2) return null;
      writeFileSync(path, parts.join(replace));
      return () => writeFileSync(path, before);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
