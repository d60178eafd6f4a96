// Lists the guards of the sentence after a fill: each failure gets its own sentence, and an unknown failure gets no
// explanation.
import type { GuardRow } from "../row.ts";

const test = { stage: "unit", testFile: "tests/unit/api-center/connection-reasons.test.ts" } as const;

export const rows: GuardRow[] = [
  {
    ...test,
    guard: "unauthorized_client speaks of the redirect URI in the round only",
    file: "utils/api-center/connection-reasons.ts",
    find: '{ code: "authoriseRedirectUri", says: ["unauthorized_client"], stage: "round" },',
    replace: '{ code: "authoriseRedirectUri", says: ["unauthorized_client"] },',
    title: 'in "unauthorized_client" is undefined',
  },
  {
    ...test,
    guard: "a number that names an administration is no error's",
    file: "utils/api-center/connection-reasons.ts",
    find: "tokens.filter((token, at) => !isName(token, at))",
    replace: 'tokens.filter((token, at) => token !== "" || isName(token, at))',
    title: 'in "Connection failed for division 500" is undefined',
  },
  {
    ...test,
    guard: "what only supposes or asks is no failure",
    file: "utils/api-center/connection-reasons.ts",
    find: ".filter((part) => !isSupposed(part))",
    replace: '.filter((part) => part !== "" || isSupposed(part))',
    title: "states nothing of the kind: Connection failed? Read the manual.",
  },
  {
    ...test,
    guard: "no key stands in the page's own words",
    file: "utils/api-center/connection-reasons.ts",
    find: '(word) => (isKeyLike(word) ? "…" : word)',
    replace: "(word) => word",
    title: "Wrong secret aB3dE5gH7jK9",
  },
];
