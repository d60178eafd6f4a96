// Takes a fill back: each field that still holds what was written gets back what it held before.
import { choose, chosenWords } from "../page/choose.ts";
import type { Control } from "../page/controls.ts";
import type { OptionWords } from "../page/options.ts";
import { rootsOf } from "../page/walk.ts";
import { readValue, writeText } from "../page/write.ts";
import {
  fieldNames,
  type FieldName,
  type FieldReport,
  type FillReport,
  type FillValues,
} from "../setup/facts.ts";
import { holdsValue, isChoice } from "./fields.ts";
import { endFill } from "./one-fill.ts";
import { recogniseForm, type RecognisedForm } from "./recognise.ts";

/** What stood in the form before a fill, and what was written. Only for the content script's memory: it holds secrets. */
export type UndoMemory = Partial<Record<FieldName, { former: string | OptionWords | null; wrote: string }>>;

/** Notes what the fields hold before anything is written. */
export function remember({ fields }: RecognisedForm) {
  const before = new Map<FieldName, string | OptionWords | null>();
  const note = (field: FieldName, control: Control) =>
    before.set(field, isChoice(control) ? chosenWords(control) : readValue(control.element));
  for (const [field, control] of Object.entries(fields) as [FieldName, Control][]) note(field, control);
  return {
    /** Notes a field that was not there before. */
    note,
    former(field: FieldName): string {
      const text = before.get(field);
      return typeof text === "string" ? text : "";
    },
    of(report: FillReport, values: FillValues): UndoMemory {
      const memory: UndoMemory = {};
      for (const field of fieldNames)
        if (report[field].outcome === "filled")
          memory[field] = { former: before.get(field) ?? null, wrote: values[field] };
      return memory;
    },
  };
}

/**
 * Restores the form that is on the page now. Answers an outcome for each remembered field: `filled` restored,
 * `unchanged` left alone because it no longer holds what was written, `needs-you` when a choice cannot be taken back.
 */
export async function undoFill(
  document: Document,
  memory: UndoMemory,
): Promise<Partial<Record<FieldName, FieldReport>> | { error: "form-vanished" }> {
  endFill();
  const now = recogniseForm(document);
  if (now.kind !== "form") return { error: "form-vanished" };
  const report: Partial<Record<FieldName, FieldReport>> = {};
  for (const field of fieldNames) {
    const [remembered, control] = [memory[field], now.form.fields[field]];
    if (!remembered) continue;
    if (!control) report[field] = { outcome: "not-found", code: "field-not-found" };
    else if (!holdsValue(field, control, remembered.wrote)) report[field] = { outcome: "unchanged" };
    else report[field] = await restore(field, control, remembered.former);
  }
  return report;
}

async function restore(
  field: FieldName,
  control: Control,
  former: string | OptionWords | null,
): Promise<FieldReport> {
  const done: FieldReport = { outcome: "filled" };
  if (typeof former === "string")
    return writeText(control.element, former, { secret: field === "clientSecret" }) === null
      ? done
      : { outcome: "rejected", code: "field-rejected" };
  if (former) {
    const fit = ({ value, texts }: OptionWords) =>
      texts[0] === former.texts[0] && (!value || !former.value || value === former.value) ? 1 : 0;
    const choice = await choose(control, {
      fit,
      roots: () => rootsOf(control.element.ownerDocument),
      search: former.texts.slice(0, 1),
    });
    if (choice === "chosen" || choice === "unchanged") return done;
  } else if (control.kind === "select") {
    (control.element as HTMLSelectElement).selectedIndex = -1;
    control.element.dispatchEvent(new Event("change", { bubbles: true }));
    return done;
  }
  return { outcome: "needs-you", code: "option-not-found" };
}
