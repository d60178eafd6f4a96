// Parts of a look that fail on some page fail alone: the rest goes on without them, and the page report counts them. Kept where
// the page report, which is another script in the same world of the document, finds it.
import { PageTooLarge } from "./look.ts";

const kinds = ["TypeError", "RangeError", "SyntaxError", "DOMException"] as const;
type Kind = (typeof kinds)[number] | "Error";

/** Of each part that failed, with what it failed last, and how often. */
type Faults = Map<string, { kind: Kind; times: number }>;

const key = Symbol.for("exact-setup faults");
const world = globalThis as { [key]?: Faults };

/** What a fault is, in the language's own words: its message may quote the page. */
function kindOf(fault: unknown): Kind {
  const name = fault instanceof Error ? fault.name : "";
  return kinds.find((kind) => kind === name) ?? "Error";
}

/** Counts a fault of a part. */
function noteFault(part: string, fault: unknown): void {
  const faults = (world[key] ??= new Map());
  faults.set(part, { kind: kindOf(fault), times: (faults.get(part)?.times ?? 0) + 1 });
}

/** Does a part of a look; answers `otherwise` where it fails. A page that is too large ends the whole look. */
export function alone<Answer>(part: string, work: () => Answer, otherwise: Answer): Answer {
  try {
    return work();
  } catch (fault) {
    if (fault instanceof PageTooLarge) throw fault;
    noteFault(part, fault);
    return otherwise;
  }
}

/** The same work, whose failure is counted and ends nothing else; `failed` then puts things right. */
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

const most = 99;

/** What failed in this document so far, a line each: nothing of the page is in it. */
export function faultLines(): string[] {
  return [...(world[key] ?? [])].map(
    ([part, { kind, times }]) =>
      `failed: ${part} (${kind}, ${times > most ? `more than ${most}` : times} times)`,
  );
}
