// Finds which control of a page claims to be which field, by its labels, and whether a user could use the control.
import type { Claim } from "./claim.ts";
import { controlsIn, type Control } from "../dom/controls/controls.ts";
import { allOf, readLabels } from "../dom/labels/labels.ts";
import type { Label } from "../dom/labels/label.ts";
import { namesAsDrawn } from "../dom/labels/labels-drawn.ts";
import { isShown, isUsable } from "../dom/visibility/visibility.ts";
import { claimsByLabelsAfter } from "./labels-after.ts";
import { mayOpen } from "./locked.ts";
import { fieldNames, fields, type FieldName } from "../domain/fields.ts";
import { pointedOutAs } from "../dom/pointing/pointed-memory.ts";
import { isWeak, type FieldWord, fieldOfLabelHere, fieldOfLabelsHere } from "../domain/labels-of-fields.ts";
import { isGuarded, settleFields, type FieldReading } from "../domain/settle-fields.ts";
import type { Scope } from "./near.ts";

/** Fields that only a box can be. */
export const typed: ReadonlySet<FieldWord> = new Set(
  fieldNames.filter((field) => fields[field].kind === "typed"),
);
/** Fields of other connectors' forms. Source: docs/facts/api-center.md "Forms that are NOT it". */
export const foreign: ReadonlySet<FieldWord> = new Set([
  "companyId",
  "redirectUri",
  "webhookSecret",
  "token",
  "environment",
  "apiUrl",
]);

/** The claims of all controls of some scopes. */
export interface Claims {
  claims: Claim[];
  /** The same claims, including those of controls that nobody can see or use. */
  named: Claim[];
  /** Markup and places contradict each other: nobody can say which control is which field. */
  isUnclear: boolean;
}

/**
 * Returns every control of the scopes with the field that it claims to be. Leaves out controls of a field that nobody
 * can see, and locked controls of a credential that nothing can unlock.
 */
export function claimsIn(scopes: readonly Scope[]): Claims {
  const said = controlsIn(scopes, { checkboxes: false }).map(sayingOf);
  const settled = asDrawn(said, settle(said));
  const before = said.map(({ control, labels }, at) => claimFor(control, labels, settled?.[at] ?? null));
  const claims = claimsByLabelsAfter(before) ?? before;
  const isSaid = (field: FieldWord) => said.some((one) => [one.tied, one.field, one.read].includes(field));
  const isUnclear = settled === null && isSaid("clientId") && isSaid("clientSecret");
  const credentials = claims.filter(({ field }) => field === "clientId" || field === "clientSecret");
  // Skip the layout on the many pages without credentials.
  if (credentials.length === 0 && !claims.some(({ field }) => field && foreign.has(field)))
    return { claims: [], named: claims, isUnclear };
  const seen = claims.filter(
    ({ control, field }) =>
      field === null ||
      (isShown(control.element) &&
        (isUsable(control.element) ||
          mayOpen(control, claims) ||
          (field !== "clientId" && field !== "clientSecret"))),
  );
  return { claims: seen, named: claims, isUnclear };
}

interface Saying extends FieldReading {
  control: Control;
  labels: Label[];
  /** The user pointed it out in this document. */
  isPointed: boolean;
}

/** Reads which field a control is: by its labels, and by its place alone. */
function sayingOf(control: Control): Saying {
  const reading = readLabels(control.element);
  const labels = allOf(reading);
  const fits = (field: FieldWord | null) => (field && typed.has(field) && !isBox(control) ? null : field);
  const pointed = pointedOutAs(control.element) as FieldName | null;
  if (pointed && !reading.read.some(({ text }) => isAnothers(text, pointed)))
    return { control, labels, tied: null, field: fits(pointed), read: fits(pointed), isPointed: true };
  const field = fits(fieldOfLabelsHere(labels, null));
  const read = fits(
    fieldOfLabelsHere(
      reading.read.filter(({ source }) => !isWeak(source)),
      null,
    ),
  );
  return {
    control,
    labels,
    tied: fits(fieldOfLabelsHere(reading.tied, null)),
    field,
    read,
    isPointed: false,
  };
}

/** Returns whether a label that a user reads names another field. Then the user pointed out the wrong control. */
function isAnothers(label: string, pointed: FieldName): boolean {
  const named = fieldOfLabelHere(label);
  return named !== null && named !== pointed;
}

const isBox = ({ kind }: Control): boolean => kind === "text" || kind === "password";

/**
 * Returns the field of each control. Returns null where they contradict each other. Controls that nobody can see do not
 * count.
 */
function settle(said: readonly Saying[]): (FieldWord | null)[] | null {
  const agrees = ({ tied, field, read }: Saying) => read === null || read === (tied ?? field);
  if (said.every((one) => agrees(one) && (one.read === null || one.field !== null)))
    return said.map(({ field }) => field);
  const readings = said.map((one) =>
    agrees(one) || isShown(one.control.element) ? one : { tied: null, field: null, read: null },
  );
  const settled = settleFields(readings);
  if (settled || !said.some(({ isPointed }) => isPointed)) return settled;
  // What the user pointed out counts. Controls that contradict themselves beside it get no field.
  return said.map((one) => (one.isPointed || agrees(one) ? one.field : null));
}

function claimFor(control: Control, labels: readonly Label[], field: FieldWord | null): Claim {
  if (!field) return { control, field: null, label: "" };
  const label = labels.find(({ text }) => fieldOfLabelHere(text) === field)?.text ?? "";
  return { control, field, label: label.slice(0, 60) };
}

/** Returns the field that one control claims to be by all of its labels, visible or not. */
export function claimOf(control: Control): Claim {
  const { labels, field } = sayingOf(control);
  return claimFor(control, labels, field);
}

/** Returns whether a control has any label, known or not. */
export function isNamed(control: Control): boolean {
  return sayingOf(control).labels.length > 0;
}

/** Corrects the fields by the places where their labels are drawn. Returns null when there are no settled fields. */
function asDrawn(
  said: readonly Saying[],
  settled: readonly (FieldWord | null)[] | null,
): readonly (FieldWord | null)[] | null {
  if (!settled) return null;
  const drawn = namesAsDrawn(
    said.map(({ control: { element }, labels }, place) => {
      const field = settled[place] ?? null;
      return { element, labels, name: isGuarded(field) && isShown(element) ? field : null };
    }),
    fieldOfLabelHere,
  );
  return settled.map((field, place) => drawn[place] ?? field);
}
