// The type of a page test: a file in `fixtures/`, and what must be read from it.
//
// To add a reported page: put it into `fixtures/<site>/<name>.html` (made-up values only), and add a row to its table in
// `rows/`. Mark elements with `data-test="name"` to say what each of them is. Nothing else is needed.
// For a row that fills, add `act`. It gets the Playwright page and the content script of `open-page.ts`; see
// rows/registration.ts.
import type { Page } from "@playwright/test";
import type { Reader } from "./harness.ts";
import type { ContentScript } from "./open-page.ts";

/** One page test. */
export interface PageRow {
  /** The sentence that the row proves. */
  name: string;
  /** The file, below `fixtures/`. */
  file: string;
  /** The address at which the file is served. Only its host decides which site it is. */
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
  /** What else is done and checked after reading. */
  act?: (page: Page, script: ContentScript) => Promise<void>;
}
