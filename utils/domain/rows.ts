// Shows the five values as rows: what is there, what is wrong with it, what the last fill did with it.
import type { FieldReport, FillReport, FormFacts } from "./facts.ts";
import { fieldNames, sameValue, valueOf, type FieldName } from "./fields.ts";
import type { Finding } from "./check.ts";
import { isCode } from "./codes.ts";
import type { Setup } from "./schemas.ts";
import { isRight } from "./standing.ts";
import type { ValueRow } from "./view.ts";
import type { Trouble } from "./sentences.ts";

/**
 * Returns the text of this field that a fill would replace, or undefined. Never returns the old text of a secret. A
 * secret that the last fill wrote or found right is not replaced.
 */
function replacedBy(
  setup: Setup,
  field: FieldName,
  form: FormFacts | undefined,
  outcome: FieldReport | undefined,
): string | undefined {
  if (!form) return undefined;
  if (field === "clientSecret") return form.secretFilled && !isRight(outcome) ? "••••" : undefined;
  const current = form.current[field];
  if (!current || sameValue(field, current, valueOf(setup, field))) return undefined;
  return current;
}

/**
 * Returns whether the values of the last fill worked: Exact gave access, or the test succeeded. No other secret was
 * taken since.
 */
function hasServed({ progress: { captured = 0, filled, authorised, connected } }: Setup): boolean {
  return filled !== undefined && captured <= filled && (authorised ?? connected) !== undefined;
}

/**
 * Returns whether the form holds all five values now. For the secret: the last fill wrote it or found it right and it
 * is still there, or it has worked.
 */
export function holdsAll(setup: Setup, form: FormFacts | undefined, report: FillReport | undefined): boolean {
  return (
    form !== undefined &&
    fieldNames.every((field) =>
      field === "clientSecret"
        ? form.secretFilled && (isRight(report?.clientSecret) || hasServed(setup))
        : sameValue(field, form.current[field] ?? "", valueOf(setup, field)),
    )
  );
}

const troubleOf = ({ code, substitutions, fixes }: Finding): Trouble => ({
  code,
  ...(substitutions && { substitutions }),
  ...(fixes && { fixes }),
});

/** Returns the rows of the five values, in the form's order. `report`: the report of the last fill as it is now. */
export function rowsOf(
  setup: Setup,
  secretKept: boolean,
  findings: readonly Finding[],
  report: FillReport | undefined,
  form: FormFacts | undefined,
): ValueRow[] {
  return fieldNames.map((field) => {
    const shown = field === "clientSecret" ? (secretKept ? "••••••••" : "") : valueOf(setup, field);
    const finding = findings.find((one) => one.field === field);
    const outcome = report?.[field];
    const replaces = shown === "" ? undefined : replacedBy(setup, field, form, outcome);
    return {
      field,
      state: shown === "" ? "missing" : finding ? "warning" : "ready",
      shown,
      ...(finding && { sentence: troubleOf(finding) }),
      ...(outcome && { outcome: outcome.outcome }),
      ...(outcome?.code !== undefined &&
        isCode(outcome.code) && { outcomeSentence: { code: outcome.code, substitutions: [shown] } }),
      ...(replaces !== undefined && { replaces }),
    };
  });
}
