// Every regular expression of the product: those that stand in its sources, and those it builds while it runs.
import { createRequire } from "node:module";
import type { checkSync as Check, Diagnostics } from "recheck";
import { parseSync, Visitor } from "vite";
import { textOf } from "./sources.ts";

// Its own JavaScript: the programs it would rather run are not there on every machine.
process.env["RECHECK_SYNC_BACKEND"] = "pure";
const { checkSync } = createRequire(import.meta.url)("recheck") as { checkSync: typeof Check };

export interface Expression {
  source: string;
  flags: string;
  /** `utils/dom/labels/labels.ts:31` */
  at: string;
}

/** A place where an expression is made from text, from its first line to its last. */
export interface BuiltAt {
  file: string;
  first: number;
  last: number;
}

/** Text that becomes an expression by itself where one is expected. */
const taking = new Set(["match", "matchAll", "search"]);

interface Called {
  start: number;
  end: number;
  callee: { type: string; name?: string; property?: { name?: string } };
  arguments: readonly { type: string }[];
}

/** Whether a call makes an expression: `RegExp(…)`, `globalThis.RegExp(…)`, `text.match("…")`. */
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

/** The expressions that are written in a file, and the places where one is built. Throws when it cannot be parsed. */
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

/** Where an expression was built, from the first line of the stack that lies in the product; null for other people's. */
function placeIn(stack: string): { file: string; line: number } | null {
  const found = /\/((?:utils|components|entrypoints)\/[\w./-]+\.tsx?)[^:]*:(\d+):\d+/.exec(stack);
  return found && { file: found[1]!, line: Number(found[2]) };
}

/** The expressions that are built while some work is done, each with the place that built it. */
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

/** Milliseconds for one, on a machine that does much besides; what cannot be judged by then is none of ours. */
const patience = 60_000;

/** Why an expression must not be used, with a text that shows it; null for one whose work grows no faster than its text. */
export function faultOf({ source, flags, at }: Expression): string | null {
  const said: Diagnostics = checkSync(source, flags, { timeout: patience });
  if (said.status === "safe") return null;
  const shown = `${at} /${source.length > 160 ? `${source.slice(0, 160)}…` : source}/${flags}`;
  if (said.status === "unknown")
    return `${shown} cannot be judged (${said.error.kind}): write it in simpler ones, or as code`;
  return `${shown} takes ${said.complexity.summary} time, for ${said.attack.pattern}`;
}
