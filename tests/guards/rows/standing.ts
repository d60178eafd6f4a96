// Lists the guards against old results: popup and side panel claim nothing about a form that it does not show now.
import type { GuardRow } from "../row.ts";

const standing = { stage: "unit", testFile: "tests/unit/domain/standing.test.ts" } as const;

export const rows: GuardRow[] = [
  {
    guard: "a value that stands no more is not said to be filled in",
    file: "utils/domain/standing.ts",
    find: "if (stands.includes(field) && !isAnother(field, now, from)) return then;",
    replace: "if (!isAnother(field, now, from)) return then;",
    ...standing,
    title: "clientSecret was changed since",
  },
  {
    guard: "a value of the set-up that was changed after the fill is not said to stand in the form",
    file: "utils/domain/standing.ts",
    find: "if (stands.includes(field) && !isAnother(field, now, from)) return then;",
    replace: "if (stands.includes(field)) return then;",
    ...standing,
    title: "another secret: the form does not hold it",
  },
  {
    guard: "what the document has forgotten is not claimed",
    file: "utils/domain/standing.ts",
    find: "if (!form || !stands) return null;",
    replace: "if (!form || !stands) return report;",
    ...standing,
    title: "the document has forgotten",
  },
  {
    guard: "the step is not done where the form shows that it is not filled",
    file: "utils/domain/steps.ts",
    find: "setup.progress.filled !== undefined && !unfilled",
    replace: "setup.progress.filled !== undefined || unfilled === undefined",
    ...standing,
    title: "all five were taken out",
  },
  {
    guard: "the result of a fill that is not in sight is not told as it was",
    file: "components/ResultArea.tsx",
    find: 'return fillNow ?? { result: result.result, code: "filledUnseen" };',
    replace: "return fillNow ?? result;",
    stage: "unit",
    testFile: "tests/unit/components/pages.test.tsx",
    title: "what a fill came to is said as it stands now, by whomever it was asked",
  },
];
