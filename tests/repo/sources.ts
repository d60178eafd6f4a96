// Reads the files of this repository for the tests that check them.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

/** The top of the repository. */
export const root = resolve(import.meta.dirname, "../..");

/** The folders whose files are shipped. */
export const shippedFolders = ["entrypoints", "components", "utils"];

/** Returns all files under these folders, as paths from the top of the repository, with `/` between the parts. */
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

/** Returns the text of a file, by its path from the top of the repository. */
export function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

/** Reads a JSON file. Returns its content, whatever it is. */
export function jsonOf(file: string): unknown {
  return JSON.parse(textOf(file));
}
