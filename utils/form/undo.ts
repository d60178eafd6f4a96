// Undoes a fill: each field that still holds what was written gets back what it held before.
import { choose } from "../dom/choices/choose.ts";
import type { Control } from "../dom/controls/controls.ts";
import type { OptionWords } from "../dom/choices/options.ts";
import { rootsOf } from "../dom/walk.ts";
import type { Code } from "../domain/codes.ts";
import type { FieldReport } from "../domain/facts.ts";
import { fieldNames, type FieldName } from "../domain/fields.ts";
import { isEmpty } from "./field-values.ts";
import { holdsOurs, type FillMemory } from "./fill-memory.ts";
import type { Former } from "./field-values.ts";
import { beginFill } from "./one-fill.ts";
import type { FindForm, RecognisedForm } from "./recognised-form.ts";
import { typeValue } from "./write-field.ts";

/**
 * Restores the form that was filled, where it is on the page now. Returns an outcome for each remembered field:
 * `filled` when it was restored, `unchanged` where nothing had been written, `not-found` when the field is gone, and
 * `rejected` when the page did not take the former text. Returns `needs-you` where the field no longer holds what was
 * written and is left alone, or where it cannot be undone.
 * Returns an error, with nothing written, when the form is not there, or when the memory belongs to another page.
 */
export async function undoFill(
  document: Document,
  findForm: FindForm,
  memory: FillMemory,
): Promise<Partial<Record<FieldName, FieldReport>> | { error: Code }> {
  const { signal } = beginFill();
  const formNow = (): RecognisedForm | null => {
    return document.defaultView!.location.href === memory.href ? findForm(document) : null;
  };
  if (document.defaultView!.location.href !== memory.href) return { error: "undoElsewhere" };
  const form = formNow();
  if (!form || (await holdsAnothers(form, memory))) return { error: "undoFormGone" };
  const report: Partial<Record<FieldName, FieldReport>> = {};
  for (const field of fieldNames) {
    const remembered = memory.fields[field];
    if (!remembered) continue;
    const control = formNow()?.fields[field];
    const was = remembered.element.deref();
    if (!control) report[field] = { outcome: "not-found", code: "fieldNotFound" };
    // Only the box that was read gets it, or the same box drawn again around our value.
    else if (!remembered.former) report[field] = { outcome: "unchanged" };
    else if ((control.element !== was && was?.isConnected) || !(await holdsOurs(memory, field, control)))
      report[field] = { outcome: "needs-you", code: "fieldChangedSince" };
    else {
      const { content, forgotten } = remembered.former;
      const now = () => formNow()?.fields[field] ?? null;
      const restored = await restore(field, control, { content, now, signal });
      // Our secret is removed; what was there before is no longer known.
      const isGone = forgotten && restored.outcome === "filled";
      report[field] = isGone ? { outcome: "needs-you", code: "fieldLeft" } : restored;
    }
  }
  return report;
}

/**
 * Checks whether the form holds another connection's client ID. Then none of its values was ours, even where one is
 * equal.
 */
async function holdsAnothers({ fields: { clientId } }: RecognisedForm, memory: FillMemory): Promise<boolean> {
  if (!clientId || !memory.fields.clientId || isEmpty(clientId)) return false;
  return !(await holdsOurs(memory, "clientId", clientId));
}

interface Restoring {
  content: Former;
  now: () => Control | null;
  signal: AbortSignal;
}

async function restore(
  field: FieldName,
  control: Control,
  { content, now, signal }: Restoring,
): Promise<FieldReport> {
  const done: FieldReport = { outcome: "filled" };
  if (typeof content === "string") {
    const problem = await typeValue(control, now, content, { secret: field === "clientSecret", signal });
    return problem ? { outcome: "rejected", code: "fieldRejected" } : done;
  }
  if (content) {
    const fit = ({ value, texts }: OptionWords) =>
      texts[0] === content.texts[0] && (!value || !content.value || value === content.value) ? 1 : 0;
    const roots = () => rootsOf(control.element.ownerDocument);
    const choice = await choose(control, { fit, roots, search: content.texts.slice(0, 1), signal });
    if (choice === "chosen" || choice === "unchanged") return done;
  } else if (control.kind === "select") {
    (control.element as HTMLSelectElement).selectedIndex = -1;
    control.element.dispatchEvent(new Event("change", { bubbles: true }));
    return done;
  }
  return { outcome: "needs-you", code: "optionNotFound" };
}
