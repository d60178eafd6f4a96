// Defines what a content script says about its page, and the report of a fill. Contains only types, taken from the
// schemas that the background reads them with, so that both stay equal. Never contains the value of a secret.
import type * as z from "zod/mini";
import type { FieldName } from "./fields.ts";
import type { fieldReportSchema, fillReportSchema, pageFactsSchema } from "./schemas.ts";

/** What a content script says about its page. */
export type PageFacts = z.infer<typeof pageFactsSchema>;
/** What kind of page it is. */
export type PageKind = PageFacts["kind"];
type AppFacts = NonNullable<PageFacts["app"]>;
/** How the page shows the secret: its value can be read now, only dots are visible, or there is no such field. */
export type SecretState = AppFacts["secret"];
/** What a content script says about the installation form. */
export type FormFacts = NonNullable<PageFacts["form"]>;
/** Why a form with labels of credentials was not recognised. */
export type NotTaken = NonNullable<PageFacts["notTaken"]>;

/** What happened to one field. `rejected` and `needs-you` have a code that says why. */
export type FieldReport = z.infer<typeof fieldReportSchema>;
/** What a fill did to one field. */
export type Outcome = FieldReport["outcome"];
/** What a fill did to each field. */
export type FillReport = z.infer<typeof fillReportSchema>;

/** The values that a fill writes, each exactly as the form must hold it. */
export type FillValues = Record<FieldName, string>;
