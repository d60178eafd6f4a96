// Records which promise of docs/promises.md a test proves, and the figure that proves it. The test run collects these
// records.

/**
 * What one test proves: the promise's number, and a figure that is the same in every good run ("0 hits of the canary").
 */
export interface Proof {
  promise: number;
  figure: string;
}

/** The type of the annotation that contains the proof in a Playwright test. */
export const proofType = "proof";

interface PlaywrightTest {
  annotations: { type: string; description?: string }[];
}

interface VitestTest {
  meta: object;
}

/**
 * Adds a proof to a test. Call it at the end of the test, after the last expectation. Pass `test.info()` of Playwright
 * or the `task` of Vitest.
 */
export function proves(test: PlaywrightTest | VitestTest, promise: number, figure: string): void {
  const proof: Proof = { promise, figure };
  if ("meta" in test) Object.assign(test.meta, { [proofType]: [...(proofsOf(test.meta) ?? []), proof] });
  else test.annotations.push({ type: proofType, description: JSON.stringify(proof) });
}

function proofsOf(meta: object): Proof[] | undefined {
  return (meta as Record<string, Proof[] | undefined>)[proofType];
}
