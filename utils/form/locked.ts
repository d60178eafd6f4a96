// Recognises boxes that are locked until the user enters them: sites lock them against the browser's own filling.
import type { Control } from "../dom/controls/controls.ts";
import { attributeOf } from "../dom/dom.ts";
import { isOutOfReach, isUsable } from "../dom/visibility/visibility.ts";
import { isLocked, readValue } from "../dom/write.ts";
import { isFieldName } from "../domain/fields.ts";
import type { Claim } from "./claim.ts";

const handlers = ["onfocus", "onclick", "onmousedown"];

/**
 * Checks whether a locked box is likely to open: its markup says so, or it is empty and another field of its kind on
 * the page is free to type in. Only writing shows whether it does open; see `enterField`.
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
