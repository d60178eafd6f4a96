// Guards of the tickets: what makes a permission good once.
import type { GuardRow } from "../row.ts";

export const rows: GuardRow[] = [
  {
    guard: "a ticket is gone once it was taken",
    file: "utils/keeper/tickets.ts",
    find: "tickets.filter((one) => one !== ticket),",
    replace: "tickets,",
    stage: "unit",
    testFile: "tests/unit/keeper.test.ts",
    title: "gives the five values to the document that asks with the ticket, once",
  },
];
