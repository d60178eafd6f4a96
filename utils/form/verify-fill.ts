// Reads a fill back. Writes once more what the site emptied. Does not leave our value where the site changed or moved
// it.
import type { Control } from "../dom/controls/controls.ts";
import { controlsIn } from "../dom/controls/controls.ts";
import { rootOf, type Root } from "../dom/dom.ts";
import { task, until } from "../dom/settle.ts";
import { isShown } from "../dom/visibility/visibility.ts";
import { isTextControl, readValue, writeText } from "../dom/write.ts";
import type { FieldReport, FillReport, FillValues } from "../domain/facts.ts";
import { fieldNames, isFieldName, type FieldName } from "../domain/fields.ts";
import { claimOf, isNamed } from "./claims.ts";
import { fitOf, holdsValue, isChoice, isEmpty } from "./field-values.ts";
import type { FollowedForm } from "./followed-form.ts";
import type { UserWatch } from "./watch-user.ts";
import { keepSecretOffDisk, type Offers } from "./write-field.ts";

/** How long, in milliseconds, the form may be gone while the page draws it again. */
const redrawingTime = 1000;

/** A fill in progress. */
export interface FillRun {
  view: Window;
  followed: FollowedForm;
  values: FillValues;
  /** The outcome of each field; changes during the fill. */
  report: FillReport;
  /** The fields that were written a second time. */
  repaired: Set<FieldName>;
  user: UserWatch;
  signal: AbortSignal;
  /** The lists that the page shows for boxes that were typed into. */
  offers: Offers;
  isOver(): boolean;
  write(field: FieldName): Promise<FieldReport>;
  /** Returns why a field is left as it is when the fill is over. */
  left(field: FieldName): FieldReport;
  /** Ends when the page is at rest. */
  rest(): Promise<unknown>;
}

/** Checks whether an outcome says that the field holds our value. */
export function isWritten({ outcome }: FieldReport): boolean {
  return outcome === "filled" || outcome === "unchanged";
}

/**
 * Returns which field a box claims to be now, whatever form contains it; null where it claims none. `strictly`: an
 * unknown label makes it `other`.
 */
function fieldOfBox(element: Element, strictly = false): FieldName | "other" | null {
  const control = controlsIn([rootOf(element) as Root]).find((one) => one.element === element);
  if (!control) return null;
  const { field } = claimOf(control);
  if (field === null) return strictly && isNamed(control) ? "other" : null;
  return isFieldName(field) ? field : "other";
}

/** Returns a function that reads the fields of a fill back and corrects its report. It may be called several times. */
export function verifying(run: FillRun): () => Promise<void> {
  const { view, followed, values, report, repaired, user, signal, offers, isOver, write, left, rest } = run;
  /** Fields whose value was in a box that is another field now. */
  const moved = new Set<FieldName>();
  return verify;

  /** Reads every field back. Writes once more what the site emptied or reset, in the form as it is now. */
  async function verify(): Promise<void> {
    if (!followed.isThere()) return;
    // A form that is being drawn again, or is under a closing list, is back in a moment.
    await until(view, followed.afresh, { limit: redrawingTime, signal: signal });
    takeOutOfOthers();
    const isOpen = (field: FieldName) => isWritten(report[field]) && (!stands(field) || isOffered(field));
    const lost = fieldNames.filter(isOpen);
    let wrote = false;
    for (const field of lost) {
      const control = followed.field(field);
      if (!isOpen(field)) continue;
      if (control && user.touched([control.element]))
        report[field] = { outcome: "needs-you", code: "fieldPersonTyped" };
      else if (control && !isOver() && !repaired.has(field) && (isUndone(control) || isOffered(field))) {
        repaired.add(field);
        wrote = true;
        const outcome = await write(field);
        report[field] = isWritten(outcome) ? { outcome: "filled" } : outcome;
        await task();
      } else if (!stands(field)) report[field] = refused(field, control);
    }
    if (wrote) {
      await rest();
      await verify();
    }
  }

  /**
   * Returns the control of a field; null where it is gone. A form that is no longer recognised, because a new field
   * appeared in it, still has its boxes.
   */
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

  /** Checks whether the page still shows a list with our value for the box: then it wants it picked there. */
  function isOffered(field: FieldName): boolean {
    return (
      !repaired.has(field) && (offers.get(field)?.options(fitOf(field, values[field])) ?? []).length === 1
    );
  }

  /**
   * Checks whether the site emptied the control or put back what was there before. That is not a rewriting of the
   * value. A choice always counts.
   */
  function isUndone(control: Control): boolean {
    return (
      isEmpty(control) || isChoice(control) || readValue(control.element) === followed.former(control.element)
    );
  }

  /**
   * Returns why a field does not hold our value. A value that the site changed must not stay there as if it were ours:
   * what that box held before comes back.
   */
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

  /** Removes our values from boxes that are now another field, or no field. */
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
