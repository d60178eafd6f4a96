// A copy of the project in which guards can be taken away: the project itself is never changed.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { GuardRow } from "./row.ts";

export interface Copy {
  folder: string;
  /** Takes a guard away. Answers how to put it back, or null when its text does not stand there exactly once. */
  without(row: GuardRow): (() => void) | null;
  remove(): void;
}

/** Copies the project's files (what Git knows, and what is new) to a folder of its own; dependencies are linked. */
export function copyProject(root: string): Copy {
  const folder = mkdtempSync(join(tmpdir(), "guards-"));
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
  });
  for (const name of listed.toString().split("\0").filter(Boolean)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(join(root, name), join(folder, name));
  }
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
