// Who imports whom, read from the text of the files.
import { posix } from "node:path";

export interface Import {
  /** What stands between the quotes. */
  name: string;
  /** The file it means, from the top of the repository; absent for packages. */
  file?: string;
  /** Gone after compiling: `import type …`. */
  typeOnly: boolean;
}

const comments = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;
const statements =
  /(?<=^|[;{}\s])(?:import|export)\s+(?<type>type\s+(?!from\b))?(?:[\w$*{][^"'();]*?\sfrom\s*|\}\s*from\s*)?["'](?<name>[^"'\n]+)["']/gm;
const dynamic = /\bimport\s*\(\s*["'`](?<name>[^"'`\n]+)["'`]/g;

export const withoutComments = (text: string): string => text.replace(comments, "");

/** The imports and re-exports of a TypeScript file, dynamic ones included; `file` is its path from the top. */
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

/** Everything that comes along at run time with a file: files and packages, each with the way there. */
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

/** Files that import themselves by way of others, one way round for each: types count as well. */
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
