// Says why a form is not used although its credentials are on the page, so that nobody searches for a form that is
// already open.
import type { Control } from "../dom/controls/controls.ts";
import { isBuried, isCovered, isShown, isUsable } from "../dom/visibility/visibility.ts";
import { isLocked } from "../dom/write.ts";
import type { NotTaken } from "../domain/facts.ts";
import type { FieldWord } from "../domain/labels-of-fields.ts";

const codes: Readonly<Record<OtherForm, NotTaken["code"]>> = {
  "foreign-field": "formForeignField",
  "other-title": "formOtherProduct",
  untitled: "formUntitled",
  noDivision: "formNoDivision",
  "too-little": "formFewFields",
  "unclear-labels": "formUnclearLabels",
  filter: "formFilter",
};

const maxLength = 60;

/**
 * Returns the reason for a form that is another one, with the title or label that says so, in the words of the page,
 * where there is one.
 */
export function whyOther(why: OtherForm, said: string): NotTaken {
  return { code: codes[why], substitutions: said === "" ? [] : [said.slice(0, maxLength)] };
}

interface Named {
  control: Control;
  field: FieldWord | null;
}

/**
 * Returns the reason for a page where no form was made of the credentials that a user sees; null when there are none to
 * see, or only a client ID that is not in a form.
 */
export function whyNone(all: readonly Named[]): NotTaken | null {
  const seen = (field: FieldWord) =>
    all
      .filter((one) => one.field === field && isShown(one.control.element))
      .map(({ control }) => control.element);
  const [ids, secrets] = [seen("clientId"), seen("clientSecret")];
  const both = [...ids, ...secrets];
  if (both.length === 0) return null;
  if (ids.length === 0) return { code: "formOneCredential", substitutions: ["clientId"] };
  // A client ID alone may be a column, or the search box of a list.
  const isForm = all.some(
    ({ field, control }) => (field === "division" || control.kind === "password") && isShown(control.element),
  );
  if (secrets.length === 0)
    return isForm ? { code: "formOneCredential", substitutions: ["clientSecret"] } : null;
  if (both.every((element) => !isUsable(element) || isLocked(element)))
    return { code: "formLocked", substitutions: [] };
  if (both.some((element) => isBuried(element) || isCovered(element)))
    return { code: "formCovered", substitutions: [] };
  return { code: "formFewFields", substitutions: [] };
}

/** The reasons why a form with credentials is not recognised as Exact Online's. */
export type OtherForm =
  | "foreign-field"
  | "other-title"
  | "untitled"
  | "noDivision"
  | "too-little"
  | "unclear-labels"
  | "filter";
