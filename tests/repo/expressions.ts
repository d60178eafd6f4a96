// Finds every regular expression of the product: those written in its sources, and those built at run time.
import { createRequire } from "node:module";
import type { checkSync as Check, Diagnostics } from "recheck";
import { parseSync, Visitor } from "vite";
import { textOf } from "./sources.ts";

// Use recheck's own JavaScript. The other programs it prefers are not on every machine.
process.env["RECHECK_SYNC_BACKEND"] = "pure";
const { checkSync } = createRequire(import.meta.url)("recheck") as { checkSync: typeof Check };

/** A regular expression of the product. */
export interface Expression {
  source: string;
  flags: string;
  /** Where it is written: `utils/dom/labels/labels.ts:31`. */
  at: string;
}

/** A place where an expression is made from text, from its first line to its last line. */
export interface BuiltAt {
  file: string;
  first: number;
  last: number;
}

/** Methods that turn a text argument into an expression. */
const taking = new Set(["match", "matchAll", "search"]);

interface Called {
  start: number;
  end: number;
  callee: { type: string; name?: string; property?: { name?: string } };
  arguments: readonly { type: string }[];
}

/** Returns whether a call makes an expression: `RegExp(…)`, `globalThis.RegExp(…)`, `text.match("…")`. */
function isMaking({ callee, arguments: [first] }: Called): boolean {
  const name = callee.type === "Identifier" ? callee.name : callee.property?.name;
  if (name === "RegExp") return true;
  return (
    callee.type === "MemberExpression" &&
    taking.has(name ?? "") &&
    (first?.type === "TemplateLiteral" || first?.type === "BinaryExpression" || isString(first))
  );
}

const isString = (node: { type: string } | undefined): boolean =>
  node?.type === "Literal" && typeof (node as { value?: unknown }).value === "string";

/** Returns the expressions written in a file, and the places where it builds one. Throws when the file cannot be parsed. */
export function expressionsIn(
  file: string,
  text: string = textOf(file),
): { written: Expression[]; built: BuiltAt[] } {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const lineAt = (place: number) => text.slice(0, place).split("\n").length;
  const written: Expression[] = [];
  const built: BuiltAt[] = [];
  const called = (node: Called) => {
    if (isMaking(node)) built.push({ file, first: lineAt(node.start), last: lineAt(node.end) });
  };
  new Visitor({
    Literal(node) {
      if ("regex" in node)
        written.push({
          source: node.regex.pattern,
          flags: node.regex.flags,
          at: `${file}:${lineAt(node.start)}`,
        });
    },
    NewExpression: (node) => called(node as Called),
    CallExpression: (node) => called(node as Called),
  }).visit(program);
  return { written, built };
}

/** Returns the place that built an expression: the first line of the stack inside the product. Null for other code. */
function placeIn(stack: string): { file: string; line: number } | null {
  const found = /\/((?:utils|components|entrypoints)\/[\w./-]+\.tsx?)[^:]*:(\d+):\d+/.exec(stack);
  return found && { file: found[1]!, line: Number(found[2]) };
}

/** Returns the expressions that some work builds, each with the place that built it. */
export async function builtWhile(
  work: () => Promise<void>,
): Promise<(Expression & { file: string; line: number })[]> {
  const plain = globalThis.RegExp;
  const built: (Expression & { file: string; line: number })[] = [];
  const note = (made: RegExp) => {
    const place = placeIn(new Error("where").stack ?? "");
    if (place)
      built.push({ source: made.source, flags: made.flags, at: `${place.file}:${place.line}`, ...place });
    return made;
  };
  globalThis.RegExp = new Proxy(plain, {
    construct: (target, given) => note(Reflect.construct(target, given) as RegExp),
    apply: (target, _self, given) => note(Reflect.construct(target, given) as RegExp),
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = plain;
  }
  return built;
}

/** Milliseconds for one expression, on a busy machine. An expression that takes longer to judge must not be used. */
const patience = 60_000;

/**
 * Returns why an expression must not be used, with a text that shows it. Null when its work grows no faster than its
 * text.
 */
export function faultOf({ source, flags, at }: Expression): string | null {
  const said: Diagnostics = checkSync(source, flags, { timeout: patience });
  if (said.status === "safe") return null;
  const shown = `${at} /${source.length > 160 ? `${source.slice(0, 160)}…` : source}/${flags}`;
  if (said.status === "unknown")
    return `${shown} cannot be judged (${said.error.kind}): write it in simpler ones, or as code`;
  return `${shown} takes ${said.complexity.summary} time, for ${said.attack.pattern}`;
}
