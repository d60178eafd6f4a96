// Which control of a page claims to be which field, by its labels, and whether a person could use it.
import { queryAll, type Root } from "../page/dom.ts";
import { controlsIn, type Control } from "../page/controls.ts";
import { labelsOf } from "../page/labels.ts";
import { isShown, isUsable } from "../page/visibility.ts";
import { fieldNames, type FieldName } from "../setup/facts.ts";
import { fieldOfLabel, fieldOfLabels, type FieldWord } from "../setup/field-words.ts";

export interface Claim {
  control: Control;
  /** What its labels call it; null for a control of no meaning to us. */
  field: FieldWord | null;
  /** The label that says so, in the page's words. */
  label: string;
}

/** Fields that only a box to type in can be. */
const typed: ReadonlySet<FieldWord> = new Set(["title", "clientId", "clientSecret"]);
/** Fields of other connectors' forms. Source: facts/api-center.md "Forms that are NOT it". */
export const foreign: ReadonlySet<FieldWord> = new Set(["companyId", "webhookSecret", "token", "environment", "apiUrl"]);
const boxes = "input,textarea,[contenteditable]";

export function isOurs(field: FieldWord | null): field is FieldName {
  return (fieldNames as readonly (string | null)[]).includes(field);
}

/** Whether there is anything at all that a form could be made of: without layout, without labels. */
export function mayHoldForm(roots: readonly Root[]): boolean {
  let count = 0;
  for (const root of roots) if ((count += queryAll(root, boxes).length) > 1) return true;
  return false;
}

/** Every control with what it claims to be. Those that nobody can see claim nothing; nor does a locked credential. */
export function claimsIn(roots: readonly Root[]): Claim[] {
  const claims = controlsIn(roots).map(claimOf);
  const credentials = claims.filter(({ field }) => field === "clientId" || field === "clientSecret");
  // No layout on the many pages without credentials.
  if (credentials.length === 0 && !claims.some(({ field }) => field && foreign.has(field))) return [];
  return claims.filter(
    ({ control, field }) =>
      field === null ||
      (isShown(control.element) && (isUsable(control.element) || (field !== "clientId" && field !== "clientSecret"))),
  );
}

function claimOf(control: Control): Claim {
  const labels = control.kind === "checkbox" ? [] : labelsOf(control.element);
  const field = fieldOfLabels(labels);
  const box = control.kind === "text" || control.kind === "password";
  if (!field || (typed.has(field) && !box)) return { control, field: null, label: "" };
  const label = labels.find(({ text }) => fieldOfLabel(text) === field)?.text ?? "";
  return { control, field, label: label.replace(/[\s*:]+$/, "").slice(0, 60) };
}
