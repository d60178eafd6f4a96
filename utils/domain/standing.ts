// Works out which values of the last fill the form still holds. Claims only what the page says at this moment.
import type { FieldReport, FillReport, PageFacts } from "./facts.ts";
import { fieldNames, forFields, sameValue, valueOf, type FieldName, type OpenField } from "./fields.ts";
import { resultOfFill } from "./fill-result.ts";
import type { Setup } from "./schemas.ts";
import type { ActionResult } from "./sentences.ts";

/** The setup's values at the time of the fill. Of the secret it holds only the time when it was taken. */
export interface FilledFrom extends Record<OpenField, string> {
  /** When the secret was taken or typed, in milliseconds since 1970. */
  secretKeptAt?: number;
}

/** The last fill in the document that the tab shows. */
export interface LastFill {
  setupId: string;
  report: FillReport;
  canUndo: boolean;
  /** Absent when it is not known. Then the setup counts as unchanged. */
  from?: FilledFrom;
}

/** What is compared with the last fill. */
export interface Now {
  setup: Setup;
  page: PageFacts;
  /** When the secret that is kept now was taken or typed, in milliseconds since 1970. Absent when no secret is kept. */
  secretKeptAt?: number | undefined;
}

/** Returns whether the fill wrote the value of a field or found it right. */
export const isRight = (report: FieldReport | undefined): boolean =>
  report?.outcome === "filled" || report?.outcome === "unchanged";

/** Returns whether the setup has another value than the one that was filled. */
function isAnother(field: FieldName, { setup, secretKeptAt }: Now, from: FilledFrom | undefined): boolean {
  if (!from) return false;
  if (field !== "clientSecret") return valueOf(setup, field) !== from[field];
  return secretKeptAt !== undefined && secretKeptAt !== from.secretKeptAt;
}

/**
 * Returns the report of a fill as it is now. A field that was right and has changed needs the user. A field that the
 * user has corrected since is right. Returns null when the page cannot say it: the form is not visible, or its document
 * has forgotten the fill.
 */
export function standingOf({ report, from }: LastFill, now: Now): FillReport | null {
  const { form } = now.page;
  const stands = form?.stands;
  if (!form || !stands) return null;
  const fieldNow = (field: FieldName): FieldReport => {
    const then = report[field];
    if (isRight(then)) {
      if (stands.includes(field) && !isAnother(field, now, from)) return then;
      return form.found.includes(field)
        ? { outcome: "needs-you", code: "fieldChangedSince" }
        : { outcome: "not-found", code: "fieldNotFound" };
    }
    if (field === "clientSecret") return then;
    const value = valueOf(now.setup, field);
    const current = form.current[field] ?? "";
    return value !== "" && sameValue(field, current, value) ? { outcome: "unchanged" } : then;
  };
  return forFields(fieldNow);
}

/**
 * Returns the result of a fill as it is now, for a user who was told that it was done. `now`: the result of
 * `standingOf`.
 */
export function fillNow({ report }: LastFill, now: FillReport | null): ActionResult {
  const then = resultOfFill(report);
  if (!now) return then.result === "done" ? { ...then, code: "filledUnseen" } : then;
  const lost = fieldNames.some((field) => isRight(report[field]) && !isRight(now[field]));
  return lost ? { result: "partly", code: "filledChanged" } : resultOfFill(now);
}

/**
 * Returns whether the form on the page shows that it is not filled, whatever was done before. Either values of the last
 * fill are gone, or a form that belongs to no other setup does not hold this setup's values.
 */
export function isSeenUnfilled({ setup, page }: Now, now: FillReport | null): boolean {
  if (now) return !fieldNames.every((field) => isRight(now[field]));
  const { form } = page;
  if (!form) return false;
  // A user may have changed the title since, and a country is written in many ways.
  const visible = (["clientId", "division"] as const).filter((field) => form.found.includes(field));
  return visible.some((field) => !sameValue(field, form.current[field] ?? "", valueOf(setup, field)));
}
