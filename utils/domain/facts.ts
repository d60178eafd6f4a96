// What a content script says about the page it is on, and what a fill came to. Types only, of the schemas by which the
// background reads it: the two cannot part. Never a value of a secret.
import type * as z from "zod/mini";
import type { FieldName } from "./fields.ts";
import type { fieldReportSchema, fillReportSchema, pageFactsSchema } from "./schemas.ts";

export type PageFacts = z.infer<typeof pageFactsSchema>;
export type PageKind = PageFacts["kind"];
type AppFacts = NonNullable<PageFacts["app"]>;
/** How a secret stands on a page: its value can be read now, only dots are there, or no such field. */
export type SecretState = AppFacts["secret"];
export type FormFacts = NonNullable<PageFacts["form"]>;
/** Why a form with credentials' labels on the page was not taken. */
export type NotTaken = NonNullable<PageFacts["notTaken"]>;

/** What became of one field: `rejected` and `needs-you` carry a code that says why. */
export type FieldReport = z.infer<typeof fieldReportSchema>;
export type Outcome = FieldReport["outcome"];
export type FillReport = z.infer<typeof fillReportSchema>;

/** The values a fill writes; text exactly as it is to stand in the form. */
export type FillValues = Record<FieldName, string>;
