// Finds which file imports which, from the text of the files.
import { posix } from "node:path";

/** One import of a file. */
export interface Import {
  /** The text between the quotes. */
  name: string;
  /** The file that is imported, from the top of the repository. Absent for packages. */
  file?: string;
  /** True when the compiler removes the import: `import type …`. */
  typeOnly: boolean;
}

const comments = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;
const statements =
  /(?<=^|[;{}\s])(?:import|export)\s+(?<type>type\s+(?!from\b))?(?:[\w$*{][^"'();]*?\sfrom\s*|\}\s*from\s*)?["'](?<name>[^"'\n]+)["']/gm;
const dynamic = /\bimport\s*\(\s*["'`](?<name>[^"'`\n]+)["'`]/g;

/** Returns a TypeScript text without its comments. */
export const withoutComments = (text: string): string => text.replace(comments, "");

/** Returns the imports and re-exports of a TypeScript file, dynamic ones included. `file` is its path from the top. */
export function importsOf(file: string, text: string): Import[] {
  const code = withoutComments(text);
  return [...code.matchAll(statements), ...code.matchAll(dynamic)].map(({ groups }) => {
    const name = groups?.["name"] ?? "";
    return {
      name,
      typeOnly: groups?.["type"] !== undefined,
      ...(name.startsWith(".") && { file: posix.join(posix.dirname(file), name) }),
    };
  });
}

/** Returns every file and package that a file loads at run time, each with the chain of imports that leads to it. */
export function reachedFrom(
  start: string,
  graph: ReadonlyMap<string, readonly Import[]>,
): Map<string, string[]> {
  const reached = new Map<string, string[]>();
  const queue: [string, string[]][] = [[start, []]];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [file, way] = next;
    if (reached.has(file)) continue;
    reached.set(file, way);
    for (const { name, file: target, typeOnly } of graph.get(file) ?? []) {
      if (!typeOnly) queue.push([target ?? name, [...way, file]]);
    }
  }
  return reached;
}

/** Returns import circles: files that import themselves through others. Each circle once; type imports count too. */
export function circlesIn(graph: ReadonlyMap<string, readonly Import[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  function visit(file: string, way: readonly string[]): void {
    const begins = way.indexOf(file);
    if (begins >= 0) circles.push([...way.slice(begins), file]);
    if (begins >= 0 || done.has(file)) return;
    for (const { file: target } of graph.get(file) ?? []) if (target) visit(target, [...way, file]);
    done.add(file);
  }
  for (const file of graph.keys()) visit(file, []);
  return circles;
}
