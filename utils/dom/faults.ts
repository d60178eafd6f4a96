// Lets a part of a look fail alone: the rest goes on without it, and the page report counts the failure. The page
// report is another script in the same world of the document, so the counts are kept where it finds them.
import { PageTooLarge } from "./look.ts";

const kinds = ["TypeError", "RangeError", "SyntaxError", "DOMException"] as const;
type Kind = (typeof kinds)[number] | "Error";

/** For each part that failed: the kind of its last failure, and the number of its failures. */
type Faults = Map<string, { kind: Kind; times: number }>;

const key = Symbol.for("exact-setup faults");
const world = globalThis as { [key]?: Faults };

/** Returns the language's own name for a failure. Never returns its message, because a message may quote the page. */
function kindOf(fault: unknown): Kind {
  const name = fault instanceof Error ? fault.name : "";
  return kinds.find((kind) => kind === name) ?? "Error";
}

/** Counts a failure of a part. */
function noteFault(part: string, fault: unknown): void {
  const faults = (world[key] ??= new Map());
  faults.set(part, { kind: kindOf(fault), times: (faults.get(part)?.times ?? 0) + 1 });
}

/**
 * Does a part of a look and returns its result. Returns `otherwise` where it fails. Passes `PageTooLarge` on, because a
 * page that is too large ends the whole look.
 */
export function alone<Answer>(part: string, work: () => Answer, otherwise: Answer): Answer {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof PageTooLarge) throw fault;
    noteFault(part, fault);
    return otherwise;
  }
}

/**
 * Returns a function that does the same work. A failure is counted and ends nothing else: the function then calls
 * `failed`, which repairs the state, and returns undefined.
 */
export function failingAlone<Given extends unknown[], Answer>(
  part: string,
  work: (...given: Given) => Answer,
  failed: () => void = () => undefined,
): (...given: Given) => Answer | undefined {
  return (...given) => {
    try {
      return work(...given);
    } catch (fault) {
      noteFault(part, fault);
      failed();
      return undefined;
    }
  };
}

const maxFaults = 99;

/** Returns what failed in this document so far, one line for each part. A line contains nothing of the page. */
export function faultLines(): string[] {
  return [...(world[key] ?? [])].map(
    ([part, { kind, times }]) =>
      `failed: ${part} (${kind}, ${times > maxFaults ? `more than ${maxFaults}` : times} times)`,
  );
}
