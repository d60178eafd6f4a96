// Looks for a text in every file of a browser's profile, as it stands there and unpacked.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { finder, type Spelling } from "./disk-spellings.ts";
import { unpackedFrom } from "./disk-unpacked.ts";

export interface Hit {
  /** The file, from the top of the profile. It never holds what was found. */
  file: string;
  /** How it was packed; null when it stood there plainly. */
  by: string | null;
  spelling: string;
}

export interface Scan {
  files: number;
  bytes: number;
  hits: Hit[];
}

/** Scans the files of a folder: all, unless told which. A file that the browser removed meanwhile is not one. */
export function scanFolder(folder: string, spellings: readonly Spelling[], which = /(?:)/): Scan {
  const find = finder(spellings);
  const scan: Scan = { files: 0, bytes: 0, hits: [] };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const file = relative(folder, path).replaceAll("\\", "/");
    if (!which.test(file)) continue;
    // Pipes and sockets hold nothing, and reading one would never end.
    const content = entry.isFile() ? contentOf(path) : null;
    if (!content) continue;
    scan.files += 1;
    scan.bytes += content.length;
    // A name may tell what the content does not.
    const parts = [
      { by: null, bytes: content },
      { by: "name", bytes: Buffer.from(`${file} `) },
      ...unpackedFrom(content),
    ];
    for (const { by, bytes } of parts) {
      for (const spelling of find(bytes)) scan.hits.push({ file, by, spelling });
    }
  }
  return scan;
}

function contentOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
