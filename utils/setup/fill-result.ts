// What a fill came to as a whole.
import { fieldNames, type FillReport } from "./facts.ts";
import type { ActionResult } from "./view.ts";

/** `done` when all five fields hold their value, `partly` when some do, `failed` when none does. */
export function resultOfFill(report: FillReport): ActionResult {
  const right = fieldNames.filter((field) => ["filled", "unchanged"].includes(report[field].outcome));
  if (right.length === fieldNames.length) return { result: "done", code: "filled" };
  return { result: right.length === 0 ? "failed" : "partly", code: "filled-partly" };
}
