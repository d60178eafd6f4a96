// Searches every file of a browser's profile for a text, both plain and unpacked.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { finder, type Spelling } from "./disk-spellings.ts";
import { unpackedFrom } from "./disk-unpacked.ts";

/** One place where the text was found. */
export interface Hit {
  /** The file, from the top of the profile. This is only its path, never the text that was found. */
  file: string;
  /** How the text was packed. Null when it was plain. */
  by: string | null;
  spelling: string;
}

/** The result of one scan. */
export interface Scan {
  files: number;
  bytes: number;
  hits: Hit[];
}

/**
 * Scans all files of a folder, or only those that `which` matches. A file that the browser removes meanwhile is not
 * counted.
 */
export function scanFolder(folder: string, spellings: readonly Spelling[], which = /(?:)/): Scan {
  const find = finder(spellings);
  const scan: Scan = { files: 0, bytes: 0, hits: [] };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const file = relative(folder, path).replaceAll("\\", "/");
    if (!which.test(file)) continue;
    // Skip pipes and sockets: they contain nothing, and reading one would never end.
    const content = entry.isFile() ? contentOf(path) : null;
    if (!content) continue;
    scan.files += 1;
    scan.bytes += content.length;
    // The file's name may contain the text too.
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
