// What went wrong with the button on this page. It fails alone: the look, the fill and the undo go on without it. Kept where
// the page report, which is another script in the same world of the document, finds it.

export interface ButtonFailures {
  count: number;
  /** Words of the language, never of the page: an error's text may quote it. */
  last: "TypeError" | "RangeError" | "Error";
}

const key = Symbol.for("exact-setup button failures");
const world = globalThis as { [key]?: ButtonFailures };

/** Counts one more failure of the button. */
export function noteButtonFailure(fault: unknown): void {
  const last =
    fault instanceof TypeError ? "TypeError" : fault instanceof RangeError ? "RangeError" : "Error";
  world[key] = { count: (world[key]?.count ?? 0) + 1, last };
}

/** How often the button failed in this document, and with what last; null where it never did. */
export function buttonFailures(): ButtonFailures | null {
  return world[key] ?? null;
}

/** The same work, whose failure is counted and ends nothing else; `failed` then puts things right. */
export function alone<Given extends unknown[], Answer>(
  work: (...given: Given) => Answer,
  failed: () => void = () => undefined,
): (...given: Given) => Answer | undefined {
  return (...given) => {
    try {
      return work(...given);
    } catch (fault) {
      noteButtonFailure(fault);
      failed();
      return undefined;
    }
  };
}
