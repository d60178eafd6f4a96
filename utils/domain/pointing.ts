// Pointing: which fields a user can point out on a page, and which labels of what is pointed at may be learned.
import type { PageFacts, PageKind } from "./facts.ts";
import { appFields, fieldNames, type FieldName } from "./fields.ts";
import { fieldOfLabel, isWeak, isLearnable } from "./labels-of-fields.ts";
import type { LearningSite } from "./learned-labels.ts";
import type { Code } from "./codes.ts";
import type { ActionResult } from "./sentences.ts";

/** What came of pointing; with the label that was learned, in the page's words, when one was. */
export type PointAnswer = ActionResult & { label?: string };

/** Pointing that came to nothing; nothing was learned. */
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

/** The site whose labels a page of this kind has; null for pages that nothing is pointed out on. */
export function learningSiteOf(kind: PageKind): LearningSite | null {
  if (kind === "app-centre-credentials" || kind === "app-centre-other") return "app-centre";
  return kind.startsWith("api-center") ? "api-center" : null;
}

/** What a page says that no pointing helps with. */
const beyondPointing = new Set([
  "appCentreSignedOut",
  "appCentreNoRights",
  "countryNotListed",
  "apiCenterSignedOut",
]);

/** The fields that can be pointed out on a page: none on another site, nor where it asks to sign in. */
export function pointableOn({ kind, problem }: PageFacts): readonly FieldName[] {
  const site = learningSiteOf(kind);
  return !site || (problem !== undefined && beyondPointing.has(problem)) ? [] : pointedFields[site];
}

/** The field that a sentence names as the one that is missing; null where it names none. */
function fieldMissing({ notTaken }: PageFacts): FieldName | null {
  if (notTaken?.code === "formNoDivision") return "division";
  if (notTaken?.code !== "formOneCredential") return null;
  return fieldNames.find((field) => field === notTaken.substitutions[0]) ?? null;
}

/** Of those, the ones that were not found. */
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
 * What the labels of something pointed at say, strongest first: a result that refuses it; `known` when the table knows
 * it by one of them; else those that may be learned, first what a user sees best.
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
