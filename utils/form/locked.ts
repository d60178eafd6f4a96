// Boxes to type in that are locked until a user goes into them: sites do that against the browser's filling in.
import type { Control } from "../dom/controls/controls.ts";
import { attributeOf } from "../dom/dom.ts";
import { isOutOfReach, isUsable } from "../dom/visibility/visibility.ts";
import { isLocked, readValue } from "../dom/write.ts";
import { isFieldName } from "../domain/fields.ts";
import type { Claim } from "./claim.ts";

const handlers = ["onfocus", "onclick", "onmousedown"];

/**
 * Whether a locked box is likely to open: its markup says so; or it is empty, and stands on a page where another field
 * of its kind is free to be typed in. Whether it does is seen when it is written; see `unlock`.
 */
export function mayOpen({ element }: Control, claims: readonly Claim[]): boolean {
  if (!isLocked(element) || isOutOfReach(element)) return false;
  if (handlers.some((name) => /readonly/i.test(attributeOf(element, name) ?? ""))) return true;
  return (
    readValue(element) === "" &&
    claims.some(
      ({ control, field }) =>
        isFieldName(field) && field !== "country" && !isLocked(control.element) && isUsable(control.element),
    )
  );
}
