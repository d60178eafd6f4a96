// Works out the result of a fill and of an undo as a whole.
import type { FieldReport, FillReport } from "./facts.ts";
import { fieldNames, type FieldName } from "./fields.ts";
import type { ActionResult } from "./sentences.ts";

/** Returns `done` when all five fields hold their value, `partly` when some do, `failed` when none does. */
export function resultOfFill(report: FillReport): ActionResult {
  const right = fieldNames.filter((field) => ["filled", "unchanged"].includes(report[field].outcome));
  if (right.length === fieldNames.length) return { result: "done", code: "filled" };
  return { result: right.length === 0 ? "failed" : "partly", code: "filledPartly" };
}

/**
 * Returns `done` when the undo took back everything that was written, `partly` when some of it, `refused` when nothing.
 */
export function resultOfUndo(report: Partial<Record<FieldName, FieldReport>>): ActionResult {
  const outcomes = Object.values(report).map(({ outcome }) => outcome);
  const left = outcomes.filter((outcome) => outcome !== "filled" && outcome !== "unchanged");
  if (left.length === 0) return { result: "done", code: "fillUndone" };
  return outcomes.includes("filled")
    ? { result: "partly", code: "fillUndonePartly" }
    : { result: "refused", code: "undoChangedSince" };
}
