// What of the last fill stands in the form now. Nothing is claimed that the page does not say of this very moment.
import type { FieldReport, FillReport, PageFacts } from "./facts.ts";
import { fieldNames, forFields, sameValue, valueOf, type FieldName, type OpenField } from "./fields.ts";
import { resultOfFill } from "./fill-result.ts";
import type { Setup } from "./schemas.ts";
import type { ActionResult } from "./sentences.ts";

/** The setup's values as they were when they were filled in, without the secret, of which only the age is known. */
export interface FilledFrom extends Record<OpenField, string> {
  /** When the secret was taken or typed, in milliseconds since 1970. */
  secretKeptAt?: number;
}

/** The last fill in the document that the tab shows. */
export interface LastFill {
  setupId: string;
  report: FillReport;
  canUndo: boolean;
  /** Absent: not known, the setup is taken to be as it was. */
  from?: FilledFrom;
}

export interface Now {
  setup: Setup;
  page: PageFacts;
  /** When the secret that is kept now was taken or typed; absent when none is kept. */
  secretKeptAt?: number | undefined;
}

export const isRight = (report: FieldReport | undefined): boolean =>
  report?.outcome === "filled" || report?.outcome === "unchanged";

/** Whether the setup's value is another one than the one that was filled in. */
function isAnother(field: FieldName, { setup, secretKeptAt }: Now, from: FilledFrom | undefined): boolean {
  if (!from) return false;
  if (field !== "clientSecret") return valueOf(setup, field) !== from[field];
  return secretKeptAt !== undefined && secretKeptAt !== from.secretKeptAt;
}

/**
 * The report of a fill as it stands now: what was right and stands no more needs the user, and what a user has put
 * right since is right. Null where the page cannot say it: the form is not in sight, or its document has forgotten.
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

/** What a fill comes to now, for whoever was told that it was done: `now` as `standingOf` answers it. */
export function fillNow({ report }: LastFill, now: FillReport | null): ActionResult {
  const then = resultOfFill(report);
  if (!now) return then.result === "done" ? { ...then, code: "filledUnseen" } : then;
  const lost = fieldNames.some((field) => isRight(report[field]) && !isRight(now[field]));
  return lost ? { result: "partly", code: "filledChanged" } : resultOfFill(now);
}

/**
 * Whether the form on the page shows that it is not filled, whatever was done once: values of the last fill stand there
 * no more, or a form that is nobody else's does not hold the setup's.
 */
export function isSeenUnfilled({ setup, page }: Now, now: FillReport | null): boolean {
  if (now) return !fieldNames.every((field) => isRight(now[field]));
  const { form } = page;
  if (!form) return false;
  // A title may have been given another name since, and a country is written in many ways.
  const visible = (["clientId", "division"] as const).filter((field) => form.found.includes(field));
  return visible.some((field) => !sameValue(field, form.current[field] ?? "", valueOf(setup, field)));
}
