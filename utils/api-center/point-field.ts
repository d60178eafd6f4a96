// Learns a field of API Center's form that was not found: the user clicks into it, and its label is learned when it is
// clear.
import { controlsIn } from "../dom/controls/controls.ts";
import { labelsOf } from "../dom/labels/labels.ts";
import { rememberPointed } from "../dom/pointing/pointed-memory.ts";
import { pointedAt } from "../dom/pointing/pointed.ts";
import { isCovered, isShown, isUsable } from "../dom/visibility/visibility.ts";
import { rootsOf } from "../dom/walk.ts";
import type { FieldName } from "../domain/fields.ts";
import { isSameLabel } from "../domain/label-key.ts";
import { tryLabel } from "../domain/labels-of-fields.ts";
import { judgeLabels, notPointed, type PointAnswer } from "../domain/pointing.ts";
import { claimOf, typed } from "../form/claims.ts";
import { recogniseForm } from "./recognise.ts";

/**
 * Makes the control that the user is in (see `pointedAt`) one of the five fields. `last`: the control that had the focus
 * last. Learns its label. Without a label,
 * remembers the control itself while this document exists. Returns the result, with a code.
 * Refuses and learns nothing when a label says that it is another field, when it cannot take such a value, when it is
 * hidden, covered or locked, or when the same words name another control.
 */
export function pointField(document: Document, field: FieldName, last: Element | null): PointAnswer {
  const pointed = pointedAt(document, { last });
  if (pointed?.kind !== "control") return notPointed("pointNothing");
  const { element, kind } = pointed.control;
  const box = kind === "text" || kind === "password";
  if (kind === "checkbox" || (typed.has(field) && !box)) return notPointed("pointUnfit");
  if (!isShown(element) || !isUsable(element) || isCovered(element)) return notPointed("pointUnreachable");
  const said = judgeLabels(field, labelsOf(element));
  if ("refused" in said) return said.refused;
  /** Checks whether this control, and no other with the same words, is that field now. */
  const works = (label: string) => {
    const claims = controlsIn(rootsOf(document))
      .map(claimOf)
      .filter((claim) => claim.field === field);
    const isOwn = ({ control }: (typeof claims)[number]) => control.element === element;
    const isRival = (claim: (typeof claims)[number]) =>
      !isOwn(claim) && label !== "" && isSameLabel(claim.label, label) && isShown(claim.control.element);
    if (!claims.some(isOwn) || claims.some(isRival)) return false;
    const recognition = recogniseForm(document);
    return recognition.kind !== "form" || recognition.form.fields[field]?.element === element;
  };
  if ("known" in said) {
    // The page is refused for another reason: the user's word about one of its fields counts for the whole form.
    if (recogniseForm(document).kind !== "form") {
      rememberPointed(field, element);
      const now = recogniseForm(document);
      if (now.kind === "form" && now.form.fields[field]?.element === element)
        return { result: "done", code: "pointThisPageOnly" };
      rememberPointed(field, null);
    }
    return notPointed(works(said.known) ? "pointKnown" : "pointAmbiguous", said.known);
  }
  for (const label of said.learnable)
    if (tryLabel(field, label, () => works(label)))
      return { result: "done", code: "pointLearned", substitutions: [label], label };
  if (said.learnable[0] !== undefined) return notPointed("pointAmbiguous", said.learnable[0]);
  rememberPointed(field, element);
  if (works("")) return { result: "done", code: "pointThisPageOnly" };
  rememberPointed(field, null);
  return notPointed("pointUnfit");
}
