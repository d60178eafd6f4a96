// The type of one row: a guard of the product, how to remove it, and the test that must then fail.

/** One guard. */
export interface GuardRow {
  /** What the guard does, in words. */
  guard: string;
  /** The file that contains it, from the top of the repository. */
  file: string;
  /** The text of the guard. It stands exactly once in the file. */
  find: string;
  /** The text that replaces the guard. The code still compiles with it. */
  replace: string;
  stage: "unit" | "repo" | "pages" | "e2e" | "hostile" | "firefox";
  /** The test's file, from the top of the repository. */
  testFile: string;
  /** A part of the test's title that no other test of the file has. */
  title: string;
}
