// Describes a control whose labels say which field it is.

import type { Control } from "../dom/controls/controls.ts";
import type { FieldWord } from "../domain/labels-of-fields.ts";

export interface Claim {
  control: Control;
  /** The field that its labels name; null where they name no known field. */
  field: FieldWord | null;
  /** The label that names the field, in the words of the page. */
  label: string;
}
