// The files of this repository, as the rules about them need them.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

/** The folders that hold what is shipped. */
export const shippedFolders = ["entrypoints", "components", "utils"];

/** All files under these folders, by their path from the top of the repository, with `/` between the parts. */
export function filesUnder(folders: readonly string[], pattern = /./): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/")),
    )
    .filter((file) => pattern.test(file))
    .toSorted();
}

export function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

/** Reads a JSON file; answers whatever it holds. */
export function jsonOf(file: string): unknown {
  return JSON.parse(textOf(file));
}
