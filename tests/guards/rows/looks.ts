// Lists the guards of the looks at a page. A look costs more on a larger form, not on a larger page. It ends when its
// budget is used up, and it leaves the page enough time.
import type { GuardRow } from "../row.ts";

const large = {
  stage: "pages",
  testFile: "tests/pages/large-pages.spec.ts",
  title: "three hundred such forms: none is taken but the one with the user's focus",
} as const;
const look = { stage: "unit", testFile: "tests/unit/dom/look.test.ts" } as const;
const watching = {
  stage: "unit",
  testFile: "tests/unit/dom/watch.test.ts",
  title: "leaves a page ten times as long as a look at it took, and a hidden tab altogether",
} as const;

export const rows: GuardRow[] = [
  {
    ...watching,
    guard: "the next look waits in proportion to what the last one took",
    file: "utils/dom/watch.ts",
    find: "Math.max(wait, share * cost)",
    replace: "Math.max(wait, cost / share)",
  },
  {
    ...watching,
    guard: "no look is made due in a hidden tab",
    file: "utils/dom/watch.ts",
    find: "if (timer !== undefined || looking || document.hidden || signal.aborted) return;",
    replace: "if (timer !== undefined || looking || signal.aborted) return;",
  },
  {
    ...large,
    guard: "on too large a page the form with the user's focus is looked at",
    file: "utils/form/near.ts",
    find: "const focus = focusedIn(document) ?? pointedOut();",
    replace: "const focus = focusedIn === null ? null : pointedOut();",
  },
  {
    ...look,
    guard: "a look ends by its budget",
    file: "utils/dom/look.ts",
    find: "const isLong = time > maxLook && look.work > minWork;",
    replace: "const isLong = time < 0 && look.work > minWork;",
    title: "a look of 51 ms that did work of 20001 ends",
  },
  {
    ...look,
    guard: "a slow moment of the machine is no large page",
    file: "utils/dom/look.ts",
    find: "const isLong = time > maxLook && look.work > minWork;",
    replace: "const isLong = time > maxLook;",
    title: "a look of 400 ms that did work of 10000 goes on",
  },
];
