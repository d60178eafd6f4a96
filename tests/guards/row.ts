// One guard of the product, how it is taken away, and the test that must miss it.

export interface GuardRow {
  /** What the guard is, in words. */
  guard: string;
  /** The file it stands in, from the top of the repository. */
  file: string;
  /** The text of the guard: it stands exactly once in the file. */
  find: string;
  /** What stands there when the guard is gone; it still compiles. */
  replace: string;
  stage: "unit" | "repo" | "pages" | "e2e" | "hostile" | "firefox";
  /** The test's file, from the top of the repository. */
  testFile: string;
  /** A part of its title that no other test of the file has. */
  title: string;
}
