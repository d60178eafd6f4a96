// Describes a form whose fields are known, and the way to find it again. The code that fills it knows no site.
import type { Control } from "../dom/controls/controls.ts";
import type { Root } from "../dom/dom.ts";
import type { FieldName } from "../domain/fields.ts";

export interface RecognisedForm {
  /** The element around its fields. */
  container: Element;
  /** The controls in reading order. A field is absent where it is not there or two controls claim it. */
  fields: Partial<Record<FieldName, Control>>;
  /** Why it was recognised as the form, in the words of the page. */
  evidence: string[];
}

/**
 * Finds the form in a document as it is now. Of two equally good forms, chooses the one that has a control of `known`:
 * that form was meant before. Returns null where there is no form, or it is not clear which one is meant.
 */
export type FindForm = (
  document: Document,
  roots?: readonly Root[],
  known?: readonly Element[],
) => RecognisedForm | null;
