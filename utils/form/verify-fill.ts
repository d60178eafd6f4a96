// Reads a fill back: what the site emptied is written once more, what it changed or moved does not stay as if it were ours.
import type { Control } from "../dom/controls/controls.ts";
import { controlsIn } from "../dom/controls/controls.ts";
import { rootOf, type Root } from "../dom/dom.ts";
import { task, until } from "../dom/settle.ts";
import { isShown } from "../dom/visibility/visibility.ts";
import { isTextControl, readValue, writeText } from "../dom/write.ts";
import type { FieldReport, FillReport, FillValues } from "../domain/facts.ts";
import { fieldNames, isFieldName, type FieldName } from "../domain/fields.ts";
import { claimOf, isNamed } from "./claims.ts";
import { holdsValue, isChoice, isEmpty } from "./field-values.ts";
import type { FollowedForm } from "./followed-form.ts";
import type { UserWatch } from "./watch-user.ts";
import { keepSecretOffDisk } from "./write-field.ts";

/** How long the form may be away while the page draws it anew. */
const redrawingTime = 1000;

/** A fill under way. */
export interface FillRun {
  view: Window;
  followed: FollowedForm;
  values: FillValues;
  /** What each field came to; changed as the fill goes on. */
  report: FillReport;
  /** Fields that were written a second time. */
  repaired: Set<FieldName>;
  user: UserWatch;
  signal: AbortSignal;
  isOver(): boolean;
  write(field: FieldName): Promise<FieldReport>;
  /** Why a field is left as it is when the fill is over. */
  left(field: FieldName): FieldReport;
  /** Ends when the page is at rest. */
  rest(): Promise<unknown>;
}

export function isWritten({ outcome }: FieldReport): boolean {
  return outcome === "filled" || outcome === "unchanged";
}

/** What a box claims to be now, whatever form it stands in. `strictly`: a label that nobody knows makes it another one. */
function fieldOfBox(element: Element, strictly = false): FieldName | "other" | null {
  const control = controlsIn([rootOf(element) as Root]).find((one) => one.element === element);
  if (!control) return null;
  const { field } = claimOf(control);
  if (field === null) return strictly && isNamed(control) ? "other" : null;
  return isFieldName(field) ? field : "other";
}

/** Makes what reads the fields of a fill back, as often as it is called, and corrects its report. */
export function verifying(run: FillRun): () => Promise<void> {
  const { view, followed, values, report, repaired, user, signal, isOver, write, left, rest } = run;
  /** Fields whose value stood in a box that is another field's by now. */
  const moved = new Set<FieldName>();
  return verify;

  /** Reads every field back; what the site emptied or put back is written once more, in the form as it is now. */
  async function verify(): Promise<void> {
    if (!followed.isThere()) return;
    // A form that is just drawn anew, or under a list that is closing, is there again in a moment.
    await until(view, followed.afresh, { limit: redrawingTime, signal: signal });
    takeOutOfOthers();
    const lost = fieldNames.filter((field) => isWritten(report[field]) && !stands(field));
    let wrote = false;
    for (const field of lost) {
      const control = followed.field(field);
      if (stands(field)) continue;
      if (control && user.touched([control.element]))
        report[field] = { outcome: "needs-you", code: "fieldPersonTyped" };
      else if (control && !isOver() && !repaired.has(field) && isUndone(control)) {
        repaired.add(field);
        wrote = true;
        const outcome = await write(field);
        report[field] = isWritten(outcome) ? { outcome: "filled" } : outcome;
        await task();
      } else report[field] = refused(field, control);
    }
    if (wrote) {
      await rest();
      await verify();
    }
  }

  /** A form that is not taken for ours any more, for a field that has appeared in it, still has its boxes. */
  function controlOf(field: FieldName): Control | null {
    const known = followed.known(field);
    return (
      followed.field(field) ??
      (known?.element.isConnected && fieldOfBox(known.element) === field ? known : null)
    );
  }

  function stands(field: FieldName): boolean {
    const control = controlOf(field);
    if (field === "clientSecret" && control) keepSecretOffDisk(control.element, values[field]);
    return !!control && isShown(control.element) && holdsValue(field, control, values[field]);
  }

  /** Emptied, or back to what was there before: the site's doing, not a rewriting of the value. */
  function isUndone(control: Control): boolean {
    return (
      isEmpty(control) || isChoice(control) || readValue(control.element) === followed.former(control.element)
    );
  }

  /** A value the site has changed does not stay there as if it were ours: what stood in that very box before comes back. */
  function refused(field: FieldName, control: Control | null): FieldReport {
    if (moved.has(field)) return { outcome: "rejected", code: "fieldMoved" };
    if (isOver()) return left(field);
    if (!control) return { outcome: "rejected", code: "formVanished" };
    if (isEmpty(control)) return { outcome: "rejected", code: "fieldCleared" };
    if (isChoice(control)) return { outcome: "rejected", code: "fieldRejected" };
    putBack(field, control.element);
    return { outcome: "rejected", code: "fieldRewritten" };
  }

  function putBack(field: FieldName, element: Element): void {
    const former = followed.former(element);
    if (typeof former === "string" && readValue(element) !== former)
      writeText(element, former, { secret: field === "clientSecret" });
  }

  /** A box that holds one of our values and is another field by now, or nobody's, does not keep it. */
  function takeOutOfOthers(): void {
    const fields = followed.now()?.fields;
    for (const { field, element } of followed.written()) {
      if (fields?.[field]?.element === element || !element.isConnected || !isTextControl(element)) continue;
      if (readValue(element) !== values[field] || values[field] === "") continue;
      const other = fieldOfBox(element, field === "clientSecret");
      if (fields ? other === field : other === null || other === field) continue;
      if (typeof followed.former(element) !== "string") continue;
      putBack(field, element);
      if (isWritten(report[field])) moved.add(field);
    }
  }
}
