// A field of API Center's form that was not found: the person clicks into it, and its label is learned when it is clear.
import { controlsIn } from "../dom/controls/controls.ts";
import { labelsOf } from "../dom/labels/labels.ts";
import { rememberPointed } from "../dom/pointing/pointed-memory.ts";
import { pointedAt } from "../dom/pointing/pointed.ts";
import { isCovered, isShown, isUsable } from "../dom/visibility/visibility.ts";
import { rootsOf } from "../dom/walk.ts";
import type { FieldName } from "../domain/facts.ts";
import { isSameLabel, tryLabel } from "../domain/learned-labels.ts";
import { judgeLabels, notPointed, type PointAnswer } from "../domain/pointing.ts";
import { claimOf, typed } from "./claims.ts";
import { recogniseForm } from "./recognise.ts";

/**
 * Makes the control the person is in (see `pointedAt`) one of the five fields: its label is learned, or without a label
 * the control itself for as long as this document stands. Refuses, and learns nothing, when a label says it is another
 * field, when it cannot take such a value, is hidden, covered or locked, or when the same words name another control.
 */
export function pointField(document: Document, field: FieldName): PointAnswer {
  const pointed = pointedAt(document);
  if (pointed?.kind !== "control") return notPointed("point-nothing");
  const { element, kind } = pointed.control;
  const box = kind === "text" || kind === "password";
  if (kind === "checkbox" || (typed.has(field) && !box)) return notPointed("point-unfit");
  if (!isShown(element) || !isUsable(element) || isCovered(element)) return notPointed("point-unreachable");
  const said = judgeLabels(field, labelsOf(element));
  if ("refused" in said) return said.refused;
  /** Whether this control, and no other under the same words, is that field by now. */
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
    // A page that is refused for something else: the user's word for one of its fields is taken for the whole form.
    if (recogniseForm(document).kind !== "form") {
      rememberPointed(field, element);
      const now = recogniseForm(document);
      if (now.kind === "form" && now.form.fields[field]?.element === element)
        return { result: "done", code: "point-this-page-only" };
      rememberPointed(field, null);
    }
    return notPointed(works(said.known) ? "point-known" : "point-ambiguous", said.known);
  }
  for (const label of said.learnable)
    if (tryLabel(field, label, () => works(label)))
      return { result: "done", code: "point-learned", gaps: [label], label };
  if (said.learnable[0] !== undefined) return notPointed("point-ambiguous", said.learnable[0]);
  rememberPointed(field, element);
  if (works("")) return { result: "done", code: "point-this-page-only" };
  rememberPointed(field, null);
  return notPointed("point-unfit");
}
