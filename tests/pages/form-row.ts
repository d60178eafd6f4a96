// What a form test is: a page, what it is to be taken for, and what must stand in it after a fill.
//
// To add a layout that was reported: put its HTML into a table in `rows/forms-….ts` (made-up values only), mark each of the
// five controls with `data-is="clientId"` and so on, or give the page a function `truth()` that answers what its own state
// holds. Whatever carries no mark must be the same after the fill as before.
import type { Page } from "@playwright/test";
import type { Code } from "../../utils/domain/codes.ts";
import type { FillValues, Outcome } from "../../utils/domain/facts.ts";
import type { FieldName } from "../../utils/domain/fields.ts";
import type { ContentScript } from "./open-page.ts";

export interface FormRow {
  /** The sentence the row proves. */
  name: string;
  /** The page's HTML. */
  page: string;
  /** What the page is taken for; `form` when absent. */
  kind?: "form" | "other-form" | "ambiguous" | "none";
  /** Part of the answer when it is no form: `{ why: "foreign-field" }`. */
  why?: string;
  /** More addresses with their files: frames. */
  also?: Readonly<Record<string, string>>;
  /** What a user does first. */
  before?: (page: Page) => Promise<void>;
  values?: Partial<FillValues>;
  /** Outcomes other than `filled`, with their code where there is one. */
  outcomes?: Partial<Record<FieldName, Outcome | `${Outcome} ${Code}`>>;
  /** What the page holds afterwards where it is not the value itself; null: there is no such control. */
  truth?: Partial<Record<FieldName, string | number | null>>;
  /** What else is done and looked at. */
  act?: (page: Page, script: ContentScript) => Promise<void>;
}

export const values: FillValues = {
  title: "Bakkerij Jansen – Exact",
  clientId: "1c1a54d9-0a52-4b9a-9d6f-3f0c5a7e1b22",
  clientSecret: "Zk3vT9qLw2Xe",
  country: "nl",
  division: "3977752",
};

export const address = "https://app.apicenter.io/dashboard/7/applications/1/new";
