// How a test says which promise of docs/promises.md it proves, and with what figure. The run collects what was said.

/** What one test proves: the promise's number, and a figure that is the same in every good run ("0 hits of the canary"). */
export interface Proof {
  promise: number;
  figure: string;
}

/** The type of the annotation under which a Playwright test keeps its proof. */
export const proofType = "proof";

interface PlaywrightTest {
  annotations: { type: string; description?: string }[];
}

interface VitestTest {
  meta: object;
}

/** Call it at the end of a test, after its last expectation: with `test.info()` of Playwright or the `task` of Vitest. */
export function proves(test: PlaywrightTest | VitestTest, promise: number, figure: string): void {
  const proof: Proof = { promise, figure };
  if ("meta" in test) Object.assign(test.meta, { [proofType]: [...(proofsOf(test.meta) ?? []), proof] });
  else test.annotations.push({ type: proofType, description: JSON.stringify(proof) });
}

function proofsOf(meta: object): Proof[] | undefined {
  return (meta as Record<string, Proof[] | undefined>)[proofType];
}
