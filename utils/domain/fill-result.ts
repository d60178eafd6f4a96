// What a fill came to as a whole.
import type { FieldReport, FillReport } from "./facts.ts";
import { fieldNames, type FieldName } from "./fields.ts";
import type { ActionResult } from "./sentences.ts";

/** `done` when all five fields hold their value, `partly` when some do, `failed` when none does. */
export function resultOfFill(report: FillReport): ActionResult {
  const right = fieldNames.filter((field) => ["filled", "unchanged"].includes(report[field].outcome));
  if (right.length === fieldNames.length) return { result: "done", code: "filled" };
  return { result: right.length === 0 ? "failed" : "partly", code: "filledPartly" };
}

/** What an undo came to: `done` when all that was written is taken back, `partly` when some is, `refused` when none is. */
export function resultOfUndo(report: Partial<Record<FieldName, FieldReport>>): ActionResult {
  const outcomes = Object.values(report).map(({ outcome }) => outcome);
  const left = outcomes.filter((outcome) => outcome !== "filled" && outcome !== "unchanged");
  if (left.length === 0) return { result: "done", code: "fillUndone" };
  return outcomes.includes("filled")
    ? { result: "partly", code: "fillUndonePartly" }
    : { result: "refused", code: "undoChangedSince" };
}
