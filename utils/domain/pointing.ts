// Says which fields a user can point out on a page, and which labels of the pointed element may be learned.
import type { PageFacts, PageKind } from "./facts.ts";
import { appFields, fieldNames, type FieldName } from "./fields.ts";
import { fieldOfLabel, isWeak, isLearnable } from "./labels-of-fields.ts";
import type { LearningSite } from "./learned-labels.ts";
import type { Code } from "./codes.ts";
import type { ActionResult } from "./sentences.ts";

/** The result of pointing. `label`: the learned label in the page's words, if one was learned. */
export type PointAnswer = ActionResult & { label?: string };

/** Returns the result of pointing that found nothing. No label was learned. */
export const notPointed = (code: Code, ...substitutions: string[]): PointAnswer => ({
  result: "refused",
  code,
  ...(substitutions.length > 0 && { substitutions }),
});

/** The fields that can be pointed out on each site. */
const pointedFields: Readonly<Record<LearningSite, readonly FieldName[]>> = {
  "app-centre": appFields,
  "api-center": fieldNames,
};

/**
 * Returns the site whose labels a page of this kind has. Returns null for a page on which nothing can be pointed out.
 */
export function learningSiteOf(kind: PageKind): LearningSite | null {
  if (kind === "app-centre-credentials" || kind === "app-centre-other") return "app-centre";
  return kind.startsWith("api-center") ? "api-center" : null;
}

/** Problems of a page that pointing cannot help with. */
const beyondPointing = new Set([
  "appCentreSignedOut",
  "appCentreNoRights",
  "countryNotListed",
  "apiCenterSignedOut",
]);

/**
 * Returns the fields that can be pointed out on a page. Returns none on another site, and none where the page asks to
 * sign in or has another problem that pointing cannot help with.
 */
export function pointableOn({ kind, problem }: PageFacts): readonly FieldName[] {
  const site = learningSiteOf(kind);
  return !site || (problem !== undefined && beyondPointing.has(problem)) ? [] : pointedFields[site];
}

/** Returns the field that a sentence names as missing. Returns null when it names none. */
function fieldMissing({ notTaken }: PageFacts): FieldName | null {
  if (notTaken?.code === "formNoDivision") return "division";
  if (notTaken?.code !== "formOneCredential") return null;
  return fieldNames.find((field) => field === notTaken.substitutions[0]) ?? null;
}

/** Returns the fields of `pointableOn` that were not found on the page. */
export function missingOn(page: PageFacts): readonly FieldName[] {
  const { app, form } = page;
  const fields = pointableOn(page);
  const named = fieldMissing(page);
  if (named) return fields.filter((field) => field === named);
  if (form) return fields.filter((field) => !form.found.includes(field));
  if (app) return app.secret === "missing" ? ["clientSecret"] : [];
  return fields;
}

/**
 * Judges the labels of a pointed element, strongest first. `refused`: the table knows one of them as another field.
 * `known`: the table knows one of them as this field. `learnable`: the labels that may be learned, first those that a
 * user sees best.
 */
export function judgeLabels(
  field: FieldName,
  labels: readonly { text: string; source: string }[],
): { refused: PointAnswer } | { known: string } | { learnable: string[] } {
  const said = labels.flatMap(({ text }) => {
    const named = fieldOfLabel(text);
    return named ? [{ text, named }] : [];
  });
  const another = said.find(({ named }) => named !== field);
  if (another) return { refused: notPointed("pointOtherField", another.text.slice(0, 60)) };
  if (said[0]) return { known: said[0].text.slice(0, 60) };
  const rank = ({ source }: { source: string }) => (isWeak(source) ? 2 : source === "aria-label" ? 1 : 0);
  const learnable = labels.filter(({ text }) => isLearnable(text)).toSorted((a, b) => rank(a) - rank(b));
  return { learnable: learnable.map(({ text }) => text) };
}
