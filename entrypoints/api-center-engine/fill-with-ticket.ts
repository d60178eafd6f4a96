// Fills the form of this document with the values that it gets for a ticket, and reports. Takes a fill back.
import { recogniseForm, findForm } from "../../utils/api-center/recognise.ts";
import { resultOfFill, resultOfUndo } from "../../utils/domain/fill-result.ts";
import type { ActionResult } from "../../utils/domain/sentences.ts";
import { canUndo, type FillMemory } from "../../utils/form/fill-memory.ts";
import { fillForm, type FillOptions } from "../../utils/form/fill.ts";
import { undoFill } from "../../utils/form/undo.ts";
import type { AskFromSite } from "../../utils/messages/from-sites.ts";
import { resultOfRefusal } from "../../utils/messages/site-link.ts";
import type { ToSite } from "../../utils/messages/to-sites.ts";

/**
 * Asks for the values with the ticket, fills the form and reports. Also reports what the site changes afterwards.
 * Returns a refusal when the form is no longer there.
 */
export async function fillWithTicket(
  ask: AskFromSite,
  { ticket, reportTickets: [soon, late] }: ToSite["fill"]["content"],
  options: FillOptions,
  on: { remembered: (memory: FillMemory) => void; changed: (result: ActionResult) => void },
): Promise<ActionResult> {
  const recognition = recogniseForm(document);
  if (recognition.kind !== "form") return { result: "refused", code: "formVanished" };
  const reply = await ask("fill-values", {}, ticket);
  if (!reply.ok) return resultOfRefusal(reply);
  if (!reply.answer.ok) return reply.answer.result;
  const filled = await fillForm(document, findForm, recognition.form, reply.answer.values, options);
  if ("error" in filled) return { result: "failed", code: filled.error };
  const { report, memory, later } = filled;
  // Pass the memory on before the report: the user may ask for an undo at once.
  on.remembered(memory);
  const before = JSON.stringify(report);
  const undoable = canUndo(memory);
  await ask("fill-report", { report, canUndo: undoable, late: false }, soon);
  void later.then(async (after) => {
    if (JSON.stringify(after) === before) return;
    on.changed(resultOfFill(after));
    await ask("fill-report", { report: after, canUndo: undoable, late: true }, late);
  });
  return resultOfFill(report);
}

/** Puts back what the form held before the fill. Returns `failed` with a code when that is not possible. */
export async function takeBack(memory: FillMemory): Promise<ActionResult> {
  const undone = await undoFill(document, findForm, memory);
  if ("error" in undone) return { result: "failed", code: undone.error };
  return resultOfUndo(undone);
}
