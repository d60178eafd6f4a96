// Lists the guards against a part that does not answer: each question ends in time, and a late answer does no harm.
import type { GuardRow } from "../row.ts";

const test = { stage: "unit", testFile: "tests/unit/background/patient-deps.test.ts" } as const;

export const rows: GuardRow[] = [
  {
    ...test,
    guard: "a document that does not answer in time is silent",
    file: "utils/background/patient-deps.ts",
    find: "if (first === over) throw new Silent(answer);",
    replace: "if (first === over) return answer;",
    title: 'is said to be silent: {"action":"fill-form"}',
  },
  {
    ...test,
    guard: "a late answer is not told over what was done since",
    file: "utils/background/fills.ts",
    find: "last?.code === code &&",
    replace: "last !== undefined &&",
    title: "says nothing any more where something else was done in the tab since",
  },
  {
    ...test,
    guard: "a load that was cancelled while it looked for its page fetches nothing",
    file: "utils/background/actions/load-administrations.ts",
    find: 'if (!(await isAsked(deps, asked))) return refused("loadCancelled");',
    replace: "",
    title: "that still looks for its page is shown, and can be cancelled: nothing is fetched then",
  },
  {
    ...test,
    guard: "a load ends by its silence",
    file: "utils/background/loading.ts",
    find: 'if (left <= 0) return "silent";',
    replace: "",
    title: "ends when nothing has come for too long, not when it takes long",
  },
  {
    ...test,
    guard: "a background that does not answer in time was not stopped: nothing is told a second time",
    file: "utils/messages/send.ts",
    find: 'if (reply === notInTime) return { ok: false, code: "notAnswered" };',
    replace: "",
    title: "is told of a page once: silence is no reason to say that a load was interrupted",
  },
  {
    guard: "popup and panel say that nobody answers while they still wait",
    file: "components/use-page.ts",
    find: "latest.current === looking && setSilent(true)",
    replace: "latest.current === looking",
    stage: "unit",
    testFile: "tests/unit/components/use-page.test.tsx",
    title: "says that nobody answers while a look is still unanswered, and shows what comes late",
  },
];
