// Lists the guards of reading and writing: the time grows in proportion to the text, and everything that is stored can
// be read back.
import type { GuardRow } from "../row.ts";

const expressions = "tests/repo/expressions.test.ts";
const harmful = "tests/unit/domain/harmful-texts.test.ts";
const limits = "tests/unit/domain/limits.test.ts";
const storedBack = "tests/unit/background/checked-writes.test.ts";

export const rows: GuardRow[] = [
  {
    guard: "an expression that goes back and forth is found",
    file: "utils/domain/countries.ts",
    find: "const separators = / ?[()[\\]/|,:·–—] ?| - /;",
    replace: "const separators = /\\s*[()[\\]/|,:·–—]\\s*|\\s+-\\s+/;",
    stage: "repo",
    testFile: expressions,
    title: "every expression that is written takes time in proportion to its text",
  },
  {
    guard: "an expression that is built from what somebody wrote is found",
    file: "utils/background/scrub-report.ts",
    find: "(word) => (/@|:\\/\\//.test(word) ? mark : word)",
    replace: "(word) => (new RegExp(`${text}|@`).test(word) ? mark : word)",
    stage: "repo",
    testFile: expressions,
    title: "every expression that is built takes time in proportion to its text",
  },
  {
    guard: "what a page only mentions in a comment is no part of it",
    file: "utils/exact/markup.ts",
    find: 'if (html.startsWith("<!--", at)) {',
    replace: 'if (html.startsWith("<!---->", at)) {',
    stage: "unit",
    testFile: harmful,
    title: "a mode in a comment",
  },
  {
    guard: "what follows far behind a label still counts",
    file: "utils/dom/labels/labels.ts",
    find: "`${plain.slice(0, maxRead)} … ${plain.slice(-maxReadAtEnd)}`",
    replace: "plain.slice(0, maxRead)",
    stage: "unit",
    testFile: harmful,
    title: 'what follows after many "*" still says whose it is',
  },
  {
    guard: "a record without its shape is not written",
    file: "utils/background/checked-writes.ts",
    find: 'if (!parsed?.success) throw new NotSaved("notStorable");',
    replace: "if (!parsed?.success) return value;",
    stage: "unit",
    testFile: storedBack,
    title: "session tickets is not written otherwise",
  },
  {
    guard: "a typed value that is too long is refused whole",
    file: "utils/background/actions/edit-setup.ts",
    find: "countryProblem(typed.country) ?? lengthProblem(typed)",
    replace: "countryProblem(typed.country)",
    stage: "unit",
    testFile: storedBack,
    title: "title: one character too many is said, without a word of a secret",
  },
  {
    guard: "a secret that is too long is not shown in the sentence that says so",
    file: "utils/domain/typed-values.ts",
    find: 'field === "clientSecret" ? "client secret" : cut(text, 40)',
    replace: "cut(text, 40)",
    stage: "unit",
    testFile: storedBack,
    title: "clientSecret: one character too many is said, without a word of a secret",
  },
  {
    guard: "facts are told in their limits",
    file: "utils/messages/site-link.ts",
    find: "return withinLimits(await look());",
    replace: "return await look();",
    stage: "unit",
    testFile: limits,
    title: "are told by a document whatever stands on its page, and heard by the background",
  },
  {
    guard: "half a client ID is never told",
    file: "utils/domain/within-limits.ts",
    find: "const wholeId = whole(clientId, maxLengths.clientId);",
    replace: "const wholeId = clientId === undefined ? undefined : cut(clientId, maxLengths.clientId);",
    stage: "unit",
    testFile: limits,
    title: "never hold half of a number or of a client ID",
  },
  {
    guard: "a document that answers anything gets no second content script",
    file: "utils/background/pages.ts",
    find: "if (looked !== null) return parsed(deps, tabId, looked);",
    replace:
      "if (looked !== null && pageFactsSchema.safeParse(looked.facts).success) return parsed(deps, tabId, looked);",
    stage: "unit",
    testFile: limits,
    title: "that is answered by anything at all brings none, and never makes the page another website",
  },
];
