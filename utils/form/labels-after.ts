// Reads forms whose labels are after their fields, all on the right or all below. Does so only where every field of the
// form has its label there, alone with the field in one element, and nothing is left over.
import type { Control } from "../dom/controls/controls.ts";
import { contains, parentOf } from "../dom/dom.ts";
import { readingsAsDrawn } from "../dom/labels/labels.ts";
import { itemsIn, isRemark, isValue } from "../dom/text/text-beside.ts";
import { isShown } from "../dom/visibility/visibility.ts";
import { drawnParentOf } from "../dom/walk.ts";
import { fieldOfLabel, type FieldWord } from "../domain/labels-of-fields.ts";
import type { Claim } from "./claim.ts";

type Side = "right" | "below";
interface After {
  control: Control;
  side: Side;
  label: string;
  field: FieldWord | null;
}

const slack = 4;
/** Maximum number of boxes: forms are small, so larger pages are not searched. */
const maxControls = 40;

/**
 * Returns the only text that shares an element with a control and nothing else, with its side of the control; null
 * where there is none.
 */
function labelAfter(control: Control): After | null {
  let box = drawnParentOf(control.element);
  for (let level = 0; level < 3 && box; level++, box = drawnParentOf(box)) {
    const [own, text, ...others] = itemsIn(box, control.element);
    if (own && !text) continue;
    if (!text || others.length > 0 || own?.kind !== "control" || own.element !== control.element) return null;
    if (text.kind !== "text" || isValue(text) || isRemark(text)) return null;
    const side: Side | null =
      text.box.left >= own.box.right - slack && text.box.top < own.box.bottom && text.box.bottom > own.box.top
        ? "right"
        : text.box.top >= own.box.bottom - slack && Math.abs(text.box.left - own.box.left) <= 24
          ? "below"
          : null;
    const [label = ""] = readingsAsDrawn([text.pieces]);
    return side && { control, side, label, field: fieldOfLabel(label) };
  }
  return null;
}

/**
 * Returns the claims with the fields that the labels after them name. Returns null unless all boxes of the form have
 * such a label on the same side, and they include client ID, client secret and division.
 */
export function claimsByLabelsAfter(claims: readonly Claim[]): Claim[] | null {
  const boxes = claims.filter(({ control: { kind } }) => kind !== "checkbox");
  if (boxes.length > maxControls || claims.some(({ field }) => field !== null)) return null;
  const found = boxes.flatMap(({ control }) => labelAfter(control) ?? []);
  const known = found.filter(({ field }) => field !== null);
  const has = (field: FieldWord) => known.filter((one) => one.field === field).length === 1;
  if (!has("clientId") || !has("clientSecret") || !has("division")) return null;
  let form: Node | null = known[0]!.control.element;
  while (form && !known.every(({ control }) => contains(form!, control.element))) form = parentOf(form);
  const inside = boxes.filter(
    ({ control: { element } }) => form && contains(form, element) && isShown(element),
  );
  const alike = inside.every(({ control }) =>
    found.some((one) => one.control === control && one.side === known[0]!.side),
  );
  if (!form || !alike) return null;
  return claims.map((claim) => {
    const after = known.find(({ control }) => control === claim.control);
    return after ? { control: claim.control, field: after.field, label: after.label.slice(0, 60) } : claim;
  });
}
