// What a page test is: a file in `fixtures/` and a row that says what must be read from it.
//
// To add a page that was reported: put it into `fixtures/<site>/<name>.html` (made-up values only) and add a row to the table
// in `rows/` it belongs to. Mark elements with `data-test="name"` to say what each of them is. Nothing else is needed.
// A row that fills: give `act`, which gets the Playwright page and the reading side of `open-page.ts`; see rows/registration.ts.
import type { Page } from "@playwright/test";
import type { Reader } from "./harness.ts";
import type { ContentScript } from "./open-page.ts";

export interface PageRow {
  /** The sentence the row proves. */
  name: string;
  /** Below `fixtures/`. */
  file: string;
  /** The address at which the file is served; its host decides nothing else. */
  url: string;
  /** More addresses with their files: frames. */
  also?: Readonly<Record<string, string>>;
  /** What a user does on the page first. */
  before?: (page: Page) => Promise<void>;
  read: Reader;
  /** The whole answer, or the part of it that matters here. */
  expect: unknown;
  /** Texts that must not be anywhere in the answer: webhook secrets, other apps' values. */
  mustNot?: readonly string[];
  /** What else is done and looked at, after reading. */
  act?: (page: Page, script: ContentScript) => Promise<void>;
}
