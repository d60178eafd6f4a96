// The type of a form test: a page, how it must be classified, and what it must hold after a fill.
//
// To add a reported layout: put its HTML into a table in `rows/forms-….ts` (made-up values only). Mark each of the five
// controls with `data-is="clientId"` and so on, or give the page a function `truth()` that returns its own state. A
// control without a mark must be the same after the fill as before.
import type { Page } from "@playwright/test";
import type { Code } from "../../utils/domain/codes.ts";
import type { FillValues, Outcome } from "../../utils/domain/facts.ts";
import type { FieldName } from "../../utils/domain/fields.ts";
import type { ContentScript } from "./open-page.ts";

/** One form test. */
export interface FormRow {
  /** The sentence that the row proves. */
  name: string;
  /** The page's HTML. */
  page: string;
  /** How the page must be classified. `form` when absent. */
  kind?: "form" | "other-form" | "ambiguous" | "none";
  /** The reason when it is not a form: `{ why: "foreign-field" }`. */
  why?: string;
  /** More addresses with their files: frames. */
  also?: Readonly<Record<string, string>>;
  /** What a user does first. */
  before?: (page: Page) => Promise<void>;
  values?: Partial<FillValues>;
  /** Outcomes other than `filled`, with their code if they have one. */
  outcomes?: Partial<Record<FieldName, Outcome | `${Outcome} ${Code}`>>;
  /** What the page holds afterwards where it is not the value itself. Null: the page has no such control. */
  truth?: Partial<Record<FieldName, string | number | null>>;
  /** What else is done and checked. */
  act?: (page: Page, script: ContentScript) => Promise<void>;
}

/** The values of a fill, unless a row gives others. */
export const values: FillValues = {
  title: "Bakkerij Jansen – Exact",
  clientId: "1c1a54d9-0a52-4b9a-9d6f-3f0c5a7e1b22",
  clientSecret: "Zk3vT9qLw2Xe",
  country: "nl",
  division: "3977752",
};

/** The address of a form page. */
export const address = "https://app.apicenter.io/dashboard/7/applications/1/new";
