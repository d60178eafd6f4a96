// A control that claims, by its labels, to be a field.

import type { Control } from "../dom/controls/controls.ts";
import type { FieldWord } from "../domain/labels-of-fields.ts";

export interface Claim {
  control: Control;
  /** What its labels call it; null for a control of no meaning to us. */
  field: FieldWord | null;
  /** The label that says so, in the page's words. */
  label: string;
}
