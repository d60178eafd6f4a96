// A form whose fields are known, and the way to find it again: what fills it knows no site.
import type { Control } from "../dom/controls/controls.ts";
import type { Root } from "../dom/dom.ts";
import type { FieldName } from "../domain/fields.ts";

export interface RecognisedForm {
  /** The box around its fields. */
  container: Element;
  /** In the order a user reads them. A field that is not there, or claimed by two controls, is absent. */
  fields: Partial<Record<FieldName, Control>>;
  /** Why it was taken for the form, in the page's words. */
  evidence: string[];
}

/**
 * Finds the form in a document as it is now. Of two equally good ones it is the one with a control of `known`: that was meant
 * before. Returns null where there is none, or it is not clear which.
 */
export type FindForm = (
  document: Document,
  roots?: readonly Root[],
  known?: readonly Element[],
) => RecognisedForm | null;
