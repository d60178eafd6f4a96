// Whether nothing was done yet: then the side panel says what this is, before it lists the steps.
import type { View } from "./view.ts";

/** True until the first step is done, a value is kept or something went wrong with what is kept. */
export function isFirstRun({ setups, steps, warnings, canRestore, secret }: View): boolean {
  const untouched = setups.every(
    ({ title, clientId, administration }) => !title && !clientId && !administration,
  );
  return (
    untouched &&
    setups.length === 1 &&
    !secret.kept &&
    !canRestore &&
    warnings.length === 0 &&
    steps.every(({ state }) => state !== "done")
  );
}
