// Parts of a look that fail on some page fail alone: the rest of the look goes on without them, and the page report counts them.
import { PageTooLarge } from "./look.ts";

const kinds = ["TypeError", "RangeError", "SyntaxError", "DOMException"] as const;
/** Of each part, what it failed with last, and how often. */
const faults = new Map<string, { kind: string; times: number }>();

/** What a fault is, in the language's own words: its message may quote the page. */
function kindOf(fault: unknown): string {
  const name = fault instanceof Error ? fault.name : "";
  return kinds.find((kind) => kind === name) ?? "Error";
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

/** Notes that a part failed. */
export function noteFault(part: string, fault: unknown): void {
  faults.set(part, { kind: kindOf(fault), times: (faults.get(part)?.times ?? 0) + 1 });
}

/** What failed in this document so far, a line each: nothing of the page is in it. */
export function faultLines(): string[] {
  return [...faults].map(
    ([part, { kind, times }]) => `failed: ${part} (${kind}, ${times > 99 ? "more than 99" : times} times)`,
  );
}
