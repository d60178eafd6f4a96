// Why a form whose credentials are on the page is not taken: in a sentence, so that nobody is sent to look for a form that is
// open in front of them.
import type { Control } from "../dom/controls/controls.ts";
import { isBuried, isCovered, isShown, isUsable } from "../dom/visibility/visibility.ts";
import { isLocked } from "../dom/write.ts";
import type { NotTaken } from "../domain/facts.ts";
import type { FieldWord } from "../domain/field-words.ts";
import type { OtherForm } from "./recognise.ts";

const codes: Readonly<Record<OtherForm, NotTaken["code"]>> = {
  "foreign-field": "form-foreign-field",
  "other-title": "form-other-product",
  untitled: "form-untitled",
  "no-division": "form-no-division",
  "too-little": "form-few-fields",
  "unclear-labels": "form-unclear-labels",
  filter: "form-filter",
};

const longest = 60;

/** Of a form that is another one: the title or label that says so, in the page's words, where there is one. */
export function whyOther(why: OtherForm, said: string): NotTaken {
  return { code: codes[why], substitutions: said === "" ? [] : [said.slice(0, longest)] };
}

interface Named {
  control: Control;
  field: FieldWord | null;
}

/** Of a page on which no form was made of the credentials that a person sees; null when none are to be seen. */
export function whyNone(all: readonly Named[]): NotTaken | null {
  const seen = (field: FieldWord) =>
    all
      .filter((one) => one.field === field && isShown(one.control.element))
      .map(({ control }) => control.element);
  const [ids, secrets] = [seen("clientId"), seen("clientSecret")];
  const both = [...ids, ...secrets];
  if (both.length === 0) return null;
  if (ids.length === 0) return { code: "form-one-credential", substitutions: ["clientId"] };
  // A client ID alone may be a column, or what a list is searched by.
  const isForm = all.some(
    ({ field, control }) => (field === "division" || control.kind === "password") && isShown(control.element),
  );
  if (secrets.length === 0)
    return isForm ? { code: "form-one-credential", substitutions: ["clientSecret"] } : null;
  if (both.every((element) => !isUsable(element) || isLocked(element)))
    return { code: "form-locked", substitutions: [] };
  if (both.some((element) => isBuried(element) || isCovered(element)))
    return { code: "form-covered", substitutions: [] };
  return { code: "form-few-fields", substitutions: [] };
}
